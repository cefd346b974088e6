import * as vscode from 'vscode';
import type { Verdict } from '../../core/verify/report.ts';
import { resultSentences as sentences } from '../../words/results.ts';
import type { CommandCall } from '../commandCall.ts';
import { type MeantTokens, meantTokens, type PlacedToken } from '../results/placedTokens.ts';
import { ResultRun } from '../results/resultRun.ts';
import { countVerdicts } from '../results/resultTable.ts';
import { verifyMany } from '../results/verifyMany.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/** What the command answers to other extensions: numbers only. */
export interface VerifyAllAnswer extends Readonly<Record<Verdict, number>> {
	/** Tokens that were found, verified or not. */
	readonly tokens: number;
	readonly stopped: boolean;
}

/** *ClaimLens: Verify All Tokens in File*: those of the active editor, or of a row of the Tokens view. */
export async function verifyAllTokens(session: Session, call: CommandCall): Promise<VerifyAllAnswer | undefined> {
	const meant = meantTokens(session.tokens, call);
	const found = await meant?.();
	if (meant === undefined || found === undefined || found.length === 0) {
		void vscode.window.showInformationMessage(words.say(meant ? sentences.noTokens : sentences.noFile));
		return undefined;
	}
	return verifyFound(session, found, meant);
}

async function verifyFound(session: Session, tokens: readonly PlacedToken[], meant: MeantTokens): Promise<VerifyAllAnswer> {
	const { say } = words;
	const run = new ResultRun(tokens);
	const again = async (): Promise<unknown> => verifyFound(session, await meant(), meant);
	(await session.results()).show(run, again);
	const total = tokens.length;
	const options = { location: vscode.ProgressLocation.Notification, title: say(sentences.running), cancellable: true };
	return vscode.window.withProgress(options, async (progress, cancellation) => {
		const listener = cancellation.onCancellationRequested(() => run.cancel());
		let reported = 0;
		try {
			await verifyMany(tokens, session.verifier, run.signal, (index, verification) => {
				run.add(index, verification);
				const done = run.rows.length;
				const percent = Math.floor((done / total) * 100);
				if (percent > reported) progress.report({ message: say(sentences.progress, { done, total }), increment: percent - reported });
				reported = percent;
			});
		} finally {
			listener.dispose();
			run.end(session.runtime.clock());
		}
		return { tokens: total, ...countVerdicts(run.rows), stopped: run.signal.aborted };
	});
}
