import { standardAttributes } from '../../../cognito/standardAttributes.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import type { AppClient, Resource, UserPool } from '../../model/resource.ts';
import { membersOf, textOf } from '../../model/settle.ts';
import type { MapValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { isEmpty, isStated, itemWith, lacks, textsAt, valueAt } from '../known.ts';
import { isPrivilege } from '../privilege.ts';
import type { Rule } from '../rule.ts';
import { schemaOf } from '../schema.ts';
import { letsUsersWrite } from '../writable.ts';
import { letsSignUp, signInOf } from './signIn.ts';

const permissionsPage = 'Cognito Developer Guide: Attribute permissions and scopes';
const writeDefault = 'aws-cdk issue 30608; CVE-2026-6912';

/** The user pool of a client, where its declaration is seen. */
function poolOf(graph: ConfigGraph, client: AppClient): UserPool | undefined {
	const [pool, ...others] = graph.namedBy(client, 'user-pool', 'user-pool');
	return others.length === 0 ? pool : undefined;
}

/** Custom attributes of the client's pool that are certainly mutable. */
function mutableCustom(graph: ConfigGraph, client: AppClient, of: (resource: Resource) => MapValue): readonly string[] {
	const pool = poolOf(graph, client);
	if (pool === undefined) return [];
	return schemaOf(of(pool))
		.attributes.filter(({ isCustom, isMutable, name }) => isCustom && isMutable === true && name.startsWith('custom:'))
		.map(({ name }) => name);
}

const omittedMessages = { all: 'The client {client} does not say which attributes users may write, and the user pool has {attributes}.' };

/** A client that lets users write whatever there is. */
export const clientWriteAttributesOmitted: Rule = {
	id: 'client-write-attributes-omitted',
	severity: 'warning',
	profile: 'recommended',
	title: 'No WriteAttributes beside custom attributes',
	messages: omittedMessages,
	why: 'Without WriteAttributes, mutable custom attributes were seen to be writable: users can change them with their own access token.',
	fix: 'List in WriteAttributes what users may change, without the attributes that your services trust.',
	source: writeDefault,
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, of, graph }) {
		if (isStated(properties, 'WriteAttributes') || !letsUsersWrite(properties)) return;
		const attributes = mutableCustom(graph, resource, of);
		if (attributes.length > 0)
			yield { at: resource.nameRange, message: omittedMessages.all, values: { client: resource.name, attributes: attributes.join(', ') } };
	}),
};

const emptyMessages = { all: 'An empty WriteAttributes does not forbid anything.' };

/** An empty list, which is none. */
export const clientWriteAttributesEmpty: Rule = {
	id: 'client-write-attributes-empty',
	severity: 'warning',
	profile: 'recommended',
	title: 'Empty WriteAttributes',
	messages: emptyMessages,
	why: 'Cognito was seen to take an empty list as if it were left out: users may write custom attributes, too.',
	fix: 'List at least one attribute that users may change.',
	source: writeDefault,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const list = textsAt(properties, 'WriteAttributes');
		if (list.value.type === 'list' && isEmpty(list)) yield { at: list.value, message: emptyMessages.all };
	}),
};

const immutableMessages = { chosen: 'Whoever signs up chooses {attribute}, although it cannot be changed later.' };

/** An attribute that is fixed, by whoever signs up. */
export const clientSignupSetsImmutableAttr: Rule = {
	id: 'client-signup-sets-immutable-attr',
	severity: 'warning',
	profile: 'recommended',
	title: 'Immutable attribute is chosen at sign-up',
	messages: immutableMessages,
	why: 'That an attribute is not mutable keeps nobody from setting it at sign-up, and then it stays.',
	fix: 'Take the attribute out of WriteAttributes, and let an administrator or a trigger set it.',
	source: 'Cognito User Pools API Reference: SignUp',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, of, graph }) {
		const pool = poolOf(graph, resource);
		if (pool === undefined || letsSignUp(of(pool)) !== true) return;
		const writable = textsAt(properties, 'WriteAttributes');
		for (const { name, isCustom, isMutable } of schemaOf(of(pool)).attributes) {
			const item = itemWith(writable, name);
			if (item && isCustom && isMutable === false && isPrivilege(name))
				yield { at: item, message: immutableMessages.chosen, values: { attribute: name } };
		}
	}),
};

/** Standard attributes that only Cognito writes. */
const readOnly: ReadonlySet<string> = new Set(['sub', 'email_verified', 'phone_number_verified', 'identities']);

const mappedMessages = { missing: 'The provider {provider} writes {attribute}, which is not in WriteAttributes.' };

/** An attribute that a provider brings and the client does not let in. */
export const clientIdpMappedNotWritable: Rule = {
	id: 'client-idp-mapped-not-writable',
	severity: 'error',
	profile: 'recommended',
	title: 'Mapped attribute is not writable',
	messages: mappedMessages,
	why: 'Cognito writes mapped attributes at each sign-in by way of the client: the sign-in ends in an error.',
	fix: 'Add the attribute to WriteAttributes.',
	source: 'Cognito Developer Guide: Mapping IdP attributes to profiles and tokens',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, of, graph }) {
		const writable = textsAt(properties, 'WriteAttributes');
		if (isEmpty(writable)) return;
		for (const provider of graph.namedBy(resource, 'identity-provider', 'identity-provider')) {
			for (const { name } of membersOf(valueAt(of(provider), 'AttributeMapping')).members) {
				if (name === 'username' || readOnly.has(name) || !lacks(writable, name)) continue;
				yield {
					at: writable.value,
					message: mappedMessages.missing,
					values: { provider: provider.name, attribute: name },
					related: [{ resource: provider, at: provider.nameRange }],
				};
			}
		}
	}),
};

const requiredMessages = { missing: 'Every user needs {attribute}, which is not in WriteAttributes.' };

/** An attribute that users must have and may not write. */
export const clientRequiredNotWritable: Rule = {
	id: 'client-required-not-writable',
	severity: 'error',
	profile: 'recommended',
	title: 'Required attribute is not writable',
	messages: requiredMessages,
	why: 'Nobody can sign up through this client.',
	fix: 'Add the attribute to WriteAttributes.',
	source: permissionsPage,
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, of, graph }) {
		const pool = poolOf(graph, resource);
		const writable = textsAt(properties, 'WriteAttributes');
		if (pool === undefined || isEmpty(writable) || letsSignUp(of(pool)) !== true) return;
		for (const { name, isRequired } of schemaOf(of(pool)).attributes) {
			if (isRequired === true && lacks(writable, name))
				yield { at: writable.value, message: requiredMessages.missing, values: { attribute: name } };
		}
	}),
};

const unknownMessages = {
	undeclared: 'The user pool {pool} declares no attribute {attribute}.',
	prefix: 'The attribute is called {attribute} here: custom attributes have the prefix custom:.',
	readOnly: 'Only Cognito writes {attribute}.',
};

/** An attribute that there is not, or that nobody may write. */
export const clientAttrUnknown: Rule = {
	id: 'client-attr-unknown',
	severity: 'error',
	profile: 'recommended',
	title: 'Attribute that the user pool does not have',
	messages: unknownMessages,
	why: 'Cognito refuses the client ("Invalid write attributes"), so the deployment fails.',
	fix: 'Write the name as the user pool declares it, with custom: before your own attributes.',
	source: 'Cognito User Pools API Reference: CreateUserPoolClient; aws-cdk issue 20760',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, of, graph }) {
		for (const item of textsAt(properties, 'WriteAttributes').items) {
			const attribute = textOf(item) ?? '';
			if (readOnly.has(attribute)) yield { at: item, message: unknownMessages.readOnly, values: { attribute } };
		}
		const pool = poolOf(graph, resource);
		const schema = pool && schemaOf(of(pool));
		if (pool === undefined || !schema?.complete) return;
		const names = new Set(schema.attributes.map(({ name }) => name));
		for (const item of ['ReadAttributes', 'WriteAttributes'].flatMap((path) => textsAt(properties, path).items)) {
			const attribute = textOf(item);
			if (attribute === undefined || standardAttributes.has(attribute) || names.has(attribute)) continue;
			yield names.has(`custom:${attribute}`)
				? { at: item, message: unknownMessages.prefix, values: { attribute: `custom:${attribute}` } }
				: { at: item, message: unknownMessages.undeclared, values: { attribute, pool: pool.name } };
		}
	}),
};

/** What a scope gives, and so what the client has to be able to read. That an address was verified is said where that can be read too. */
const scopeAttributes: readonly (readonly [scope: string, attribute: string])[] = [
	['email', 'email'],
	['phone', 'phone_number'],
];

const unreadableMessages = { missing: 'The scope {scope} is allowed, but ReadAttributes lacks {attribute}.' };

/** A scope whose attributes the client may not read. */
export const clientScopeAttrUnreadable: Rule = {
	id: 'client-scope-attr-unreadable',
	severity: 'warning',
	profile: 'recommended',
	title: 'Scope without its attributes',
	messages: unreadableMessages,
	why: 'A sign-in that asks for the scope may end in invalid_grant, or the claim is missing.',
	fix: 'Add the attribute to ReadAttributes, or take the scope away.',
	source: 'Cognito Developer Guide: Token endpoint',
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const readable = textsAt(properties, 'ReadAttributes');
		const { scopes, oauth } = signInOf(properties);
		if (oauth !== true || isEmpty(readable)) return;
		for (const [scope, attribute] of scopeAttributes) {
			const item = itemWith(scopes, scope);
			if (item && lacks(readable, attribute)) yield { at: item, message: unreadableMessages.missing, values: { scope, attribute } };
		}
	}),
};
