import { parseUserPoolIssuer } from '../../../cognito/issuer.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Resource, ResourceKind } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { verifierPackage } from '../../model/verifierPackage.ts';
import type { Rule } from '../rule.ts';
import { isBelow } from './versionRange.ts';

/** aws-jwt-verify, release notes: the first version that takes the updated form of an issuer. */
const first = [5, 2, 0] as const;

const messages = {
	old: 'aws-jwt-verify {version} refuses tokens whose issuer has the updated form, which {name} says; versions from {first} take both forms.',
};

/** A library from before the form of the issuer that the pool has. */
export const verifierOldLibrary: Rule = {
	id: 'ver-old-lib-updated-issuer',
	severity: 'warning',
	profile: 'recommended',
	title: 'Version of aws-jwt-verify that refuses the updated issuer',
	messages,
	why: 'Every token of the user pool is refused: its issuer is not the one that the library expects.',
	fix: 'Update aws-jwt-verify, or leave the issuer of the user pool in its original form.',
	source: 'aws-jwt-verify: releases; AWS::Cognito::UserPool IssuerConfiguration',
	peers: [],
	*check(graph) {
		for (const used of graph.resources('supporting')) {
			if (used.type !== verifierPackage) continue;
			for (const at of valuesAt(used.properties, 'Version')) {
				const version = textOf(at);
				const [updated] = version !== undefined && isBelow(version, first) === true ? updatedIssuers(graph) : [];
				if (version === undefined || updated === undefined) continue;
				const [resource, place] = updated;
				const values = { version, name: resource.name, first: first.join('.') };
				yield { resource: used, at, message: messages.old, values, related: [{ resource, at: place.range }] };
			}
		}
	},
};

/** Where an issuer is written out, by kind. */
const issuers: readonly (readonly [ResourceKind, string])[] = [
	['frontend', 'Authority'],
	['verifier', 'Issuer[]'],
	['authorizer', 'JwtConfiguration.Issuer'],
	['discovery', 'issuer'],
];

/** What says that a user pool of these files has an issuer in the updated form. */
function updatedIssuers(graph: ConfigGraph): readonly (readonly [Resource, SettledValue])[] {
	const stated = graph
		.resources('user-pool')
		.flatMap((pool) => valuesAt(pool.properties, 'IssuerConfiguration.Type').map((at) => [pool, at] as const))
		.filter(([, at]) => textOf(at) === 'UPDATED');
	const written = issuers
		.flatMap(([kind, path]) =>
			graph.resources(kind).flatMap((resource) => valuesAt(resource.properties, path).map((at) => [resource, at] as const)),
		)
		.filter(([, at]) => parseUserPoolIssuer(textOf(at) ?? '')?.form === 'updated');
	return [...stated, ...written];
}
