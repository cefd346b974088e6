import type { Resource, Supporting } from '../../model/resource.ts';
import { booleanOf, memberOf, numberOf, textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { HclBlock, HclBody } from '../../source/hcl/syntax.ts';
import { outputType, showsSecret } from '../cloudFormation/readOutputs.ts';
import { policyAt, rolePolicies } from '../ownPolicies.ts';
import { addressOf, attributeOf, type TerraformFile } from './module.ts';
import type { ModuleUse } from './moduleTree.ts';
import { mappedBody } from './row.ts';
import { type TerraformType, terraformTypes } from './types/resourceTypes.ts';

/** The resources of a file, as one use of its module makes them, that are about Cognito, or that a rule about Cognito asks for, and outputs that show a secret. */
export function readResources(file: TerraformFile, use: ModuleUse): readonly Resource[] {
	return file.body.blocks.flatMap((block): readonly Resource[] => {
		if (block.type === 'output') return readOutput(block, file, use);
		const type = block.type === 'resource' ? terraformTypes.get(block.labels[0]?.text ?? '') : undefined;
		return type === undefined || block.labels[1] === undefined ? [] : readResource(block, type, file, use);
	});
}

function readResource(block: HclBlock, type: TerraformType, file: TerraformFile, use: ModuleUse): readonly Resource[] {
	const { evaluator, prefix, call, deployment } = use;
	const count = attributeOf(block.body, 'count');
	if (count !== undefined && numberOf(evaluator.evaluate(count.value, file)) === 0) return [];
	const source = evaluator.body(block.body, file);
	const address = `${prefix}${addressOf(block)}`;
	return resourceOf(address, type, source, {
		...placesOf(block),
		stack: deployment.stack,
		...(call && { call, displayPath: address }),
		attributes: attributesOf(block.body, prefix),
		attach: (to, properties) => deployment.attachments.added(to, properties, placesOf(block).nameRange, file),
	});
}

/** Where a resource stands, and what stands beside its arguments. */
export interface ResourcePlaces
	extends Pick<Resource, 'name' | 'nameRange' | 'range' | 'attributes' | 'id' | 'stack' | 'call' | 'displayPath'> {
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

/** Of an output that shows the secret of an app client; Terraform itself keeps what is sensitive out of sight, and shows no output of a module that is called. */
function readOutput(block: HclBlock, file: TerraformFile, { evaluator, call, deployment }: ModuleUse): readonly Supporting[] {
	if (call !== undefined) return [];
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
			stack: deployment.stack,
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

/** `depends_on`, as CloudFormation has it; `prefix` is what stands before addresses of the module. */
function attributesOf(body: HclBody, prefix: string): MapValue {
	const dependsOn = attributeOf(body, 'depends_on');
	if (dependsOn === undefined) return noAttributes(body);
	const { name, nameRange, value } = dependsOn;
	const items = value.type === 'list' ? value.items : [];
	const addresses = items.flatMap((item): readonly ConfigValue[] => {
		// In JSON an address is a text.
		if (item.type === 'literal') return [{ type: 'scalar', value: `${prefix}${item.value}`, range: item.range }];
		const [step] = item.type === 'traversal' ? item.steps : [];
		if (item.type !== 'traversal' || step?.type !== 'attribute') return [];
		return [{ type: 'scalar', value: `${prefix}${item.root}.${step.name}`, range: item.range }];
	});
	const member: ConfigMember = { name, nameRange, value: { type: 'list', items: addresses, range: value.range } };
	return { type: 'map', members: new Map([['DependsOn', member]]), range: body.range };
}

function noAttributes({ range }: HclBody): MapValue {
	return { type: 'map', members: new Map(), range };
}
