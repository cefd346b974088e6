import type { Resource, Supporting } from '../../model/resource.ts';
import { booleanOf, memberOf, numberOf, textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { HclBlock, HclBody } from '../../source/hcl/syntax.ts';
import { outputType, showsSecret } from '../cloudFormation/readOutputs.ts';
import { policyAt, rolePolicies } from '../ownPolicies.ts';
import type { Attachments } from './attachments.ts';
import type { ModuleEvaluator } from './evaluate.ts';
import { addressOf, attributeOf, type TerraformFile } from './module.ts';
import { mappedBody } from './row.ts';
import { type TerraformType, terraformTypes } from './types/resourceTypes.ts';

/** The resources of a file that are about Cognito, or that a rule about Cognito asks for, and outputs that show a secret. */
export function readResources(file: TerraformFile, evaluator: ModuleEvaluator, attachments: Attachments): readonly Resource[] {
	return file.body.blocks.flatMap((block): readonly Resource[] => {
		if (block.type === 'output') return readOutput(block, file, evaluator);
		const type = block.type === 'resource' ? terraformTypes.get(block.labels[0]?.text ?? '') : undefined;
		return type === undefined || block.labels[1] === undefined ? [] : readResource(block, type, file, evaluator, attachments);
	});
}

function readResource(
	block: HclBlock,
	type: TerraformType,
	file: TerraformFile,
	evaluator: ModuleEvaluator,
	attachments: Attachments,
): readonly Resource[] {
	const count = attributeOf(block.body, 'count');
	if (count !== undefined && numberOf(evaluator.evaluate(count.value, file)) === 0) return [];
	const source = evaluator.body(block.body, file);
	return resourceOf(addressOf(block), type, source, {
		...placesOf(block),
		attributes: attributesOf(block.body),
		attach: (address, properties) => attachments.added(address, properties, placesOf(block).nameRange, file),
	});
}

/** Where a resource stands, and what stands beside its arguments. */
export interface ResourcePlaces extends Pick<Resource, 'name' | 'nameRange' | 'range' | 'attributes' | 'id'> {
	/** Adds what other resources attach to it. */
	readonly attach: (address: string, properties: MapValue) => MapValue;
}

/** A resource of Terraform as one of the model, of its arguments; none for one that no rule would ask for. */
export function resourceOf(
	address: string,
	{ kind, type, rows, more, open }: TerraformType,
	source: MapValue,
	{ attach, ...places }: ResourcePlaces,
): readonly Resource[] {
	const mapped = mappedBody(source, rows, more?.(source));
	const properties = attach(address, open ? { ...mapped, open } : mapped);
	const base = { ...places, address, type, properties, suppressions: [] };
	// What a secure string holds is encrypted.
	if (type === 'AWS::SSM::Parameter' && textOf(memberOf(source, 'type')?.value ?? source) === 'SecureString') return [];
	if (kind === 'role') return [{ ...base, kind, ...rolePolicies(properties) }];
	if (kind !== 'policy') return [{ ...base, kind }];
	const document = policyAt(properties, 'PolicyDocument');
	return [{ ...base, kind, ...(document && { document }) }];
}

/** Of an output that shows the secret of an app client; Terraform itself keeps what is sensitive out of sight. */
function readOutput(block: HclBlock, file: TerraformFile, evaluator: ModuleEvaluator): readonly Supporting[] {
	const source = evaluator.body(block.body, file);
	const value = source.members.get('value');
	const isSensitive = booleanOf(memberOf(source, 'sensitive')?.value ?? source);
	if (value === undefined || isSensitive || !showsSecret(value.value)) return [];
	const properties = mappedBody(source, [{ from: 'value', to: 'Value' }]);
	const places = placesOf(block);
	return [
		{
			kind: 'supporting',
			...places,
			address: `${outputType}.${places.name}`,
			type: outputType,
			properties,
			attributes: noAttributes(block.body),
			suppressions: [],
		},
	];
}

function placesOf({ labels, typeRange, range }: HclBlock): Pick<Resource, 'name' | 'nameRange' | 'range'> {
	const label = labels.at(-1);
	return { name: label?.text ?? '', nameRange: label?.range ?? typeRange, range };
}

/** `depends_on`, as CloudFormation has it. */
function attributesOf(body: HclBody): MapValue {
	const dependsOn = attributeOf(body, 'depends_on');
	if (dependsOn === undefined) return noAttributes(body);
	const { name, nameRange, value } = dependsOn;
	const items = value.type === 'list' ? value.items : [];
	const addresses = items.flatMap((item): readonly ConfigValue[] => {
		// In JSON an address is a text.
		if (item.type === 'literal') return [{ type: 'scalar', value: item.value, range: item.range }];
		const [step] = item.type === 'traversal' ? item.steps : [];
		if (item.type !== 'traversal' || step?.type !== 'attribute') return [];
		return [{ type: 'scalar', value: `${item.root}.${step.name}`, range: item.range }];
	});
	const member: ConfigMember = { name, nameRange, value: { type: 'list', items: addresses, range: value.range } };
	return { type: 'map', members: new Map([['DependsOn', member]]), range: body.range };
}

function noAttributes({ range }: HclBody): MapValue {
	return { type: 'map', members: new Map(), range };
}
