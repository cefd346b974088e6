import * as vscode from 'vscode';
import type { TextRange } from '../../core/token/jsonPlace.ts';
import { linePositions } from '../../core/workspace/linePositions.ts';

/** A range of a text as the editor counts. */
export function rangeIn(text: string, { start, end }: TextRange): vscode.Range {
	const [from = [0, 0], to = from] = linePositions(text, [start, end]);
	return new vscode.Range(...from, ...to);
}
