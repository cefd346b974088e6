import { regionForm } from '../../../cognito/regionForm.ts';
import { numberOf, textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { signInOf } from '../client/signIn.ts';
import { isStated, valueAt } from '../known.ts';
import { supportingOf } from '../pool/surroundings.ts';
import { writeInstead } from '../quickFix.ts';
import type { Rule } from '../rule.ts';

const domainPage = 'Cognito Developer Guide: Configuring a user pool domain';

const missingMessages = { none: 'The client {client} uses OAuth, but the user pool {pool} has no domain in these files.' };

/** OAuth without the endpoints of it. */
export const domainMissing: Rule = {
	id: 'domain-missing',
	severity: 'warning',
	profile: 'recommended',
	title: 'User pool without a domain',
	messages: missingMessages,
	why: 'Sign-in pages and the token endpoint stand at the domain: without one there are none.',
	fix: 'Add an AWS::Cognito::UserPoolDomain, unless the domain is made elsewhere.',
	source: domainPage,
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, graph }) {
		const [pool] = graph.namedBy(resource, 'user-pool', 'user-pool');
		const { oauth, grants } = signInOf(properties);
		if (pool === undefined || oauth !== true || grants.texts.size === 0 || !graph.isWholeStack(pool, resource)) return;
		// A domain that nobody can say the pool of may be the one.
		const others = graph.resources('domain').filter((domain) => {
			const [other] = graph.namedBy(domain, 'user-pool', 'user-pool');
			return other === undefined || other === pool;
		});
		if (others.length === 0)
			yield {
				at: valueAt(properties, 'AllowedOAuthFlowsUserPoolClient'),
				message: missingMessages.none,
				values: { client: resource.name, pool: pool.name },
			};
	}),
};

const certificateMessages = { region: 'The certificate of the domain is in {region}; it has to be in us-east-1.' };
const certificate = new RegExp(`^arn:aws:acm:(${regionForm}):`);

/** A certificate that CloudFront does not find. */
export const domainCustomCertRegion: Rule = {
	id: 'domain-custom-cert-region',
	severity: 'error',
	profile: 'recommended',
	title: 'Certificate in the wrong Region',
	messages: certificateMessages,
	why: 'A domain of your own is served by Amazon CloudFront, which takes certificates of us-east-1 only: the deployment fails.',
	fix: 'Request the certificate in us-east-1, and name its ARN.',
	source: 'Cognito Developer Guide: Using your own domain for managed login',
	peers: [],
	check: inEachCase('domain', function* ({ properties }) {
		const at = valueAt(properties, 'CustomDomainConfig.CertificateArn');
		const region = certificate.exec(textOf(at) ?? '')?.[1];
		if (region !== undefined && region !== 'us-east-1') yield { at, message: certificateMessages.region, values: { region } };
	}),
};

const tlsMessages = { old: 'The domain speaks TLS 1.0 too.' };
const tlsFixes = { newer: 'Ask for TLS 1.2 or later' };

/** A domain that speaks what is broken. */
export const domainTlsOld: Rule = {
	id: 'domain-tls-old',
	severity: 'warning',
	profile: 'recommended',
	title: 'Old TLS at the domain',
	messages: tlsMessages,
	why: 'TLS 1.0 and 1.1 are weak and no longer to be used (RFC 8996).',
	fix: 'Set SecurityPolicy to TLS_V1_2_2021 or later. Very old browsers cannot sign in any more.',
	fixes: tlsFixes,
	source: 'RFC 8996; Cognito User Pools API Reference: CustomDomainConfigType',
	peers: [],
	check: inEachCase('domain', function* ({ resource, properties, graph }) {
		const at = valueAt(properties, 'CustomDomainConfig.SecurityPolicy');
		if (textOf(at) === 'TLS_V1')
			yield { at, message: tlsMessages.old, fixes: writeInstead(tlsFixes.newer, graph.documentOf(resource), at, 'TLS_V1_2_2021') };
	}),
};

const prefixMessages = {
	characters: 'The prefix {prefix} may hold small letters, digits and hyphens only, and no hyphen at its ends.',
	reserved: 'The prefix {prefix} holds {word}, which is said to be reserved.',
};

/** Words that a prefix may not hold, as far as it is told. */
const reserved = ['aws', 'amazon', 'cognito'] as const;

/** A prefix that Cognito does not take. */
export const domainPrefixReserved: Rule = {
	id: 'domain-prefix-reserved',
	severity: 'error',
	profile: 'recommended',
	title: 'Prefix of the domain is not allowed',
	messages: prefixMessages,
	why: 'Cognito refuses such a prefix, so the deployment fails.',
	fix: 'Choose another prefix, or set CustomDomainConfig for a domain of your own.',
	source: domainPage,
	peers: [],
	check: inEachCase('domain', function* ({ properties }) {
		const at = valueAt(properties, 'Domain');
		const prefix = textOf(at);
		if (prefix === undefined || isStated(properties, 'CustomDomainConfig')) return;
		const word = reserved.find((one) => prefix.toLowerCase().includes(one));
		if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(prefix)) yield { at, message: prefixMessages.characters, values: { prefix } };
		else if (word !== undefined) yield { at, message: prefixMessages.reserved, values: { prefix, word }, severity: 'warning' };
	}),
};

const brandingMessages = { none: 'The domain shows managed login, but the client {client} has no style.' };

/** Managed login without a style. */
export const domainManagedLoginUnbranded: Rule = {
	id: 'domain-managed-login-unbranded',
	severity: 'warning',
	profile: 'recommended',
	title: 'Managed login without a style',
	messages: brandingMessages,
	why: 'Managed login shows an error in place of the sign-in page of a client that has no style.',
	fix: 'Add an AWS::Cognito::ManagedLoginBranding with UseCognitoProvidedValues: true for the client.',
	source: 'Cognito Developer Guide: Apply branding to managed login pages',
	peers: [],
	check: inEachCase('domain', function* ({ resource, properties, of, graph }) {
		const version = valueAt(properties, 'ManagedLoginVersion');
		const [pool] = graph.namedBy(resource, 'user-pool', 'user-pool');
		if (numberOf(version) !== 2 || pool === undefined || graph.isPartial(resource)) return;
		const brandings = supportingOf(graph, 'AWS::Cognito::ManagedLoginBranding');
		const branded = brandings.map((branding) => graph.namedBy(branding, 'app-client', 'client')[0]);
		if (branded.includes(undefined)) return;
		for (const client of graph.naming(pool, 'app-client', 'user-pool')) {
			const { oauth, grants } = signInOf(of(client));
			if (oauth === true && grants.texts.has('code') && !branded.includes(client))
				yield {
					at: version,
					message: brandingMessages.none,
					values: { client: client.name },
					related: [{ resource: client, at: client.nameRange }],
				};
		}
	}),
};
