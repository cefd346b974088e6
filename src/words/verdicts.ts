import { emulatorTitle } from '../core/cognito/emulators.ts';
import type { Check, Report, Verdict } from '../core/verify/report.ts';
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

/** The verdicts where many are listed beside each other. */
export const shortVerdictTitles: Readonly<Record<Verdict, string>> = {
	accepted: 'Accepted',
	genuine: 'Genuine only',
	rejected: 'Rejected',
	unverified: 'Not verified',
};

/** One sentence of verdict; `{question}` is the first open question, `{fault}` the first failed check. */
export const verdictSentences = {
	accepted: 'Signed by the expected issuer, valid now, and everything your app must state was stated and met.',
	acceptedPool: 'Signed by the user pool {pool}, valid now, and everything your app must state was stated and met.',
	genuineSignatureOnly: 'The signature is good. Nothing else was asked for.',
	genuine: 'The signature is good and the times are right. {question}',
	genuinePool: 'Signed by the user pool {pool} and still valid. {question}',
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

/** The verdict in one sentence, or two where the key is an emulator's. `pool` is the user pool whose own keys were used. */
export function verdictSentence(report: Report, words: Words, pool?: string): string {
	const { verdict } = report;
	const emulator = emulatorSentence(report, words);
	if (emulator === '' || verdict === 'rejected' || verdict === 'unverified') return plainSentence(report, words, pool);
	return joinSentences(
		[emulator, verdict === 'accepted' ? words.say(verdictSentences.acceptedEmulator) : plainSentence(report, words)],
		words,
	);
}

/** What keeps a token from being accepted: the first failed check, the first open question, or why its signature was not checked. Empty when nothing does. */
export function verdictReason({ verdict, checks }: Report, words: Words): string {
	switch (verdict) {
		case 'accepted':
			return '';
		case 'genuine':
			return openQuestion(checks, words) ?? '';
		case 'rejected':
			return sentenceOf(
				checks.find(({ outcome }) => outcome === 'fail'),
				words,
			);
		case 'unverified':
			return sentenceOf(
				checks.find(({ id }) => id === 'key'),
				words,
			);
	}
}

/** Says whose key it is where that is an emulator's: its tokens are none of AWS's. */
export function emulatorSentence({ key }: Report, { say }: Words): string {
	return key?.emulator === undefined ? '' : say(verdictSentences.emulator, { emulator: emulatorTitle(key.emulator) });
}

function openQuestion(checks: readonly Check[], { say }: Words): string | undefined {
	const open = openQuestions(checks)[0]?.[0];
	const signatureOnly = checks.some(({ code }) => code === 'signature-only');
	return signatureOnly || open === undefined ? undefined : say(questions[open] ?? '');
}

function sentenceOf(check: Check | undefined, words: Words): string {
	return check ? checkSentence(check, words) : '';
}

function plainSentence(report: Report, words: Words, pool?: string): string {
	const { say } = words;
	const { verdict, checks } = report;
	switch (verdict) {
		case 'accepted':
			return pool === undefined ? say(verdictSentences.accepted) : say(verdictSentences.acceptedPool, { pool });
		case 'genuine': {
			const question = openQuestion(checks, words);
			if (question === undefined) return say(verdictSentences.genuineSignatureOnly);
			return pool === undefined ? say(verdictSentences.genuine, { question }) : say(verdictSentences.genuinePool, { pool, question });
		}
		case 'rejected': {
			const count = checks.filter(({ outcome }) => outcome === 'fail').length - 1;
			const fault = verdictReason(report, words);
			return count === 0 ? say(verdictSentences.rejectedOne, { fault }) : say(verdictSentences.rejectedMore, { fault, count });
		}
		case 'unverified':
			return say(verdictSentences.unverified, { reason: verdictReason(report, words) });
	}
}
