import type { Report, Verdict } from '../core/verify/report.ts';
import { openQuestions } from '../core/verify/verdict.ts';
import { checkSentence } from './checks.ts';
import type { Words } from './words.ts';

/** The four verdicts. */
export const verdictTitles: Readonly<Record<Verdict, string>> = {
	accepted: 'Accepted',
	genuine: 'Genuine, but not yet accepted',
	rejected: 'Rejected',
	unverified: 'Not verified',
};

/** One sentence of verdict; `{question}` is the first open question, `{fault}` the first failed check. */
export const verdictSentences = {
	accepted: 'Signed by the expected issuer, valid now, and everything your app must state was stated and met.',
	genuineSignatureOnly: 'The signature is good. Nothing else was asked for.',
	genuine: 'The signature is good and the times are right. {question}',
	rejectedOne: '{fault}',
	rejectedMore: '{fault} Other failed checks: {count}.',
	unverified: 'The signature was not checked. {reason}',
	questionIssuer: 'Which issuer does your app trust? Nothing says so yet.',
	questionUse: 'Does your app take ID or access tokens? Nothing says so yet.',
	questionClient: 'Which app client must it be for? Nothing says so yet.',
} as const;

const questions: Readonly<Record<string, string>> = {
	issuer: verdictSentences.questionIssuer,
	'token-use': verdictSentences.questionUse,
	audience: verdictSentences.questionClient,
};

/** The verdict in one sentence. */
export function verdictSentence(report: Report, words: Words): string {
	const { say } = words;
	const { verdict, checks } = report;
	switch (verdict) {
		case 'accepted':
			return say(verdictSentences.accepted);
		case 'genuine': {
			const open = openQuestions(checks)[0]?.[0];
			const signatureOnly = checks.some(({ code }) => code === 'signature-only');
			if (signatureOnly || open === undefined) return say(verdictSentences.genuineSignatureOnly);
			return say(verdictSentences.genuine, { question: say(questions[open] ?? '') });
		}
		case 'rejected': {
			const failed = checks.filter(({ outcome }) => outcome === 'fail');
			const fault = failed[0] ? checkSentence(failed[0], words) : '';
			return failed.length === 1
				? say(verdictSentences.rejectedOne, { fault })
				: say(verdictSentences.rejectedMore, { fault, count: failed.length - 1 });
		}
		case 'unverified': {
			const key = checks.find(({ id }) => id === 'key');
			return say(verdictSentences.unverified, { reason: key ? checkSentence(key, words) : '' });
		}
	}
}
