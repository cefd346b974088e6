import { type ExpectationSource, sourceOfCheck } from '../core/verify/expectationSource.ts';
import { type CheckCode, failureCodes, type Report, type UsedKey } from '../core/verify/report.ts';
import { keyFindingTexts } from '../words/keyFindings.ts';
import type { Words } from '../words/words.ts';
import { checkMessage, commandHint, type Situation } from './reportWords.ts';

/** One check as the contract prints it; what does not apply is left out. */
export interface CheckJson {
	readonly id: string;
	readonly outcome: string;
	readonly code: string;
	readonly message: string;
	readonly expected?: string;
	readonly actual?: string;
	readonly hint?: string;
	/** Where the expectation comes from. */
	readonly source?: ExpectationSource;
}

/** One thing that is wrong with the keys. */
export interface KeyFindingJson {
	readonly code: string;
	readonly message: string;
}

/** The answer of `verify`; members that have no value are null. */
export interface ReportJson {
	readonly verdict: string;
	readonly kind: string | null;
	readonly checks: readonly CheckJson[];
	readonly key: {
		readonly kid: string | null;
		readonly source: string;
		readonly fetchedAt: string | null;
		readonly emulator?: string;
	} | null;
	readonly keyFindings?: readonly KeyFindingJson[];
}

/** The report as one JSON document. */
export function reportJson(report: Report, situation: Situation, words: Words): ReportJson {
	const { verdict, kind = null, key } = report;
	return {
		verdict,
		kind,
		checks: checksJson(report, situation, words),
		key: key === undefined ? null : keyJson(key),
		...keyFindingsJson(report, words),
	};
}

/** What is wrong with the keys, by code; the member is left out when nothing is. */
export function keyFindingsJson({ keyFindings }: Report, words: Words): { readonly keyFindings?: readonly KeyFindingJson[] } {
	return keyFindings ? { keyFindings: keyFindingTexts(keyFindings, words).map(({ code, text }) => ({ code, message: text })) } : {};
}

/** The checks of a report with their words. */
export function checksJson(report: Report, situation: Situation, words: Words): readonly CheckJson[] {
	return report.checks.map((check) => {
		const { id, outcome, code, expected, actual } = check;
		const hint = commandHint(check, report, situation, words);
		const source = situation.by === 'options' ? sourceOfCheck(check, situation.stated.sources) : undefined;
		return {
			id,
			outcome,
			code,
			message: checkMessage(check, situation, words),
			...(expected !== undefined && { expected }),
			...(actual !== undefined && { actual }),
			...(hint !== undefined && { hint }),
			...(source && { source }),
		};
	});
}

const failures: ReadonlySet<CheckCode> = new Set(failureCodes);

/** Codes of what went wrong, in the order of the checks: failed checks, and keys that could not be had (the reason of `unverified`). */
export function failedCodes({ checks }: Report): readonly CheckCode[] {
	const failed = checks.filter(({ outcome, code }) => outcome === 'fail' || (outcome === 'skip' && failures.has(code)));
	return [...new Set(failed.map(({ code }) => code))];
}

function keyJson({ kid, source, fetchedAt, emulator }: UsedKey): ReportJson['key'] {
	const time = fetchedAt === undefined ? null : new Date(fetchedAt).toISOString();
	return { kid: kid ?? null, source, fetchedAt: time, ...(emulator && { emulator }) };
}
