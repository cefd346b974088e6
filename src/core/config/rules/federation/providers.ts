import { membersOf, textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { flagAt, valueAt } from '../known.ts';
import { isPrivilege } from '../privilege.ts';
import type { Rule } from '../rule.ts';
import { schemaOf } from '../schema.ts';

const secretMessages = { literal: 'The {detail} of the provider {provider} is written out.' };

/** Members of `ProviderDetails` that are secrets. */
const secrets = ['client_secret', 'private_key'] as const;

/** A secret in a template. */
export const idpSecretLiteral: Rule = {
	id: 'idp-secret-literal',
	severity: 'error',
	profile: 'recommended',
	title: 'Secret of an identity provider',
	messages: secretMessages,
	why: 'Whoever reads the file, or its history, can act as your app at the provider.',
	fix: 'Replace the secret at the provider. In its place write a dynamic reference such as {{resolve:secretsmanager:…}}, a sensitive variable of Terraform, or secret() of Amplify.',
	source: 'CloudFormation User Guide: Using dynamic references to specify template values',
	peers: [],
	check: inEachCase('identity-provider', function* ({ resource, properties }) {
		for (const detail of secrets) {
			const at = valueAt(properties, `ProviderDetails.${detail}`);
			const text = textOf(at);
			if (at.type !== 'scalar' || at.parameter !== undefined || !text || isPlaceholder(text)) continue;
			yield { at, message: secretMessages.literal, values: { detail, provider: resource.name } };
		}
	}),
};

/** What stands where a secret is to be put in: it gives nothing away. */
function isPlaceholder(text: string): boolean {
	return /^(?:<.*>|\$.*|\{\{.*\}\}|x+|\*+|\.+|(?:your|my|change|replace|todo|dummy|example|placeholder|secret)\b.*)$/i.test(text.trim());
}

const httpMessages = { plain: '{detail} is not encrypted: {url}' };

/** Members of `ProviderDetails` that are addresses. */
const addresses = ['oidc_issuer', 'authorize_url', 'token_url', 'attributes_url', 'jwks_uri', 'MetadataURL'] as const;

/** A provider over plain HTTP. */
export const idpHttpIssuer: Rule = {
	id: 'idp-http-issuer',
	severity: 'error',
	profile: 'recommended',
	title: 'Identity provider without TLS',
	messages: httpMessages,
	why: 'Whoever stands between can give the user pool other keys and sign in as anybody.',
	fix: 'Write https.',
	source: 'OpenID Connect Discovery 1.0 §4',
	peers: [],
	check: inEachCase('identity-provider', function* ({ properties }) {
		for (const detail of addresses) {
			const at = valueAt(properties, `ProviderDetails.${detail}`);
			const url = textOf(at);
			if (url !== undefined && /^http:\/\//i.test(url)) yield { at, message: httpMessages.plain, values: { detail, url } };
		}
	}),
};

const immutableMessages = { fixed: 'The provider {provider} writes {attribute}, which the user pool does not let change.' };

/** A provider that writes what cannot be changed. */
export const idpMapsImmutableAttr: Rule = {
	id: 'idp-maps-immutable-attr',
	severity: 'error',
	profile: 'recommended',
	title: 'Mapped attribute is immutable',
	messages: immutableMessages,
	why: 'Cognito writes mapped attributes at each sign-in: the first one works, later ones end in an error.',
	fix: 'Map another attribute, or make this one mutable. A changed schema replaces the user pool and loses its users.',
	source: 'Cognito Developer Guide: Mapping IdP attributes to profiles and tokens',
	peers: [],
	check: inEachCase('identity-provider', function* ({ resource, properties, of, graph }) {
		const [pool] = graph.namedBy(resource, 'user-pool', 'user-pool');
		if (pool === undefined) return;
		const fixed = schemaOf(of(pool)).attributes.filter(({ isMutable }) => isMutable === false);
		for (const { name, nameRange } of membersOf(valueAt(properties, 'AttributeMapping')).members) {
			const attribute = fixed.find((one) => one.name === name);
			if (attribute === undefined) continue;
			yield {
				at: nameRange,
				message: immutableMessages.fixed,
				values: { provider: resource.name, attribute: name },
				related: [{ resource: pool, at: attribute.declaration.range }],
			};
		}
	}),
};

const samlMessages = { open: 'The provider {provider} may begin sign-ins by itself, with answers that are not encrypted.' };

/** Sign-ins that nobody asked for. */
export const idpSamlUnsignedInitiated: Rule = {
	id: 'idp-saml-unsigned-initiated',
	severity: 'info',
	profile: 'recommended',
	title: 'Sign-in that the provider begins',
	messages: samlMessages,
	why: 'An answer that belongs to no request can be another user’s: somebody can be made to work in a foreign account.',
	fix: 'Set IDPInit to false where nobody starts at the provider; otherwise ask for EncryptedResponses.',
	source: 'Cognito Developer Guide: SAML session initiation in user pools',
	peers: [],
	check: inEachCase('identity-provider', function* ({ resource, properties }) {
		const initiated = valueAt(properties, 'ProviderDetails.IDPInit');
		if (flagAt(properties, 'ProviderDetails.IDPInit', false) !== true) return;
		if (flagAt(properties, 'ProviderDetails.EncryptedResponses', false) === false)
			yield { at: initiated, message: samlMessages.open, values: { provider: resource.name } };
	}),
};

const trustMessages = {
	verified: 'The provider {provider} decides whether an address is verified.',
	privilege: 'The provider {provider} sets {attribute}, and its users write their own profile.',
};

/** Providers where everybody can have an account. */
const social: ReadonlySet<string> = new Set(['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple']);

/** What a provider is believed. */
export const idpMapsEmailVerified: Rule = {
	id: 'idp-maps-email-verified',
	severity: 'warning',
	profile: 'strict',
	title: 'Provider is believed more than it has to be',
	messages: trustMessages,
	why: 'Where accounts are linked by their address, or rights follow an attribute, a provider that is wrong about it gives an account away.',
	fix: 'Map email_verified and attributes that give rights only from a provider that is your own. Users of others then have to verify their address once.',
	source: 'Cognito Developer Guide: Mapping IdP attributes to profiles and tokens',
	peers: [],
	check: inEachCase('identity-provider', function* ({ resource, properties }) {
		const type = textOf(valueAt(properties, 'ProviderType')) ?? '';
		for (const { name, nameRange } of membersOf(valueAt(properties, 'AttributeMapping')).members) {
			const values = { provider: resource.name, attribute: name };
			if (name === 'email_verified') yield { at: nameRange, message: trustMessages.verified, values };
			else if (social.has(type) && name.startsWith('custom:') && isPrivilege(name))
				yield { at: nameRange, message: trustMessages.privilege, values };
		}
	}),
};
