import type { Answered } from '../../services/service.ts';
import type { Check } from '../../verify/report.ts';
import type { HeldPlace } from '../lint/findingPlace.ts';
import type { FindingPlace } from '../lint/lintDocuments.ts';
import type { UnknownReason } from '../model/value.ts';
import type { SentenceValues } from '../rules/rule.ts';

/**
 * How a statement stands to the token, in the order of a report: `belongs`, the configuration describes the pool or client of the token for certain, or
 * (`inferred`) as it seems; `differs`, the token should be otherwise; `refuses`, something would not take it; `follows`, what comes of it; `agrees`,
 * compared and alike; `unknown`, not compared, and why.
 */
export const standings = ['belongs', 'inferred', 'differs', 'refuses', 'follows', 'agrees', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** Every statement, and how it stands to the token. */
export const statementStandings = {
	'pool-by-id': 'belongs',
	'pool-by-client': 'belongs',
	'pool-by-domain': 'inferred',
	'pool-by-callback': 'inferred',
	'pool-by-scope': 'inferred',
	'pool-by-attribute': 'inferred',
	'pool-by-group': 'inferred',
	'pool-only': 'inferred',
	'client-by-id': 'belongs',
	'client-by-callback': 'inferred',
	'client-by-fit': 'inferred',
	'client-only': 'inferred',
	'app-of-client': 'belongs',
	'identity-pool-by-id': 'belongs',

	'pool-other': 'differs',
	'client-unknown': 'differs',
	'client-none-fits': 'differs',
	'client-of-other-pool': 'differs',
	lifetime: 'differs',
	'refreshed-late': 'differs',
	'oauth-off': 'differs',
	'grant-missing': 'differs',
	'api-sign-in-off': 'differs',
	'scope-not-allowed': 'differs',
	'scope-undeclared': 'differs',
	'app-scope-missing': 'differs',
	'attribute-undeclared': 'differs',
	'attribute-unreadable': 'differs',
	'group-unknown': 'differs',
	'role-unknown': 'differs',
	'issuer-form': 'differs',
	'revocation-missing': 'differs',
	'revocation-unexpected': 'differs',
	'key-unknown': 'differs',
	'tag-missing': 'differs',
	'role-denied': 'differs',

	'gate-other-issuer': 'refuses',
	'gate-service': 'refuses',
	'gate-client': 'refuses',
	'gate-audience': 'refuses',
	'gate-scopes': 'refuses',
	'gate-claim': 'refuses',
	'gate-claim-missing': 'refuses',
	'verifier-refuses': 'refuses',
	'identity-pool-other': 'refuses',
	'identity-pool-service': 'refuses',

	'gate-needs-scopes': 'follows',
	'attribute-writable': 'follows',
	'attribute-not-writable': 'follows',
	'group-without-role': 'follows',
	'server-side-check': 'follows',
	'no-server-side-check': 'follows',
	'tag-given': 'follows',
	'tags-default': 'follows',
	'role-by-rule': 'follows',
	'role-by-token': 'follows',
	'role-default': 'follows',
	'app-of-other-client': 'follows',

	'lifetime-fits': 'agrees',
	'scopes-allowed': 'agrees',
	'attributes-fit': 'agrees',
	'groups-known': 'agrees',
	'key-known': 'agrees',
	'gate-accepts': 'agrees',
	'verifier-accepts': 'agrees',
	'identity-pool-takes': 'agrees',

	'no-user-pool': 'unknown',
	'pool-ambiguous': 'unknown',
	'pool-unnamed': 'unknown',
	'no-client': 'unknown',
	'client-ambiguous': 'unknown',
	'scope-by-trigger': 'unknown',
	'claims-by-trigger': 'unknown',
	'no-groups': 'unknown',
	'tag-list': 'unknown',
	'role-list': 'unknown',
	'gate-pattern': 'unknown',
	'gate-claim-list': 'unknown',
	'names-left': 'unknown',
	'value-unknown': 'unknown',

	// What a user pool says about itself, beside what files say about it
	'live-issuer-differs': 'differs',
	'live-member-differs': 'differs',
	'live-member-gone': 'differs',
	'live-key-gone': 'differs',
	'live-key-differs': 'differs',
	'live-key-new': 'differs',
	'live-domain-differs': 'differs',
	'live-keys-elsewhere': 'differs',
	'live-algorithm': 'differs',
	'live-not-announced': 'differs',
	'live-issuer-same': 'agrees',
	'live-document-same': 'agrees',
	'live-key-same': 'agrees',
	'live-domain-same': 'agrees',
} as const satisfies Readonly<Record<string, Standing>>;
export type StatementCode = keyof typeof statementStandings;

/** One thing that configuration says about a token; a face says it in the language of the user. */
export interface Statement {
	readonly code: StatementCode;
	/** What stands in the places of the sentence: foreign texts of any length, from the token and from files. */
	readonly values: SentenceValues;
	/** Where in the configuration it is read from; absent where that is nowhere. */
	readonly place?: FindingPlace & HeldPlace;
	/** The claim, or the member of the header, that it is about. */
	readonly claim?: string;
	/** It holds only if the pool or client is the one that was inferred. */
	readonly ifInferred?: boolean;
	/** Why a service does not take the token. */
	readonly because?: Answered;
	/** The check that a verifier makes and the token fails. */
	readonly check?: Check;
	/** Why a value is not known. */
	readonly unknown?: UnknownReason;
}

/** How a statement stands to the token. */
export function standingOf({ code }: Statement): Standing {
	return statementStandings[code];
}
