import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import { amplifyAccess } from '../model/amplifyBackend.ts';
import type { ConfigDocument } from '../model/document.ts';
import { itemsAt } from '../model/lookUp.ts';
import type { PrincipalTags, Resource, Role, RolePolicy, UserPool } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { accessRows } from '../policy/accessRows.ts';
import {
	actionRows,
	amrRows,
	elementRows,
	keyRows,
	operatorRows,
	type PolicyRow,
	policyRow,
	principalRows,
} from '../policy/elementRows.ts';
import type { PolicyCondition, PolicyStatement } from '../policy/policy.ts';
import { isIdentityPoolService } from '../policy/trust.ts';
import { tagEntries } from '../rules/tags/tagMaps.ts';
import { type SaidValue, saidValues } from './saidValue.ts';

/** A claim that a principal tag gets its value from, and the map that says so. */
export interface TagSource {
	readonly claim: string;
	readonly map: PrincipalTags;
}

/** What there is to know about something in a policy. */
export interface PolicyExplanation {
	readonly resource: Resource;
	/** As the file writes it. */
	readonly name: string;
	/** An operator may be made of several; the first says most about it. */
	readonly rows: readonly [PolicyRow, ...PolicyRow[]];
	readonly values: readonly SaidValue[];
	/** For a principal tag, where the files have maps of them at all. */
	readonly tagSources?: readonly TagSource[];
	/** The user pool that a function may do something with. */
	readonly pool?: UserPool;
	readonly range: TextRange;
}

interface Pointed {
	readonly resource: Resource;
	readonly name: string;
	readonly rows: readonly (PolicyRow | undefined)[];
	readonly range: TextRange;
	readonly value?: ConfigValue;
}

/**
 * Explains what stands at an offset in a policy of a role: an element of a statement, an action, an operator, a key or a variable; and what a function of a
 * back end of Amplify is granted. Undefined elsewhere.
 */
export function explainPolicy(graph: ConfigGraph, document: ConfigDocument, offset: number): PolicyExplanation | undefined {
	const found = document.resources.flatMap((resource) => [
		...statementsOf(resource).flatMap((statement) => [...pointedIn(statement, resource as Role | RolePolicy, document, offset)]),
		...grantsAt(resource, offset),
	]);
	const [nearest] = found.toSorted((left, right) => lengthOf(left.range) - lengthOf(right.range));
	if (nearest === undefined) return undefined;
	const { resource, name, rows, range, value } = nearest;
	const [first, ...others] = rows.filter((row) => row !== undefined);
	if (first === undefined) return undefined;
	const tag = graph.resources('principal-tags').length === 0 ? undefined : /^aws:PrincipalTag\/(.+)$/i.exec(name)?.[1];
	const [pool] = resource.kind === 'supporting' ? graph.namedBy(resource, 'user-pool', 'user-pool') : [];
	return {
		resource,
		name,
		rows: [first, ...others],
		values: value === undefined ? [] : saidValues(value, resource, graph),
		...(tag !== undefined && { tagSources: tagSources(graph, tag) }),
		...(pool && { pool }),
		range,
	};
}

/** What a function is granted, by the words of Amplify. */
function grantsAt(resource: Resource, offset: number): readonly Pointed[] {
	if (resource.type !== amplifyAccess) return [];
	return itemsAt(resource.properties, 'Actions').items.flatMap((item) => {
		const name = textOf(item);
		const isAt = offset >= item.range.start && offset <= item.range.end;
		return name === undefined || !isAt ? [] : [{ resource, name, rows: [policyRow(accessRows, name)], range: item.range }];
	});
}

function statementsOf(resource: Resource): readonly PolicyStatement[] {
	const policies =
		resource.kind === 'role' ? [resource.trust, ...resource.permissions] : resource.kind === 'policy' ? [resource.document] : [];
	return policies.flatMap((policy) => policy?.statements ?? []);
}

function* pointedIn(statement: PolicyStatement, resource: Role | RolePolicy, { text }: ConfigDocument, offset: number): Generator<Pointed> {
	const isAt = (range: TextRange): boolean => offset >= range.start && offset <= range.end && lengthOf(range) > 0;
	const variable = variableAt(text, offset);
	for (const member of statement.elements) {
		const row = policyRow(elementRows, member.name);
		// A policy document of Terraform allows where it says nothing: that stands on the whole block.
		if (isAt(member.nameRange) && member.nameRange.end <= member.value.range.start) {
			yield { resource, name: writtenAt(text, member.nameRange), rows: [row], range: member.nameRange };
		}
		for (const value of textsIn(member.value)) {
			if (!isAt(value.range)) continue;
			if (variable)
				yield { resource, name: variable.name, rows: [policyRow(keyRows, inAwsPartition(variable.name))], range: variable.range };
			else yield* pointedValue(member, value, row, resource);
		}
		if (member.name === 'Principal' && member.value.type === 'map') {
			for (const { name, nameRange } of member.value.members.values()) {
				if (isAt(nameRange)) yield { resource, name: writtenAt(text, nameRange), rows: [policyRow(principalRows, name)], range: nameRange };
			}
		}
	}
	for (const condition of statement.conditions) yield* conditionAt(condition, resource, isAt);
}

/** An action and an effect mean something of their own, other values what the element says. */
function* pointedValue(
	{ name }: ConfigMember,
	value: ConfigValue,
	row: PolicyRow | undefined,
	resource: Role | RolePolicy,
): Generator<Pointed> {
	const written = textOf(value);
	const own = name === 'Action' || name === 'NotAction' ? policyRow(actionRows, written ?? '') : undefined;
	if (name === 'Principal' || name === 'Condition') return;
	yield {
		resource,
		name: own && written !== undefined ? written : name,
		rows: [own ?? row],
		range: value.range,
		...(own ? {} : { value }),
	};
}

function* conditionAt(
	{ operator, qualifier, ifExists, operatorRange, key, keyRange, values }: PolicyCondition,
	resource: Role | RolePolicy,
	isAt: (range: TextRange) => boolean,
): Generator<Pointed> {
	if (isAt(operatorRange)) {
		const parts = [operator, qualifier ?? '', ifExists ? 'IfExists' : ''];
		const name = `${qualifier === undefined ? '' : `${qualifier}:`}${operator}${ifExists ? 'IfExists' : ''}`;
		yield { resource, name, rows: parts.map((part) => policyRow(operatorRows, part)), range: operatorRange };
	}
	const row = policyRow(keyRows, inAwsPartition(key));
	if (isAt(keyRange)) yield { resource, name: key, rows: [row], range: keyRange };
	for (const value of values.items) {
		if (!isAt(value.range)) continue;
		const written = textOf(value);
		const ofAmr = row?.name.endsWith(':amr') && written !== undefined ? policyRow(amrRows, written) : undefined;
		yield {
			resource,
			name: ofAmr && written !== undefined ? written : key,
			rows: [ofAmr ?? row],
			range: value.range,
			...(!ofAmr && { value }),
		};
	}
}

/** The texts that a value holds, in lists and maps. */
function textsIn(value: ConfigValue): readonly ConfigValue[] {
	if (value.type === 'list') return value.items.flatMap(textsIn);
	if (value.type === 'map') return [...value.members.values()].flatMap((member) => textsIn(member.value));
	if (value.type === 'alternatives') return value.arms.flatMap(textsIn);
	return [value];
}

/** UTF-16 units around an offset in which a variable is looked for. */
const reach = 200;

/** The variable of a policy around an offset: `${…}`, `${!…}` in `Fn::Sub`, `$${…}` and `&{…}` in Terraform. */
function variableAt(text: string, offset: number): { readonly name: string; readonly range: TextRange } | undefined {
	const from = Math.max(0, offset - reach);
	for (const match of text.slice(from, offset + reach).matchAll(/[$&]\{!?\s{0,9}([\w.-]+:[\w./@=+-]+)[^{}\n]{0,99}\}/g)) {
		const start = from + match.index;
		const range = { start, end: start + match[0].length };
		if (offset >= range.start && offset <= range.end) return { name: match[1] ?? '', range };
	}
	return undefined;
}

/** The key of a claim with the service of the partition `aws` in place of that of another one. */
function inAwsPartition(key: string): string {
	const at = key.lastIndexOf(':');
	return at > 0 && isIdentityPoolService(key.slice(0, at).toLowerCase()) ? `cognito-identity.amazonaws.com${key.slice(at)}` : key;
}

function tagSources(graph: ConfigGraph, tag: string): readonly TagSource[] {
	return tagEntries(graph)
		.filter((entry) => entry.tag.toLowerCase() === tag.toLowerCase())
		.map(({ claim, map }) => ({ claim, map }));
}

function writtenAt(text: string, { start, end }: TextRange): string {
	return text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
}

function lengthOf({ start, end }: TextRange): number {
	return end - start;
}
