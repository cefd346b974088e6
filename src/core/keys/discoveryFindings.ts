import { explainClaim } from '../claims/explain.ts';
import { isUserPoolIssuer } from '../cognito/issuer.ts';
import type { JsonValue } from '../token/json.ts';
import { sameAlgorithm } from './algorithm.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';

export const discoveryFindingCodes = [
	'issuer-differs',
	'not-a-url',
	'not-https',
	'other-host',
	'domain-host',
	'keys-elsewhere',
	'none-announced',
	'algorithm-not-announced',
	's256-not-announced',
	'pkce-not-announced',
	'wrong-type',
	'member-missing',
] as const;
export type DiscoveryFindingCode = (typeof discoveryFindingCodes)[number];

/** Something to know about a document. A `doubt` is likely to be a mistake, the others only worth knowing. */
export interface DiscoveryFinding {
	readonly code: DiscoveryFindingCode;
	/** The member that it is about, whether or not the document has it; absent when it is about several. */
	readonly member?: string;
	readonly doubt: boolean;
	readonly detail?: Readonly<Record<string, string>>;
}

/** Members that every document has to have (OpenID Connect Discovery 1.0 §3). */
const required = [
	'issuer',
	'authorization_endpoint',
	'jwks_uri',
	'response_types_supported',
	'subject_types_supported',
	'id_token_signing_alg_values_supported',
];

/** What there is to know about a document, beside a token whose header names `algorithm`; nothing here changes what is verified. */
export function discoveryFindings(document: DiscoveryDocument, algorithm: JsonValue | undefined): readonly DiscoveryFinding[] {
	const { members } = document;
	const named = new Map(members);
	const missing = required.filter((name) => !named.has(name));
	return [
		...members.flatMap(([name, value]) => findingsOfMember(name, value, document, algorithm)),
		...findingsOfHosts(document),
		...missing.map((member): DiscoveryFinding => ({ code: 'member-missing', member, doubt: document.left === 0 })),
		...(named.has('code_challenge_methods_supported') || document.left > 0
			? []
			: [{ code: 'pkce-not-announced', member: 'code_challenge_methods_supported', doubt: false } as const]),
	];
}

function findingsOfMember(
	member: string,
	value: JsonValue,
	document: DiscoveryDocument,
	algorithm: JsonValue | undefined,
): readonly DiscoveryFinding[] {
	const found = (code: DiscoveryFindingCode, doubt: boolean, detail?: DiscoveryFinding['detail']): readonly DiscoveryFinding[] => [
		{ code, member, doubt, ...(detail && { detail }) },
	];
	const type = explainClaim(member, 'discovery')?.type;
	if (type === 'string-list' && !isTexts(value)) return found('wrong-type', true);
	if (type === 'boolean' && typeof value !== 'boolean') return found('wrong-type', true);
	if (member === 'issuer') return value === document.issuer ? [] : found('issuer-differs', true, { issuer: document.issuer });
	if (type === 'url') return findingsOfAddress(member, value, document).flatMap(([code, doubt, detail]) => found(code, doubt, detail));
	if (!isTexts(value)) return [];
	switch (member) {
		case 'id_token_signing_alg_values_supported':
			if (value.includes('none')) return found('none-announced', true);
			return typeof algorithm === 'string' && !value.some((name) => sameAlgorithm(name, algorithm))
				? found('algorithm-not-announced', true, { algorithm })
				: [];
		case 'code_challenge_methods_supported':
			return value.includes('S256') ? [] : found('s256-not-announced', true);
		default:
			return [];
	}
}

function findingsOfAddress(
	member: string,
	value: JsonValue,
	{ issuer }: DiscoveryDocument,
): readonly (readonly [DiscoveryFindingCode, boolean, DiscoveryFinding['detail']?])[] {
	if (typeof value !== 'string' || !URL.canParse(value)) return [['not-a-url', true]];
	const { protocol, host } = new URL(value);
	const own = URL.canParse(issuer) ? new URL(issuer) : undefined;
	if (protocol !== 'https:' && protocol !== own?.protocol) return [['not-https', true]];
	return member === 'jwks_uri' && host !== own?.host ? [['keys-elsewhere', true, { host }]] : [];
}

/** Other hosts than the issuer's, with the endpoints on each. */
function findingsOfHosts({ members, issuer }: DiscoveryDocument): readonly DiscoveryFinding[] {
	const hosts = new Map<string, string[]>();
	for (const [name, value] of members) {
		if (!name.endsWith('_endpoint') || typeof value !== 'string' || !URL.canParse(value)) continue;
		const { host } = new URL(value);
		if (URL.canParse(issuer) && new URL(issuer).host === host) continue;
		hosts.set(host, [...(hosts.get(host) ?? []), name]);
	}
	const code = isUserPoolIssuer(issuer) ? 'domain-host' : 'other-host';
	return [...hosts].map(([host, names]) => ({ code, doubt: false, detail: { host, members: names.join(', ') } }));
}

function isTexts(value: JsonValue): value is readonly string[] {
	return Array.isArray(value) && value.every((item: JsonValue) => typeof item === 'string');
}
