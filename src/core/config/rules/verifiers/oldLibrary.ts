import { parseUserPoolIssuer } from '../../../cognito/issuer.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Resource, ResourceKind, Verifier } from '../../model/resource.ts';
import { booleanOf, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { verifierPackage } from '../../model/verifierPackage.ts';
import type { Rule } from '../rule.ts';
import { isBelow } from './versionRange.ts';

/** aws-jwt-verify, release notes: the first version that takes the updated form of an issuer. */
const first = [5, 2, 0] as const;

const messages = {
	hydrate:
		'hydrate() of {name} rejects with aws-jwt-verify {version}, unless the user pool has the updated issuer: it fetches the keys of both forms, and one of them is not there.',
	old: 'aws-jwt-verify {version} refuses tokens whose issuer has the updated form, which {name} says; versions from {first} take both forms.',
};

/** A library that does not fit the form of the issuer that the pool has. */
export const verifierOldLibrary: Rule = {
	id: 'ver-old-lib-updated-issuer',
	severity: 'warning',
	profile: 'recommended',
	title: 'Version of aws-jwt-verify that does not fit the issuer',
	messages,
	why: 'Versions before 5.2.0 refuse every token with the updated issuer. Version 5.2.0 takes both, but its hydrate() fails where the updated one is not in use.',
	fix: 'Update aws-jwt-verify to 5.2.1 or later.',
	source: 'aws-jwt-verify: releases, issue 279; AWS::Cognito::UserPool IssuerConfiguration',
	peers: [],
	*check(graph) {
		for (const used of graph.resources('supporting')) {
			if (used.type !== verifierPackage) continue;
			for (const at of valuesAt(used.properties, 'Version')) {
				const version = textOf(at);
				if (version === undefined) continue;
				const [updated] = updatedIssuers(graph);
				const hydrated = updated === undefined && isFirst.test(version) ? graph.resources('verifier').find(isHydrated) : undefined;
				if (hydrated !== undefined) {
					const related = [{ resource: hydrated, at: hydrated.nameRange }];
					yield { resource: used, at, message: messages.hydrate, values: { version, name: hydrated.name }, related };
				}
				if (updated === undefined || isBelow(version, first) !== true) continue;
				const [resource, place] = updated;
				const values = { version, name: resource.name, first: first.join('.') };
				yield { resource: used, at, message: messages.old, values, related: [{ resource, at: place.range }] };
			}
		}
	},
};

/** The first version alone: a range would let a later one in. */
const isFirst = /^\s*=?\s*v?5\.2\.0\s*$/;

function isHydrated({ properties }: Verifier): boolean {
	return valuesAt(properties, 'Hydrated').some((value) => booleanOf(value) === true);
}

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
