import * as vscode from 'vscode';
import { decode } from '../../core/token/decode.ts';
import { findTokens } from '../../core/token/find.ts';
import { textOf } from '../../core/workspace/fileText.ts';
import { linePositions } from '../../core/workspace/linePositions.ts';
import type { Machine } from '../runtime.ts';
import { type FoundToken, foundToken } from '../tokensView/foundToken.ts';
import { IgnoredFiles } from './ignoredFiles.ts';
import { walk } from './walk.ts';

/** Bytes up to which a file is read. */
export const maxFileBytes = 20_000_000;
/** Files that are read at the same time. */
const batchSize = 16;

export type SkipReason = 'too-large' | 'binary' | 'unreadable';

export interface SkippedFile {
	readonly type: 'skipped-file';
	readonly uri: string;
	readonly reason: SkipReason;
}

/** What a scan of the workspace has found so far. */
export interface WorkspaceScan {
	/** Files that were read. */
	files: number;
	/** Tokens by the URI of their file; a file without tokens is not in it. */
	readonly tokens: Map<string, readonly FoundToken[]>;
	readonly skipped: SkippedFile[];
	stopped: boolean;
}

/** Reads all files of the workspace that are not ignored, and gives what it has found when it is done or cancelled. `machine` is that of the extension host. */
export async function scanWorkspace(
	machine: Machine | undefined,
	cancellation: vscode.CancellationToken,
	onProgress: (scan: WorkspaceScan) => void,
): Promise<WorkspaceScan> {
	const scan: WorkspaceScan = { files: 0, tokens: new Map(), skipped: [], stopped: false };
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		const ignored = await IgnoredFiles.of(folder, machine);
		let batch: vscode.Uri[] = [];
		const readBatch = async (): Promise<void> => {
			await Promise.all(batch.map((file) => readFile(file, scan)));
			batch = [];
			onProgress(scan);
		};
		for await (const file of walk(folder.uri, ignored)) {
			if (cancellation.isCancellationRequested) break;
			if (batch.push(file) === batchSize) await readBatch();
		}
		if (!cancellation.isCancellationRequested) await readBatch();
	}
	scan.stopped = cancellation.isCancellationRequested;
	return scan;
}

async function readFile(file: vscode.Uri, scan: WorkspaceScan): Promise<void> {
	const uri = file.toString();
	const skip = (reason: SkipReason): void => void scan.skipped.push({ type: 'skipped-file', uri, reason });
	try {
		const { size } = await vscode.workspace.fs.stat(file);
		if (size > maxFileBytes) return skip('too-large');
		const text = await readText(file);
		if (text === undefined) return skip('binary');
		scan.files++;
		const tokens = tokensOf(uri, text);
		if (tokens.length > 0) scan.tokens.set(uri, tokens);
	} catch {
		skip('unreadable');
	}
}

/** In another encoding characters would be counted differently than in the editor, so that the editor is asked to decode what is not UTF-8. */
async function readText(file: vscode.Uri): Promise<string | undefined> {
	const bytes = await vscode.workspace.fs.readFile(file);
	const text = textOf(bytes);
	return text?.includes('\ufffd') ? vscode.workspace.decode(bytes, { uri: file }) : text;
}

function tokensOf(uri: string, text: string): FoundToken[] {
	const matches = findTokens(text);
	const positions = linePositions(
		text,
		matches.flatMap(({ start, end }) => [start, end]),
	);
	return matches.map(({ token }, index) => {
		const [start = [0, 0], end = start] = positions.slice(index * 2);
		return foundToken({ uri, start, end }, decode(token));
	});
}
