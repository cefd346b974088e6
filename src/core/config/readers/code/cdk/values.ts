import { textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';
import { type CodeValues, rangeOf, unknown } from '../../../source/code/codeValues.ts';
import { membersBy, placed, propertiesOf } from '../../mapped.ts';
import { attributeNames } from '../attributeNames.ts';
import { asWord, chosen } from '../choices.ts';
import { enumMembers, removalPolicies } from './constructs.ts';
import { durationOf } from './durations.ts';
import { iamValue, principalBy } from './iamValues.ts';
import { cdkName, type MadeConstructs } from './made.ts';

const core = /^(?:aws-cdk-lib|@aws-cdk\/core)$/;

/** Where expressions of the CDK stand. */
interface Source {
	readonly file: CodeFile;
	readonly values: CodeValues;
	readonly made: MadeConstructs;
}

/** What an expression of the CDK's own classes stands for; undefined for any other. */
export function cdkValue(source: Source, node: CodeNode, depth: number): ConfigValue | undefined {
	if (node.name === 'MemberExpression') {
		const value = enumMembers.get(cdkName(source.file, node) ?? '');
		if (value !== undefined) return { type: 'scalar', value, range: rangeOf(node) };
		const removal = source.file.imported(node);
		const isRemoval = removal?.path.at(-2) === 'RemovalPolicy' && core.test(removal.module);
		const policy = isRemoval ? removalPolicies.get(removal.path.at(-1) ?? '') : undefined;
		if (policy !== undefined) return { type: 'scalar', value: policy, range: rangeOf(node) };
	}
	if (node.name === 'CallExpression' || node.name === 'NewExpression') {
		const found = callValue(source, node, depth + 1);
		if (found !== undefined) return found;
	}
	return source.made.reference(node);
}

function callValue(source: Source, node: CodeNode, depth: number): ConfigValue | undefined {
	const { file, values } = source;
	const callee = calleeOf(node);
	const [first, second] = argumentsOf(node);
	const given = (part: CodeNode | undefined): ConfigValue => (part ? values.valueOf(part, depth) : unknown('computed', node));
	const duration = callee && file.imported(callee);
	if (duration?.path.at(-2) === 'Duration' && core.test(duration.module)) return durationOf(duration.path.at(-1) ?? '', given(first));
	const name = cdkName(file, callee);
	const ofIam = name === undefined ? undefined : iamValue(name, node, values, depth);
	if (ofIam !== undefined) return ofIam;
	switch (name) {
		case 'OAuthScope.custom':
		case 'ProviderAttribute.other':
		case 'UserPoolClientIdentityProvider.custom':
			return given(first);
		case 'OAuthScope.resourceServer':
			return scopeOf(given(first), given(second), node);
		case 'UserPoolIdentityProviderSamlMetadata.url':
		case 'UserPoolIdentityProviderSamlMetadata.file':
			return mapOf(node, [
				['metadataType', { type: 'scalar', value: name.slice(name.lastIndexOf('.') + 1), range: rangeOf(node) }],
				['metadataContent', given(first)],
			]);
		case 'StringAttribute':
		case 'NumberAttribute':
		case 'BooleanAttribute':
		case 'DateTimeAttribute':
			return attribute(name.replace('Attribute', ''), first && values.valueOf(first, depth), node);
		case 'ResourceServerScope':
			return renamed(given(first), { scopeName: 'ScopeName', scopeDescription: 'ScopeDescription' });
		case 'UserPoolAuthenticationProvider':
			return provider(given(first));
		case 'UserPoolEmail.withSES':
		case 'UserPoolEmail.withCognito':
			return emailOf(name, first && values.valueOf(first, depth), node);
		case 'IdentityPoolProviderUrl.userPool':
			return second === undefined ? given(first) : mappedProvider(given(first), given(second), node);
		case 'IdentityPoolProviderUrl.custom':
		case 'IdentityPoolProviderUrl.openId':
		case 'IdentityPoolProviderUrl.saml':
			return given(first);
		case 'ClientAttributes':
			return { type: 'list', items: [], range: rangeOf(node) };
		default:
			return name === undefined && callee?.name === 'MemberExpression' ? madeOf(source, callee, node, depth) : undefined;
	}
}

function mapOf(node: CodeNode, members: readonly (readonly [string, ConfigValue])[], open?: boolean): MapValue {
	const named = members.map(([name, value]): [string, ConfigMember] => [name, { name, nameRange: value.range, value }]);
	return { type: 'map', members: new Map(named), range: rangeOf(node), ...(open && { open }) };
}

function scopeOf(server: ConfigValue, scope: ConfigValue, node: CodeNode): ConfigValue {
	const name = scope.type === 'map' ? scope.members.get('ScopeName')?.value : undefined;
	const text = name && textOf(name);
	if (server.type !== 'reference' || text === undefined) return unknown('computed', node);
	const range = rangeOf(node);
	return {
		type: 'text',
		parts: [
			{ ...server, range },
			{ type: 'scalar', value: `/${text}`, range },
		],
		range,
	};
}

function attribute(dataType: string, options: ConfigValue | undefined, node: CodeNode): ConfigValue {
	const stated = options?.type === 'map' ? [...options.members].map(([name, { value }]) => [name, value] as const) : [];
	const open = options !== undefined && (options.type !== 'map' || options.open === true);
	return mapOf(node, [['dataType', { type: 'scalar', value: dataType, range: rangeOf(node) }], ...stated], open);
}

function renamed(value: ConfigValue, names: Readonly<Record<string, string>>): ConfigValue {
	if (value.type !== 'map') return value;
	const members = [...value.members.values()].map((member): [string, ConfigMember] => {
		const name = names[member.name] ?? member.name;
		return [name, { ...member, name }];
	});
	return { ...value, members: new Map(members) };
}

/** How Cognito sends mail; with a name of the sender the CDK puts both into one text. */
function emailOf(name: string, given: ConfigValue | undefined, node: CodeNode): ConfigValue {
	const ses = name === 'UserPoolEmail.withSES';
	const account = placed('EmailSendingAccount', { type: 'scalar', value: ses ? 'DEVELOPER' : 'COGNITO_DEFAULT', range: rangeOf(node) });
	if (!ses || given?.type !== 'map') {
		const replyTo = ses || given === undefined ? [] : [placed('ReplyToEmailAddress', given)];
		return propertiesOf([account, ...replyTo], rangeOf(node));
	}
	const from = given.members.has('fromName') ? [] : [{ from: 'fromEmail', to: 'From' }];
	const rows = [...from, { from: 'replyTo', to: 'ReplyToEmailAddress' }, { from: 'configurationSetName', to: 'ConfigurationSet' }];
	return propertiesOf([account, ...membersBy(given, rows)], rangeOf(node));
}

/** What a method makes of a value. */
function madeOf(source: Source, callee: CodeNode, node: CodeNode, depth: number): ConfigValue | undefined {
	const { file, values } = source;
	const { firstChild: on } = callee;
	const [first] = argumentsOf(node);
	const part = (given: CodeNode | null | undefined) => (): ConfigValue =>
		given ? values.valueOf(given, depth) : unknown('computed', node);
	return principalBy(file.memberName(callee), part(on), part(first)) ?? addedAttributes(source, callee, node, depth);
}

/** The users of one client: the name of the provider, a colon, and the client. */
function mappedProvider(pool: ConfigValue, client: ConfigValue, node: CodeNode): ConfigValue {
	if (pool.type !== 'reference' || client.type !== 'reference') return unknown('computed', node);
	const range = rangeOf(node);
	return {
		type: 'text',
		parts: [
			{ ...pool, attribute: 'ProviderName', range },
			{ type: 'scalar', value: ':', range },
			{ ...client, range },
		],
		range,
	};
}

/** The provider name of a pool is an attribute of it; where no client is given, the CDK makes one. */
function provider(options: ConfigValue): ConfigValue {
	if (options.type !== 'map') return options;
	const { userPool, userPoolClient, disableServerSideTokenCheck: isOff } = Object.fromEntries(options.members);
	const check: ConfigValue | undefined =
		isOff !== undefined
			? asWord(false, true)(isOff.value)
			: options.open
				? undefined
				: { type: 'scalar', value: true, range: options.range };
	const name: ConfigValue | undefined =
		userPool?.value.type === 'reference' ? { ...userPool.value, attribute: 'ProviderName' } : userPool?.value;
	const entries = [
		['ProviderName', name],
		['ClientId', userPoolClient?.value],
		['ServerSideTokenCheck', check],
	] as const;
	const members = entries.flatMap(([to, value]): readonly [string, ConfigMember][] =>
		value === undefined ? [] : [[to, { name: to, nameRange: value.range, value }]],
	);
	return { type: 'map', members: new Map(members), range: options.range, open: true };
}

/** `new ClientAttributes().withStandardAttributes({ … }).withCustomAttributes('…')` as a list. */
function addedAttributes({ file, values }: Source, callee: CodeNode, node: CodeNode, depth: number): ConfigValue | undefined {
	const method = file.memberName(callee);
	if ((method !== 'withStandardAttributes' && method !== 'withCustomAttributes') || !callee.firstChild) return undefined;
	const before = values.valueOf(callee.firstChild, depth);
	if (before.type !== 'list') return unknown('computed', node);
	const given = argumentsOf(node).map((part) => values.valueOf(part, depth));
	const [mask] = given;
	const isSpread = node.getChild('ArgList')?.getChild('Spread') != null;
	const added =
		method === 'withCustomAttributes'
			? { items: given.map(withPrefix), open: isSpread }
			: mask === undefined
				? { items: [], open: false }
				: chosen(attributeNames)(mask);
	const [items, open] = 'items' in added ? [added.items, added.open] : [[], true];
	return { type: 'list', items: [...before.items, ...items], range: rangeOf(node), ...((before.open || open) && { open: true }) };
}

function withPrefix(value: ConfigValue): ConfigValue {
	const text = textOf(value);
	return text === undefined || text.startsWith('custom:') ? value : { type: 'scalar', value: `custom:${text}`, range: value.range };
}
