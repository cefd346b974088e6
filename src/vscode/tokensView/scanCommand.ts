import * as vscode from 'vscode';
import { tokensViewSentences as sentences } from '../../words/tokensView.ts';
import { viewIds } from '../ids.ts';
import type { Machine } from '../runtime.ts';
import { words } from '../words.ts';
import type { ScannedTokens } from '../workspaceScan/scannedTokens.ts';
import { scanWorkspace, type WorkspaceScan } from '../workspaceScan/scanWorkspace.ts';
import type { TokensNode } from './nodes.ts';

/** What the command answers to other extensions: numbers only. */
export interface ScanAnswer {
	readonly files: number;
	readonly tokens: number;
	readonly skipped: number;
	readonly stopped: boolean;
}

let running: Promise<ScanAnswer> | undefined;

/** *ClaimLens: Scan Workspace for Tokens*. One scan runs at a time: who asks again gets the answer of the one that runs. */
export async function scanCommand(
	scanned: ScannedTokens,
	view: vscode.TreeView<TokensNode>,
	machine: Machine | undefined,
): Promise<ScanAnswer | undefined> {
	if (vscode.workspace.workspaceFolders === undefined) {
		void vscode.window.showInformationMessage(words.say(sentences.noWorkspace));
		return undefined;
	}
	running ??= scan(scanned, view, machine).finally(() => {
		running = undefined;
	});
	return running;
}

async function scan(scanned: ScannedTokens, view: vscode.TreeView<TokensNode>, machine: Machine | undefined): Promise<ScanAnswer> {
	const { say } = words;
	void vscode.commands.executeCommand(`${viewIds.tokens}.focus`);
	const options = { location: vscode.ProgressLocation.Notification, title: say(sentences.scanning), cancellable: true };
	const found = await vscode.window.withProgress(options, (progress, cancellation) =>
		scanWorkspace(machine, cancellation, (sofar) => {
			const { files, tokens } = answerOf(sofar);
			progress.report({ message: say(sentences.scanProgress, { files, tokens }) });
		}),
	);
	scanned.show(found);
	const answer = answerOf(found);
	const { files, tokens, skipped, stopped } = answer;
	view.message = say(stopped ? sentences.scanStopped : sentences.scanDone, { files, tokens, skipped });
	return answer;
}

function answerOf({ files, tokens, skipped, stopped }: WorkspaceScan): ScanAnswer {
	const count = [...tokens.values()].reduce((sum, { length }) => sum + length, 0);
	return { files, tokens: count, skipped: skipped.length, stopped };
}
