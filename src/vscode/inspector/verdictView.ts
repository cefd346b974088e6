import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import type { KeysFailure } from '../../core/keys/discovery.ts';
import { isRefusal } from '../../core/keys/getJson.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { isReadable } from '../../core/token/decode.ts';
import { issuerOf } from '../../core/token/issuer.ts';
import { keyHost } from '../../core/verify/keyPlan.ts';
import type { Check, CheckCode } from '../../core/verify/report.ts';
import { openQuestions } from '../../core/verify/verdict.ts';
import type { ActionView, PageAction, VerdictState, VerdictView } from '../../protocol/inspector.ts';
import { glanceSentences } from '../../words/inspector/start.ts';
import { stateSentences, viewSentences } from '../../words/inspector.ts';
import { problemSentence } from '../../words/problems.ts';
import { verdictSentence, verdictTitles } from '../../words/verdicts.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import type { Verification } from '../verifier.ts';

/** What the reader can do about a verdict; the words on the button. */
const steps = {
	verify: viewSentences.verifyAgain,
	verifyWithKeys: viewSentences.verifyWithKeys,
	stateExpectations: viewSentences.stateExpectations,
	changeExpectation: glanceSentences.changeExpectation,
	chooseProfile: viewSentences.chooseProfile,
	copyVerifierCode: viewSentences.copyVerifierCode,
	inspectAnother: glanceSentences.inspectAnother,
} as const satisfies Partial<Record<PageAction, string>>;
type Step = keyof typeof steps;

/** One sentence of verdict and the likeliest next step. */
export function verdictView(inspected: Inspected, words: Words): VerdictView {
	const { decoded, verification, asking } = inspected;
	const { say } = words;
	if (asking !== undefined) {
		const cancel: ActionView = { action: 'cancel', label: say(viewSentences.cancel), primary: false };
		return {
			state: 'checking',
			title: say(viewSentences.checkingTitle),
			sentence: say(viewSentences.checking, { host: asking }),
			actions: [cancel],
		};
	}
	if (verification === undefined) return beforeVerifying(decoded, words);
	const { report, keyMaterial, statement } = verification;
	if (report.verdict === 'unverified' && keyMaterial.type === 'failure' && isNoAnswer(keyMaterial.failure)) {
		return offline(keyMaterial.failure, words);
	}
	const next = [...nextSteps(verification), ...(statement.asked ? (['chooseProfile'] as const) : [])];
	return {
		state: report.verdict,
		title: say(verdictTitles[report.verdict]),
		sentence: verdictSentence(report, words, signingPool(decoded, verification)),
		actions: actionsFor(next, words),
	};
}

/** The steps as buttons; the first is the primary one. */
function actionsFor(next: readonly Step[], { say }: Words): ActionView[] {
	return next.map((step, index) => ({ action: step, label: say(steps[step]), primary: index === 0 }));
}

/** What to do next, the likeliest first. */
function nextSteps({ report: { verdict, checks }, keyMaterial }: Verification): readonly Step[] {
	switch (verdict) {
		case 'accepted':
			return ['copyVerifierCode', 'verify'];
		case 'genuine':
			return openQuestions(checks).length > 0 ? ['stateExpectations', 'verify', 'copyVerifierCode'] : ['verify', 'copyVerifierCode'];
		case 'rejected': {
			const failed = checks.find(({ outcome }) => outcome === 'fail');
			const step = failed ? remedyFor(failed) : 'verify';
			return step === 'verify' ? ['verify'] : [step, 'verify'];
		}
		case 'unverified': {
			// Asking again helps where somebody was asked.
			const asked = keyMaterial.type === 'failure' && !isRefusal(keyMaterial.failure.code);
			return asked ? ['verify', 'verifyWithKeys'] : ['verifyWithKeys', 'verify'];
		}
	}
}

/** Faults of what was asked for or of the moment, not of the token: it may pass when the check is made again, or with other keys. */
const remedies: Readonly<Partial<Record<CheckCode, Step>>> = {
	'key-not-found': 'verify',
	'not-yet-valid': 'verify',
	'issued-in-future': 'verify',
	'key-ambiguous': 'verifyWithKeys',
	'key-unusable': 'verifyWithKeys',
};

/** What helps against a failed check: nothing mends a token, but perhaps something else is to be expected of it; else it takes another token. */
export function remedyFor({ id, code }: Pick<Check, 'id' | 'code'>): Step {
	return remedies[code] ?? (Object.hasOwn(stateSentences, id) ? 'changeExpectation' : 'inspectAnother');
}

function isNoAnswer({ code }: KeysFailure): boolean {
	return code === 'unreachable' || code === 'timeout';
}

/** The issuer, or the way there, does not answer: everything else about the token is still shown. */
function offline({ code, url, detail = '' }: KeysFailure, { say }: Words): VerdictView {
	const host = URL.canParse(url) ? new URL(url).host : url;
	const unreachable = detail === '' ? glanceSentences.offlineUnexplained : glanceSentences.offline;
	const sentence = code === 'timeout' ? glanceSentences.offlineTimeout : unreachable;
	const actions: ActionView[] = [
		{ action: 'verify', label: say(glanceSentences.askAgain), primary: true },
		{ action: 'verifyWithKeys', label: say(viewSentences.verifyWithKeys), primary: false },
	];
	return { state: 'offline', title: say(glanceSentences.offlineTitle), sentence: say(sentence, { host, detail }), actions };
}

/** The user pool whose own keys, fetched from its own address, the signature fits. */
function signingPool(decoded: DecodedToken, { keyMaterial, keyPlan }: Verification): string | undefined {
	if (keyMaterial.type !== 'set' || keyMaterial.emulator || keyPlan.type !== 'remote' || !('issuer' in keyPlan.namedBy)) return undefined;
	return parseUserPoolIssuer(issuerOf(decoded) ?? '')?.userPoolId;
}

function beforeVerifying(decoded: DecodedToken, words: Words): VerdictView {
	const { say } = words;
	const view = (state: VerdictState, title: string, sentence: string, actions = actionsFor(['inspectAnother'], words)): VerdictView => ({
		state,
		title: say(title),
		sentence,
		actions,
	});
	if (!isReadable(decoded)) {
		const problem = decoded.problems.find(({ serious }) => serious);
		return view('unreadable', viewSentences.unreadableTitle, problem ? problemSentence(problem, words) : '');
	}
	if (decoded.form === 'compact-jwe') return view('unchecked', viewSentences.encryptedTitle, say(viewSentences.encrypted));
	if (decoded.kind === 'unsecured') return view('rejected', verdictTitles.rejected, say(viewSentences.unsecured));
	const host = keyHost(decoded);
	if (host === undefined) {
		return view('unchecked', viewSentences.uncheckedTitle, say(viewSentences.uncheckedNoIssuer), actionsFor(['verifyWithKeys'], words));
	}
	const verify: ActionView = { action: 'verify', label: say(viewSentences.verifyHost, { host }), primary: true };
	return view('unchecked', viewSentences.uncheckedTitle, say(viewSentences.unchecked, { host }), [verify]);
}
