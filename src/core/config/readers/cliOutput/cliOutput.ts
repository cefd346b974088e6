import type { ConfigDocument } from '../../model/document.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Resource } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue, ScalarValue } from '../../model/value.ts';
import { readPolicy } from '../../policy/readPolicy.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { basics } from '../basics.ts';
import { stated, withheld } from '../forms.ts';
import { withoutSecrets } from '../providerDetails.ts';
import { type AnswerRow, answerRows } from './answers.ts';
import { enabledMfas, schemaOfTemplates } from './userPool.ts';

/** Reads a saved answer of the AWS CLI, or a file with several under names of their own. What it says is what the account has. */
export function readCliOutput(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	if (root?.type !== 'map') return undefined;
	const own = answersIn(root);
	const resources =
		own.length > 0 ? own : [...root.members.values()].flatMap(({ value }) => (value.type === 'map' ? answersIn(value) : []));
	return resources.length === 0 ? undefined : { path, text, format: 'cli-output', resources, problems, generated: true };
}

function answersIn(answer: MapValue): readonly Resource[] {
	return answerRows.flatMap((row) => {
		const found = row.at === undefined ? [answer] : valuesAt(answer, row.at);
		return found.flatMap((value) =>
			value.type === 'map' && row.has.every((name) => value.members.has(name)) ? [resourceOf(value, row)] : [],
		);
	});
}

function resourceOf(value: MapValue, row: AnswerRow): Resource {
	const id = row.id === undefined ? undefined : value.members.get(row.id);
	const named = value.members.get(row.name);
	const properties = propertiesOf(value, row);
	const base = basics({
		name: (named && textOf(named.value)) ?? row.type,
		nameRange: named?.nameRange ?? value.range,
		properties,
		type: row.type,
		...(id?.value.type === 'scalar' && { id: id.value }),
	});
	if (row.kind !== 'role') return { kind: row.kind, ...base };
	const trust = readPolicy(properties.members.get('AssumeRolePolicyDocument')?.value ?? properties);
	return { kind: 'role', ...base, ...(trust && { trust }), permissions: [], permissionsComplete: false };
}

function propertiesOf(value: MapValue, { kind, renamed = {}, only, left = [], notSaid = [], open }: AnswerRow): MapValue {
	const said = [...value.members.values()]
		.filter(({ name }) => !left.includes(name) && (only?.includes(name) ?? true))
		.flatMap((member) =>
			inTemplate({ ...member, name: Object.hasOwn(renamed, member.name) ? (renamed[member.name] ?? '') : member.name }, kind),
		);
	const others = notSaid.map(
		(name): ConfigMember => ({
			name,
			nameRange: value.range,
			value: { type: 'unknown', why: 'import', range: value.range },
		}),
	);
	const members = [...others, ...said, ...enabledMfas(value)];
	return { type: 'map', members: new Map(members.map((member) => [member.name, member])), range: value.range, ...(open && { open }) };
}

/** The member as a template has it; several where the template says it otherwise. */
function inTemplate(member: ConfigMember, kind: AnswerRow['kind']): readonly ConfigMember[] {
	const { name, nameRange, value } = member;
	if (kind === 'user-pool' && name === 'Schema') return [{ ...member, value: schemaOfTemplates(value) }];
	if (kind === 'app-client' && name === 'ClientSecret') {
		return [
			{ ...member, value: withheld(value) },
			{ name: 'GenerateSecret', nameRange, value: hasSecret(value) },
		];
	}
	if (kind === 'identity-provider' && name === 'ProviderDetails') return [{ ...member, value: withoutSecrets(value) }];
	return [member];
}

function hasSecret(value: ConfigValue): ScalarValue {
	return stated(value.type !== 'scalar' || (value.value !== null && value.value !== ''), value);
}
