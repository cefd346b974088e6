import type { DecodedToken } from '../token/decode.ts';
import type { TokenKind } from '../token/kind.ts';
import { isRedacted } from '../token/redact.ts';
import { validityAt } from '../token/validity.ts';
import type { Report } from '../verify/report.ts';
import { present } from './presented.ts';
import { type Answer, type Answered, answers, type Certainty, type ServiceId, serviceIds, undocumented } from './service.ts';
import { services } from './services.ts';

/** What one service makes of a token, apart from what makes all of them refuse it. */
export interface Judgement extends Answered {
	readonly service: ServiceId;
	readonly certainty: Certainty;
}

/** Why every service refuses a token. */
export const refusalCodes = ['redacted', 'signature', 'expired', 'not-yet-valid'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
	readonly code: RefusalCode;
	/** Since it expired, or until it becomes valid. */
	readonly seconds?: number;
}

/** Where a token is accepted. */
export interface Acceptance {
	readonly kind: TokenKind;
	/** While there is one, the judgements are those of the same token without that fault. */
	readonly refusal?: Refusal;
	/** Did a report judge the signature? Else nothing here says anything about it. */
	readonly signatureJudged: boolean;
	/** Every service; those that take the token first. */
	readonly judgements: readonly Judgement[];
}

/**
 * Where a token is accepted, by its kind and claims, at an instant (seconds since the epoch). Revocation is never judged, the signature only by
 * the report of a verification. Undefined for a text that is no token.
 */
export function judgeAcceptance(token: DecodedToken, now: number, report?: Report): Acceptance | undefined {
	const { kind } = token;
	if (kind === undefined) return undefined;
	const presented = present(kind, token);
	const judgements = serviceIds.map((service): Judgement => {
		const answered = services[service].judge(presented);
		return { service, ...answered, certainty: undocumented[answered.code] ?? 'documented' };
	});
	const signature = report?.checks.find(({ id }) => id === 'signature')?.outcome;
	const refusal = refusalOf(token, now, signature === 'fail');
	return {
		kind,
		...(refusal && { refusal }),
		signatureJudged: signature === 'pass' || signature === 'fail',
		judgements: answers.flatMap((answer) => judgements.filter((judgement) => judgement.answer === answer)),
	};
}

/** The answer now: what makes every service refuse a token leaves no other. */
export function answerNow({ answer }: Judgement, { refusal }: Acceptance): Answer {
	return refusal ? 'no' : answer;
}

/** The next instant (seconds since the epoch) at which time alone makes services refuse the token, or no longer; undefined without one. */
export function nextChange(token: DecodedToken, now: number): number | undefined {
	const { notBefore, expiresAt } = timesOf(token);
	const next = Math.min(
		...[notBefore, expiresAt].map((instant) => (instant !== undefined && instant > now ? instant : Number.POSITIVE_INFINITY)),
	);
	return Number.isFinite(next) ? next : undefined;
}

function refusalOf(token: DecodedToken, now: number, signatureBad: boolean): Refusal | undefined {
	if (isRedacted(token)) return { code: 'redacted' };
	if (signatureBad) return { code: 'signature' };
	const validity = validityAt(timesOf(token), now);
	if (validity?.state === 'expired') return { code: 'expired', seconds: validity.seconds };
	return validity?.state === 'not-yet' ? { code: 'not-yet-valid', seconds: validity.seconds } : undefined;
}

/** The times of a token; a load balancer writes the expiry into the header. */
function timesOf({ kind, header, times }: DecodedToken): DecodedToken['times'] {
	const exp = header.json?.['exp'];
	return kind === 'alb-data' && typeof exp === 'number' && times.expiresAt === undefined ? { ...times, expiresAt: exp } : times;
}
