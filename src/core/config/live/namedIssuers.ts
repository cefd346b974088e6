import { issuersOfUserPool } from '../../cognito/issuer.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import { idIn } from '../graph/ids.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { Resource, ResourceKind } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import { poolsNamed } from '../token/evidence.ts';

/** Where files write issuers out, or addresses below them. */
const issuerPaths: readonly { readonly kind: ResourceKind; readonly path: string }[] = [
	{ kind: 'frontend', path: 'Authority' },
	{ kind: 'verifier', path: 'Issuer[]' },
	{ kind: 'authorizer', path: 'JwtConfiguration.Issuer' },
	{ kind: 'discovery', path: 'issuer' },
];

/** An issuer that a file writes out. */
export interface WrittenIssuer {
	readonly issuer: string;
	readonly resource: Resource;
	readonly value: SettledValue;
}

/** Every issuer that files write out, as they write it. */
export function writtenIssuers(graph: ConfigGraph): readonly WrittenIssuer[] {
	return issuerPaths.flatMap(({ kind, path }) =>
		graph.resources(kind).flatMap((resource) =>
			valuesAt(resource.properties, path).flatMap((value) => {
				const issuer = textOf(value);
				return issuer !== undefined && /^https?:\/\//.test(issuer) ? [{ issuer, resource, value }] : [];
			}),
		),
	);
}

/**
 * The issuers of user pools that can be asked about themselves, each once: those that files write out, and for pools that are known by their ids alone
 * the original form. A slash at the end is not part of one.
 */
export function issuersToAsk(graph: ConfigGraph): readonly string[] {
	const written = writtenIssuers(graph).flatMap(({ issuer }) => (poolOf(issuer) === undefined ? [] : [base(issuer)]));
	const covered = new Set(written.map(poolOf));
	const byId = poolsNamed(graph).flatMap(({ id }) => (covered.has(id) ? [] : (issuersOfUserPool(id)?.slice(0, 1) ?? [])));
	return [...new Set([...written, ...byId])];
}

/** The pool at the end of an issuer, whoever serves it: emulators have issuers of their own. */
export function poolOf(issuer: string): string | undefined {
	return idIn(issuer, 'user-pool');
}

/** The issuer without what stands behind it in addresses of its documents. */
function base(issuer: string): string {
	return issuer.split('/.well-known/')[0]?.replace(/\/$/, '') ?? issuer;
}
