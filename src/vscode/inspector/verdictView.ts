import type { DecodedToken } from '../../core/token/decode.ts';
import { isReadable } from '../../core/token/decode.ts';
import { keyHost } from '../../core/verify/keyPlan.ts';
import type { ActionView, PageAction, VerdictState, VerdictView } from '../../protocol/inspector.ts';
import { viewSentences } from '../../words/inspector.ts';
import { problemSentence } from '../../words/problems.ts';
import { verdictSentence, verdictTitles } from '../../words/verdicts.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';

/** One sentence of verdict and the likeliest next step. */
export function verdictView(inspected: Inspected, words: Words): VerdictView {
	const { decoded, verification, asking } = inspected;
	const { say } = words;
	const action = (name: PageAction, sentence: string, primary: boolean): ActionView => ({ action: name, label: say(sentence), primary });
	if (asking !== undefined) {
		const actions = [action('cancel', viewSentences.cancel, false)];
		return { state: 'checking', title: say(viewSentences.checkingTitle), sentence: say(viewSentences.checking, { host: asking }), actions };
	}
	if (verification) {
		const { report } = verification;
		const again = action('verify', viewSentences.verifyAgain, report.verdict === 'unverified');
		const withKeys = action('verifyWithKeys', viewSentences.verifyWithKeys, false);
		const choose = verification.statement.asked ? [action('chooseProfile', viewSentences.chooseProfile, false)] : [];
		const code = action('copyVerifierCode', viewSentences.copyVerifierCode, false);
		const next = {
			accepted: [again, code],
			genuine: [action('stateExpectations', viewSentences.stateExpectations, true), again, code],
			rejected: [again],
			unverified: [again, withKeys],
		}[report.verdict];
		const actions = [...next, ...choose];
		return { state: report.verdict, title: say(verdictTitles[report.verdict]), sentence: verdictSentence(report, words), actions };
	}
	return beforeVerifying(decoded, words);
}

function beforeVerifying(decoded: DecodedToken, words: Words): VerdictView {
	const { say } = words;
	const view = (state: VerdictState, title: string, sentence: string, actions: readonly ActionView[] = []): VerdictView => ({
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
	if (decoded.kind === 'unsecured') {
		return view('rejected', verdictTitles.rejected, say(viewSentences.unsecured));
	}
	const host = keyHost(decoded);
	if (host === undefined) {
		const withKeys: ActionView = { action: 'verifyWithKeys', label: say(viewSentences.verifyWithKeys), primary: true };
		return view('unchecked', viewSentences.uncheckedTitle, say(viewSentences.uncheckedNoIssuer), [withKeys]);
	}
	const verify: ActionView = { action: 'verify', label: say(viewSentences.verifyHost, { host }), primary: true };
	return view('unchecked', viewSentences.uncheckedTitle, say(viewSentences.unchecked, { host }), [verify]);
}
