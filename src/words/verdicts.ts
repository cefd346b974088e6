import { emulatorTitle } from '../core/cognito/emulators.ts';
import type { Report, Verdict } from '../core/verify/report.ts';
import { openQuestions } from '../core/verify/verdict.ts';
import { checkSentence } from './checks.ts';
import { joinSentences } from './values.ts';
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
	/** Stands before the sentence of a good verdict when the key is an emulator's. */
	emulator: 'Signed by the emulator {emulator}, not by AWS.',
	acceptedEmulator: 'Valid now, and everything your app must state was stated and met.',
	questionSigner: 'Which load balancer must it come from? Nothing says so yet.',
	questionIssuer: 'Which issuer does your app trust? Nothing says so yet.',
	questionUse: 'Does your app take ID or access tokens? Nothing says so yet.',
	questionClient: 'Which app client must it be for? Nothing says so yet.',
} as const;

const questions: Readonly<Record<string, string>> = {
	issuer: verdictSentences.questionIssuer,
	signer: verdictSentences.questionSigner,
	'token-use': verdictSentences.questionUse,
	audience: verdictSentences.questionClient,
};

/** The verdict in one sentence, or two where the key is an emulator's. */
export function verdictSentence(report: Report, words: Words): string {
	const { key, verdict } = report;
	if (key?.emulator === undefined || verdict === 'rejected' || verdict === 'unverified') return plainSentence(report, words);
	const emulator = words.say(verdictSentences.emulator, { emulator: emulatorTitle(key.emulator) });
	return joinSentences(
		[emulator, verdict === 'accepted' ? words.say(verdictSentences.acceptedEmulator) : plainSentence(report, words)],
		words,
	);
}

function plainSentence(report: Report, words: Words): string {
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
