import type { DiscoveryDocument } from '../../keys/discoveryDocument.ts';
import type { KeySet } from '../../keys/jwk.ts';
import type { JsonValue } from '../../token/json.ts';
import { ConfigGraph } from '../graph/graph.ts';
import { heldPlace } from '../lint/findingPlace.ts';
import type { ConfigDocument } from '../model/document.ts';
import { itemsAt, valuesAt } from '../model/lookUp.ts';
import type { Resource } from '../model/resource.ts';
import { itemsOf, textOf } from '../model/settle.ts';
import type { ConfigValue } from '../model/value.ts';
import { type Statement, type StatementCode, standingOf, standings } from '../token/statement.ts';
import { poolOf, writtenIssuers } from './namedIssuers.ts';

/** What an issuer says about itself, and its keys. */
export interface LiveIssuer {
	readonly discovery: DiscoveryDocument;
	readonly keySet: KeySet;
}

/** What files say about a user pool, and what the pool says about itself: differences with places, in the order of `standings`. */
export function compareLive(documents: readonly ConfigDocument[], issuer: string, live: LiveIssuer): readonly Statement[] {
	const graph = new ConfigGraph(documents);
	const pool = poolOf(issuer);
	const look = new LiveLook(graph, issuer, pool, live);
	const found = [...look.issuers(), ...look.documents(), ...look.keySets(), ...look.domains(), ...look.verifiers(), ...look.apps()];
	return standings.flatMap((standing) => found.filter((statement) => standingOf(statement) === standing));
}

/** Members whose order says nothing are compared as sets. */
const isSet = (name: string): boolean => name.endsWith('_supported');

class LiveLook {
	readonly #graph: ConfigGraph;
	readonly #issuer: string;
	readonly #pool: string | undefined;
	readonly #members: ReadonlyMap<string, JsonValue>;
	readonly #keySet: KeySet;

	constructor(graph: ConfigGraph, issuer: string, pool: string | undefined, { discovery, keySet }: LiveIssuer) {
		this.#graph = graph;
		this.#issuer = issuer;
		this.#pool = pool;
		this.#members = new Map(discovery.members);
		this.#keySet = keySet;
	}

	/** Issuers of the pool that are written otherwise than tokens have it. */
	*issuers(): Generator<Statement> {
		for (const { issuer, resource, value } of writtenIssuers(this.#graph)) {
			if (poolOf(issuer) !== this.#pool || this.#pool === undefined) continue;
			const code = issuer === this.#issuer ? 'live-issuer-same' : 'live-issuer-differs';
			yield this.#say(code, resource, value, { written: issuer, issuer: this.#issuer });
		}
	}

	/** Saved discovery documents of the pool, member by member. */
	*documents(): Generator<Statement> {
		for (const saved of this.#ofPool('discovery')) {
			let isSame = true;
			for (const [name, { value, nameRange }] of saved.properties.members) {
				if (name === 'UserPoolId' || name === 'issuer') continue;
				const live = this.#members.get(name);
				if (live === undefined) {
					isSame = false;
					yield this.#say('live-member-gone', saved, nameRange, { member: name });
				} else if (!equal(jsonOf(value), live, isSet(name))) {
					isSame = false;
					yield this.#say('live-member-differs', saved, value, { member: name, live: shown(live) });
				}
			}
			if (isSame) yield this.#say('live-document-same', saved, saved.nameRange, { path: this.#graph.documentOf(saved).path });
		}
	}

	/** Saved key sets of the pool, key by key. */
	*keySets(): Generator<Statement> {
		const live = new Map(this.#keySet.keys.flatMap((key) => (typeof key['kid'] === 'string' ? [[key['kid'], key] as const] : [])));
		for (const saved of this.#ofPool('jwks')) {
			const { path } = this.#graph.documentOf(saved);
			const kids = new Set<string>();
			for (const key of itemsAt(saved.properties, 'keys').items) {
				const [kid] = valuesAt(key, 'kid').flatMap((value) => textOf(value) ?? []);
				if (kid === undefined || key.type !== 'map') continue;
				kids.add(kid);
				const now = live.get(kid);
				if (now === undefined) yield this.#say('live-key-gone', saved, key, { path, kid });
				else if (
					['kty', 'n', 'e', 'crv', 'x', 'y'].some((name) => !equal(jsonOf(key.members.get(name)?.value), now[name] as JsonValue, false))
				)
					yield this.#say('live-key-differs', saved, key, { path, kid });
				else yield this.#say('live-key-same', saved, key, { path, kid });
			}
			for (const kid of live.keys()) if (!kids.has(kid)) yield this.#say('live-key-new', saved, saved.nameRange, { path, kid });
		}
	}

	/** Domains that apps and saved answers have, and the one of the endpoints. */
	*domains(): Generator<Statement> {
		const endpoint = this.#members.get('authorization_endpoint');
		const live = typeof endpoint === 'string' && URL.canParse(endpoint) ? new URL(endpoint).hostname : undefined;
		if (live === undefined) return;
		for (const app of this.#ofPool('frontend')) {
			for (const value of valuesAt(app.properties, 'OAuthDomain')) {
				const written = textOf(value)
					?.replace(/^https?:\/\//, '')
					.split('/')[0];
				if (written === undefined || written === '') continue;
				yield this.#say(written === live ? 'live-domain-same' : 'live-domain-differs', app, value, { written, live });
			}
		}
		for (const domain of this.#ofPool('domain')) {
			for (const value of valuesAt(domain.properties, 'Domain')) {
				const written = textOf(value);
				if (written === undefined) continue;
				const isSame = written === live || live.startsWith(`${written}.auth.`);
				yield this.#say(isSame ? 'live-domain-same' : 'live-domain-differs', domain, value, { written, live });
			}
		}
	}

	/** Where verifiers fetch keys, and the algorithms that they take. */
	*verifiers(): Generator<Statement> {
		const jwksUri = this.#members.get('jwks_uri');
		const announced = this.#members.get('id_token_signing_alg_values_supported');
		for (const verifier of this.#ofPool('verifier')) {
			for (const value of valuesAt(verifier.properties, 'JwksUri')) {
				const written = textOf(value);
				if (written !== undefined && written !== jwksUri)
					yield this.#say('live-keys-elsewhere', verifier, value, { written, live: shown(jwksUri) });
			}
			for (const value of itemsAt(verifier.properties, 'Algorithms').items) {
				const algorithm = textOf(value);
				if (algorithm !== undefined && Array.isArray(announced) && !announced.includes(algorithm))
					yield this.#say('live-algorithm', verifier, value, { algorithm, live: shown(announced) });
			}
		}
	}

	/** What apps ask for and the pool does not announce. Scopes of resource servers are announced by no pool. */
	*apps(): Generator<Statement> {
		const responses = this.#members.get('response_types_supported');
		const scopes = this.#members.get('scopes_supported');
		for (const app of this.#ofPool('frontend')) {
			for (const value of valuesAt(app.properties, 'ResponseType')) {
				const written = textOf(value);
				if (written !== undefined && Array.isArray(responses) && !responses.includes(written))
					yield this.#say('live-not-announced', app, value, { written, member: 'response_types_supported', live: shown(responses) });
			}
			for (const value of itemsAt(app.properties, 'OAuthScopes').items) {
				const written = textOf(value);
				if (written === undefined || !standardScopes.has(written) || !Array.isArray(scopes) || scopes.includes(written)) continue;
				yield this.#say('live-not-announced', app, value, { written, member: 'scopes_supported', live: shown(scopes) });
			}
		}
	}

	#ofPool(kind: 'discovery' | 'jwks' | 'frontend' | 'domain' | 'verifier'): readonly Resource[] {
		const paths =
			kind === 'frontend' ? ['UserPoolId', 'Authority'] : kind === 'verifier' ? ['UserPoolId', 'Issuer[]'] : ['UserPoolId', 'issuer'];
		return this.#graph.resources(kind).filter((resource) =>
			paths.some((path) =>
				valuesAt(resource.properties, path).some((value) => {
					const id = textOf(value);
					return id === this.#issuer || (id !== undefined && this.#pool !== undefined && poolOf(id) === this.#pool);
				}),
			),
		);
	}

	#say(code: StatementCode, resource: Resource, at: ConfigValue | Resource['range'], values: Statement['values']): Statement {
		return { code, values, place: { path: this.#graph.documentOf(resource).path, ...heldPlace(at) } };
	}
}

/** Scopes that pools announce (OpenID Connect Core §5.4). */
const standardScopes: ReadonlySet<string> = new Set(['openid', 'email', 'phone', 'profile']);

function jsonOf(value: ConfigValue | undefined): JsonValue | undefined {
	if (value === undefined) return undefined;
	if (value.type === 'scalar') return value.value;
	if (value.type === 'list') return itemsOf(value).items.map((item) => jsonOf(item) ?? null);
	if (value.type !== 'map') return undefined;
	return Object.fromEntries([...value.members.values()].map((member) => [member.name, jsonOf(member.value) ?? null]));
}

function equal(saved: JsonValue | undefined, live: JsonValue | undefined, asSet: boolean): boolean {
	const sorted = (value: JsonValue | undefined): JsonValue | undefined =>
		asSet && Array.isArray(value) ? value.map((item: JsonValue) => JSON.stringify(item)).toSorted() : value;
	return JSON.stringify(sorted(saved)) === JSON.stringify(sorted(live));
}

function shown(value: JsonValue | undefined): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
}
