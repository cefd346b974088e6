import * as vscode from 'vscode';
import { decode } from '../../core/token/decode.ts';
import { redact } from '../../core/token/redact.ts';
import { redactEncoded } from '../../core/token/redactEncoded.ts';
import { tokenActionSentences } from '../../words/tokenActions.ts';
import type { CommandCall } from '../commandCall.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { isTokenLocation, tokenAtLocation } from '../tokenLocation.ts';
import { type PlacedText, selectedTokens } from '../tokenSource.ts';
import { words } from '../words.ts';

/**
 * *ClaimLens: Replace with Redacted Token*: every token that is selected or that a cursor is in, or the one that a link names, in one step
 * that can be undone. A token over several lines becomes one line. Answers how many were replaced.
 */
export async function redactToken(tokens: DocumentTokens, call: CommandCall): Promise<number> {
	const target = await targetOf(tokens, call);
	if (target === undefined || target.places.length === 0) return tell(0, tokenActionSentences.redactNothing);
	const { editor, places } = target;
	const needed = places
		.map(({ text, range }) => ({ text, range, after: redact(decode(text)) }))
		.filter(({ text, after }) => text !== after);
	if (needed.length === 0) return tell(0, tokenActionSentences.redactedBefore);
	const { version } = editor.document;
	const applied = await editor.edit((edit) => {
		for (const { range, after } of editsOf(editor.document, needed)) edit.replace(range, after);
	});
	// An editor that is read-only says yes and does nothing.
	if (!applied || editor.document.version === version) {
		void vscode.window.showWarningMessage(words.say(tokenActionSentences.redactReadOnly));
		return 0;
	}
	return tell(needed.length, needed.length === 1 ? tokenActionSentences.redactedOne : tokenActionSentences.redactedMany);
}

interface Edit {
	readonly range: vscode.Range;
	readonly after: string;
}

/** One edit for each token, and one for all that stand in the same text in base64. */
function editsOf(document: vscode.TextDocument, needed: readonly (PlacedText & Edit)[]): readonly Edit[] {
	const tokens = new Set(needed.map(({ text }) => text));
	const edits = new Map<string, Edit>();
	for (const { range, after } of needed) {
		const { line, character } = range.start;
		const encoded = /[^\w+/=-]/.test(document.getText(range)) ? undefined : redactEncoded(document.lineAt(line).text, character, tokens);
		const whole = encoded ? { range: new vscode.Range(line, encoded.start, line, encoded.end), after: encoded.text } : { range, after };
		edits.set(`${line}:${whole.range.start.character}`, whole);
	}
	return [...edits.values()];
}

interface Target {
	readonly editor: vscode.TextEditor;
	readonly places: readonly PlacedText[];
}

async function targetOf(tokens: DocumentTokens, { argument, editor, selections }: CommandCall): Promise<Target | undefined> {
	if (!isTokenLocation(argument)) {
		return editor && { editor, places: selectedTokens(tokens, editor, selections) };
	}
	const { document, token } = await tokenAtLocation(tokens, argument);
	if (token === undefined) return undefined;
	const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
	return { editor: shown ?? (await vscode.window.showTextDocument(document)), places: [token] };
}

function tell(count: number, sentence: string): number {
	vscode.window.setStatusBarMessage(words.say(sentence, { count }), 5000);
	return count;
}
