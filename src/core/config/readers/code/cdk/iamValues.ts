import { textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue } from '../../../model/value.ts';
import { argumentsOf, type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';
import { type CodeValues, rangeOf, unknown } from '../../../source/code/codeValues.ts';
import { stated } from '../../forms.ts';
import { placed, propertiesOf } from '../../mapped.ts';

/** Options of a statement, and their names in a policy (`PolicyStatementProps`, aws-cdk-lib 2). */
const elements: ReadonlyMap<string, string> = new Map([
	['sid', 'Sid'],
	['effect', 'Effect'],
	['actions', 'Action'],
	['notActions', 'NotAction'],
	['resources', 'Resource'],
	['notResources', 'NotResource'],
	['conditions', 'Condition'],
]);

/** Classes of principals: their kind in a policy, and the action that a role trusts them for where nothing else is said. */
const principals: ReadonlyMap<string, readonly [kind: string, action: string]> = new Map([
	['FederatedPrincipal', ['Federated', 'sts:AssumeRole']],
	['WebIdentityPrincipal', ['Federated', 'sts:AssumeRoleWithWebIdentity']],
	['ServicePrincipal', ['Service', 'sts:AssumeRole']],
]);

/**
 * What an expression of `aws-cdk-lib/aws-iam` stands for, in the form of policies in JSON; undefined for any other. A principal is the statement by which
 * a role trusts it, several of them are a list.
 */
export function iamValue(name: string, node: CodeNode, values: CodeValues, depth: number): ConfigValue | undefined {
	const parts = argumentsOf(node);
	const given = (index: number): ConfigValue | undefined => {
		const part = parts[index];
		return part && values.valueOf(part, depth);
	};
	const or = (value: ConfigValue | undefined): ConfigValue => value ?? unknown('computed', node);
	const principal = principals.get(name);
	if (principal !== undefined) {
		const [kind, standard] = principal;
		const action = kind === 'Federated' && name !== 'WebIdentityPrincipal' ? given(2) : undefined;
		const conditions = kind === 'Service' ? memberValue(given(1), 'conditions', node) : given(1);
		// What is said of the role stands here, and not where a constant for many of them does.
		const who = { ...or(given(0)), range: rangeOf(parts[0] ?? node) };
		return trusting(node, kind, who, action ?? stated(standard, { range: rangeOf(calleeOf(node) ?? node) }), conditions);
	}
	switch (name) {
		case 'PolicyStatement':
			return statementOf(or(given(0)));
		case 'PolicyStatement.fromJson':
		case 'PolicyDocument.fromJson':
			return or(given(0));
		case 'PolicyDocument':
			return documentOf(given(0), node);
		case 'SessionTagsPrincipal':
			return withSessionTags(or(given(0)));
		case 'PrincipalWithConditions':
			return withConditions(or(given(0)), or(given(1)));
		case 'CompositePrincipal':
			return together(
				parts.map((part) => values.valueOf(part, depth)),
				node,
			);
		case 'ManagedPolicy.fromAwsManagedPolicyName':
			return awsManaged(or(given(0)));
		case 'ManagedPolicy.fromManagedPolicyArn':
		case 'Role.fromRoleArn':
			return or(given(2));
		default:
			return undefined;
	}
}

/** What a method of a principal makes of it; undefined for another method, and for what is no principal. */
export function principalBy(method: string | undefined, principal: () => ConfigValue, given: () => ConfigValue): ConfigValue | undefined {
	if (method === 'withSessionTags') return withSessionTags(principal());
	return method === 'withConditions' ? withConditions(principal(), given()) : undefined;
}

/** A policy of statements, each of which a value is. */
export function policyOf(statements: ConfigValue): MapValue {
	return propertiesOf([placed('Statement', statements)], statements.range);
}

function memberValue(options: ConfigValue | undefined, name: string, node: CodeNode): ConfigValue | undefined {
	if (options === undefined) return undefined;
	if (options.type !== 'map') return unknown('computed', node);
	return options.members.get(name)?.value ?? (options.open ? unknown('computed', node) : undefined);
}

function trusting(node: CodeNode, kind: string, who: ConfigValue, action: ConfigValue, conditions: ConfigValue | undefined): MapValue {
	const range = rangeOf(node);
	return propertiesOf(
		[
			placed('Effect', stated('Allow', { range })),
			placed(`Principal.${kind}`, who),
			placed('Action', action),
			...(conditions === undefined || conditions.type === 'absent' ? [] : [placed('Condition', conditions)]),
		],
		range,
	);
}

/** Allowed where nothing else is said. Of a statement that is not seen whole nothing is known: what is not seen may hold it back. */
function statementOf(options: ConfigValue): ConfigValue {
	const { range } = options;
	if (options.type !== 'map' || options.open) return { type: 'unknown', why: 'computed', range };
	const members = [...options.members.values()].flatMap((member) => {
		const to = elements.get(member.name);
		return to === undefined || member.value.type === 'absent' ? [] : [{ to, member }];
	});
	const allow = placed('Effect', stated('Allow', { range }));
	const given = options.members.get('principals')?.value;
	const own = propertiesOf([...members, allow], range);
	if (given === undefined) return own;
	const trusted = given.type === 'list' && !given.open ? given.items.map(principalOf) : [undefined];
	let whole: ConfigValue = own;
	for (const statement of trusted) {
		const principal = statement?.members.get('Principal');
		if (statement === undefined || principal === undefined) return { type: 'unknown', why: 'computed', range };
		const condition = statement.members.get('Condition')?.value;
		const merged = withMember(whole, {
			...principal,
			value: joined(whole.type === 'map' ? whole.members.get('Principal')?.value : undefined, principal.value),
		});
		whole = condition === undefined ? merged : withConditions(merged, condition);
	}
	return whole;
}

function principalOf(value: ConfigValue): MapValue | undefined {
	return value.type === 'map' ? value : undefined;
}

/** Principals of two statements in one. */
function joined(before: ConfigValue | undefined, more: ConfigValue): ConfigValue {
	if (before?.type !== 'map' || more.type !== 'map') return more;
	const members = new Map(before.members);
	for (const member of more.members.values()) {
		const known = members.get(member.name)?.value;
		const items = [known, member.value].flatMap((value) => (value === undefined ? [] : value.type === 'list' ? value.items : [value]));
		members.set(member.name, { ...member, value: { type: 'list', items, range: member.value.range } });
	}
	return { ...before, members };
}

function withMember(statement: ConfigValue, member: ConfigMember): ConfigValue {
	return statement.type === 'map' ? { ...statement, members: new Map(statement.members).set(member.name, member) } : statement;
}

function documentOf(options: ConfigValue | undefined, node: CodeNode): ConfigValue {
	const none: ListValue = { type: 'list', items: [], range: rangeOf(node) };
	// Statements may be added later: what is not there now may come.
	if (options === undefined) return policyOf({ ...none, open: true });
	if (options.type !== 'map') return unknown('computed', node);
	return policyOf(options.members.get('statements')?.value ?? { ...none, open: true });
}

/** `sts:TagSession` beside the action of each principal (`SessionTagsPrincipal`). */
function withSessionTags(principal: ConfigValue): ConfigValue {
	if (principal.type === 'list') return { ...principal, items: principal.items.map(withSessionTags) };
	const action = principal.type === 'map' ? principal.members.get('Action') : undefined;
	if (action === undefined) return { type: 'unknown', why: 'computed', range: principal.range };
	const { range } = principal;
	const items = [action.value, stated('sts:TagSession', { range })];
	return withMember(principal, { ...action, value: { type: 'list', items, range } });
}

/** Conditions beside those that a principal has: each operator with the keys of both. */
function withConditions(principal: ConfigValue, conditions: ConfigValue): ConfigValue {
	if (principal.type === 'list') return { ...principal, items: principal.items.map((item) => withConditions(item, conditions)) };
	const { range } = principal;
	if (principal.type !== 'map') return { type: 'unknown', why: 'computed', range };
	const before = principal.members.get('Condition');
	if (before === undefined) return withMember(principal, placed('Condition', conditions).member);
	return withMember(principal, { ...before, value: bothMaps(before.value, conditions) });
}

function bothMaps(left: ConfigValue, right: ConfigValue): ConfigValue {
	if (left.type !== 'map' || right.type !== 'map') return { type: 'unknown', why: 'computed', range: left.range };
	const members = new Map(left.members);
	for (const member of right.members.values()) {
		const known = members.get(member.name)?.value;
		members.set(member.name, known?.type === 'map' ? { ...member, value: bothMaps(known, member.value) } : member);
	}
	return { ...left, members, ...((left.open || right.open) && { open: true }) };
}

function together(parts: readonly ConfigValue[], node: CodeNode): ListValue {
	const isSpread = node.getChild('ArgList')?.getChild('Spread') != null;
	return {
		type: 'list',
		items: parts.flatMap((part) => (part.type === 'list' ? part.items : [part])),
		range: rangeOf(node),
		...(isSpread && { open: true }),
	};
}

/** The ARN of a managed policy of AWS, in whichever partition. */
function awsManaged(name: ConfigValue): ConfigValue {
	const { range } = name;
	const text = textOf(name);
	if (text === undefined) return { type: 'unknown', why: 'computed', range };
	return {
		type: 'text',
		parts: [
			stated('arn:', { range }),
			{ type: 'unknown', why: 'pseudo-parameter', name: 'AWS::Partition', range },
			stated(`:iam::aws:policy/${text}`, { range }),
		],
		range,
	};
}
