import { parseUserPoolIssuer } from '../../../cognito/issuer.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Resource } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';
import { providerEntries } from './providerEntries.ts';

const clientMessages = { other: 'The app client {client} is of another user pool than the provider name says.' };

/** A client and a provider name that do not belong together. */
export const clientNotInPool: Rule = {
	id: 'idpool-client-not-in-pool',
	severity: 'error',
	profile: 'recommended',
	title: 'App client of another user pool than the provider',
	messages: clientMessages,
	why: 'The identity pool refuses every ID token of the client.',
	fix: 'Name the client and the provider of one user pool.',
	source: 'Cognito Developer Guide: Adding an identity pool provider; AWS::Cognito::IdentityPool CognitoIdentityProvider',
	peers: [],
	*check(graph) {
		for (const { pool, providers, clients } of graph.resources('identity-pool').flatMap(providerEntries)) {
			for (const at of clients) {
				const client = graph.link(at, 'app-client', pool).target;
				if (client === undefined) continue;
				const own = graph.links(client, 'UserPoolId', 'user-pool');
				const named = providers.map((provider) => graph.link(provider, 'user-pool', pool));
				if (!own.every((left) => named.every((right) => graph.isSame(left, right) === false))) continue;
				const related = [{ resource: client, at: client.nameRange }];
				yield { resource: pool, at, message: clientMessages.other, values: { client: client.name }, related };
			}
		}
	},
};

const formatMessages = {
	scheme: 'A provider name is the issuer without https://.',
	slash: 'A provider name ends with the ID of the user pool, without a slash behind it.',
	attribute: 'A provider name is not {attribute} of the user pool, but its ProviderName.',
};
const formatFixes = { strip: 'Change to {name}' };

/** A provider name that is written as something else. */
export const providerFormat: Rule = {
	id: 'idpool-provider-format',
	severity: 'error',
	profile: 'recommended',
	title: 'Provider name in the wrong form',
	messages: formatMessages,
	why: 'The issuer does not match, so the identity pool refuses the ID tokens of the user pool, or passes no principal tags of its users.',
	fix: 'Use ProviderName of the user pool: the issuer without https:// and without a slash at its end.',
	fixes: formatFixes,
	source: 'AWS::Cognito::IdentityPool CognitoIdentityProvider',
	peers: [],
	*check(graph) {
		for (const [resource, at] of providerNames(graph)) {
			const named = at.type === 'reference' ? graph.referenced(at, resource) : undefined;
			if (at.type === 'reference' && named?.kind === 'user-pool' && at.attribute !== 'ProviderName') {
				yield { resource, at, message: formatMessages.attribute, values: { attribute: at.attribute } };
			}
			const [first, last] = at.type === 'text' ? [at.parts[0], at.parts.at(-1)] : [at, at];
			const [start, end] = [(first && textOf(first)) ?? '', (last && textOf(last)) ?? ''];
			const message = /^https?:\/\//.test(start) ? formatMessages.scheme : end.endsWith('/') ? formatMessages.slash : undefined;
			if (message === undefined) continue;
			const name = textOf(at)
				?.replace(/^https?:\/\//, '')
				.replace(/\/$/, '');
			const edits = name === undefined ? [] : replaceValue(graph.documentOf(resource), at, name);
			yield { resource, at, message, ...(name !== undefined && { fixes: [{ title: formatFixes.strip, values: { name }, edits }] }) };
		}
	},
};

/** Where names of providers stand: in the identity pools, and in the maps of principal tags for their users. */
function providerNames(graph: ConfigGraph): readonly (readonly [Resource, SettledValue])[] {
	return [
		...graph
			.resources('identity-pool')
			.flatMap((pool) => valuesAt(pool.properties, 'CognitoIdentityProviders[].ProviderName').map((at) => [pool, at] as const)),
		...graph.resources('principal-tags').flatMap((map) => valuesAt(map.properties, 'IdentityProviderName').map((at) => [map, at] as const)),
	];
}

const regionMessages = { other: 'The host is of the Region {host}, the user pool of {home}.' };

/** A provider name whose Region is not that of its pool. */
export const providerRegionMismatch: Rule = {
	id: 'idpool-provider-region-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'Provider name with the Region of another user pool',
	messages: regionMessages,
	why: 'Tokens of the user pool have an issuer in its own Region, so the identity pool refuses them.',
	fix: 'Write the Region that the ID of the user pool begins with.',
	source: 'Cognito Developer Guide: Understanding user pool JSON web tokens (JWTs)',
	peers: [],
	*check(graph) {
		// A replica may stand in another Region.
		if (graph.resources('supporting').some(({ type }) => type === 'AWS::Cognito::UserPoolReplica')) return;
		for (const { pool, providers } of graph.resources('identity-pool').flatMap(providerEntries)) {
			for (const at of providers) {
				const [, host, id] = /^(?:issuer-)?cognito-idp\.([a-z0-9-]+)\.[^/]+\/([\w-]+_\w+)$/.exec(textOf(at) ?? '') ?? [];
				const home = id?.slice(0, id.indexOf('_'));
				if (host === undefined || home === undefined || host === home) continue;
				if (parseUserPoolIssuer(`https://${textOf(at) ?? ''}`) !== undefined) continue;
				yield { resource: pool, at, message: regionMessages.other, values: { host, home } };
			}
		}
	},
};
