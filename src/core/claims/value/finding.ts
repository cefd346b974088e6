import type { FilePlace, WorkspaceFacts } from '../../cognito/facts.ts';
import type { IssuerForm } from '../../cognito/issuer.ts';
import type { Partition } from '../../cognito/partitions.ts';
import type { JsonObject, JsonValue } from '../../token/json.ts';
import type { TokenKind } from '../../token/kind.ts';

/** An instant, and how many seconds it lies from now; `iso` is UTC (ISO 8601). */
interface Instant {
	readonly iso: string;
	readonly seconds: number;
}

/** The code says all. */
type Nothing = Record<never, never>;

/** What each finding carries. Every text is as the token or the workspace has it: foreign, to be shown as text only. */
export interface FindingDetails {
	/** Cognito Developer Guide, federation endpoints: the issuer names Region and pool, and the keys lie below it. */
	'issuer-user-pool': {
		readonly region: string;
		readonly pool: string;
		readonly form: IssuerForm;
		readonly partition: Partition;
		readonly jwksUri: string;
	};
	'issuer-undocumented': Nothing;
	'issuer-identity-pool': { readonly jwksUri: string };
	'issuer-discovery': { readonly host: string; readonly discoveryUrl: string };
	'issuer-not-https': Nothing;
	'issuer-not-url': Nothing;
	'pool-known': FilePlace;
	'pool-unknown': Nothing;

	'time-past': Instant;
	'time-future': Instant;
	/** Read as seconds the instant is far away; `iso` is what it says as milliseconds. */
	'time-milliseconds': { readonly iso: string };
	/** Seconds from `iat` to `exp`. */
	lifetime: { readonly seconds: number };
	/** `exp` is not after `iat`. */
	'lifetime-none': Nothing;
	/** Seconds from `auth_time` to a later `iat`. */
	'signed-in-earlier': { readonly seconds: number };

	/** `title` is the English title of the catalogue's row. */
	'scope-known': { readonly scope: string; readonly title: string };
	'scope-resource-server': { readonly resourceServer: string; readonly scope: string };
	'scope-other': { readonly scope: string };
	'scope-api-sign-in': Nothing;

	'groups-of-pool': { readonly pool: string };
	'groups-as-text': Nothing;
	/** `partition`, `account` and `role` of `arn:<partition>:iam::<account>:role/<role>`; `role` keeps its path. */
	'arn-role': { readonly partition: string; readonly account: string; readonly role: string };
	'arn-load-balancer': { readonly region: string; readonly account: string; readonly name: string };
	arn: { readonly service: string; readonly region: string; readonly account: string; readonly resource: string };

	'client-known': FilePlace;
	'client-unknown': Nothing;
	'audience-resource': { readonly audience: string };
	'audience-client-of-access': Nothing;
	'audience-several': { readonly count: number };
	'identity-pool': { readonly region: string };

	'subject-user': Nothing;
	'subject-identity': { readonly region: string };
	'subject-client': Nothing;

	'username-federated': { readonly provider: string; readonly id: string };
	/** Only the look of the name says so. */
	'username-federated-look': { readonly provider: string; readonly id: string };
	identity: { readonly provider: string; readonly type: string };
	/** `primary` is the text "true" or "false", never a boolean. */
	'identity-primary': { readonly provider: string };
	'identity-linked': Instant & { readonly provider: string; readonly type: string };

	'token-use-id': Nothing;
	'token-use-access': Nothing;
	'token-use-unknown': Nothing;
	/** `title` and `meaning` are English sentences of the catalogue. */
	method: { readonly method: string; readonly title: string };
	'method-unknown': { readonly method: string };
	level: { readonly title: string; readonly meaning: string };
	'level-unknown': Nothing;
	'identity-authenticated': Nothing;
	'identity-guest': Nothing;

	/** `origin_jti` is there only where revocation or rotation is on (Cognito Developer Guide, "Revoking tokens"). */
	revocable: Nothing;
	'version-unknown': Nothing;

	'boolean-as-text': { readonly value: string };
	'not-proven': Nothing;
	/** `member` is the claim that says whether it is proven. */
	'proof-missing': { readonly member: string };

	'bound-dpop': { readonly thumbprint: string };
	'bound-certificate': { readonly thumbprint: string };
	'bound-key': Nothing;
	'hash-fits': { readonly hash: string };
	'hash-length': { readonly algorithm: string; readonly expected: number; readonly actual: number };

	'custom-text': Nothing;
	'custom-typed': Nothing;
	'custom-in-access': Nothing;
	'attribute-declared': FilePlace & { readonly dataType: string };
	'attribute-immutable': Nothing;
	'attribute-required': Nothing;
	'attribute-length': { readonly min: string; readonly max: string };
	'attribute-values': { readonly min: string; readonly max: string };

	/** So many more items of a list are not spoken of. */
	more: { readonly count: number };
}

/** What a value says, as a stable word. */
export type FindingCode = keyof FindingDetails;

/** One thing that a value says, without words. */
export type Finding = { readonly [Code in FindingCode]: { readonly code: Code; readonly detail: FindingDetails[Code] } }[FindingCode];

/** What surrounds the value; the more is known, the more can be said. */
export interface ValueContext {
	readonly kind?: TokenKind | undefined;
	/** The part in which the name stands; the payload unless said otherwise. */
	readonly part?: 'header' | 'payload' | undefined;
	readonly header?: JsonObject | undefined;
	readonly payload?: JsonObject | undefined;
	/** Seconds since the epoch. */
	readonly now: number;
	/** Absent when nobody looked into the workspace. */
	readonly facts?: WorkspaceFacts | undefined;
}

/** Does it say nothing but when the instant is? A face that draws times leaves it out. */
export function isDistance({ code }: Finding): boolean {
	return code === 'time-past' || code === 'time-future';
}

/** Reads one sort of value; the value is whatever the token has. */
export type ValueReader = (value: JsonValue, context: ValueContext, name: string) => readonly Finding[];

/** Items of a list that are spoken of; more would hide the rest of the token. */
export const maxItems = 20;

/** What is said of each of the first items, and how many are left. */
export function ofItems<Item>(items: readonly Item[], read: (item: Item) => readonly Finding[]): readonly Finding[] {
	const findings = items.slice(0, maxItems).flatMap(read);
	return items.length > maxItems ? [...findings, finding('more', { count: items.length - maxItems })] : findings;
}

/** Makes a finding whose detail fits its code. */
export function finding<Code extends FindingCode>(code: Code, detail: FindingDetails[Code]): Finding {
	return { code, detail } as Finding;
}
