import * as vscode from 'vscode';
import { decode, isReadable } from '../core/token/decode.ts';
import { findTokens } from '../core/token/find.ts';
import { editorSentences } from '../words/editor.ts';
import { kindTitle } from '../words/kinds.ts';
import type { DocumentTokens } from './documentTokens.ts';
import { isTokenLocation, rangeOf, tokenAtLocation } from './tokenLocation.ts';
import { words } from './words.ts';

/** A token that the user pointed at, and the document whose settings count for it. */
export interface PointedToken {
	readonly text: string;
	readonly resource: vscode.Uri | undefined;
}

/**
 * The token that is meant: a hover's link, else the selection, else the token at the cursor, else one on the clipboard, else the
 * user is asked. Undefined when the user gives none.
 */
export async function pointedToken(tokens: DocumentTokens, argument: unknown): Promise<PointedToken | undefined> {
	if (isTokenLocation(argument)) {
		const { document, token } = await tokenAtLocation(tokens, argument);
		return { text: token?.text ?? document.getText(rangeOf(argument)), resource: document.uri };
	}
	const editor = vscode.window.activeTextEditor;
	const resource = editor?.document.uri;
	const inEditor = editor && (editor.selection.isEmpty ? atCursor(tokens, editor) : await fromSelection(tokens, editor));
	if (inEditor !== undefined) return { text: inEditor, resource };
	if (editor && !editor.selection.isEmpty) return undefined;
	const onClipboard = await pickOne(await vscode.env.clipboard.readText());
	if (onClipboard !== undefined) {
		vscode.window.setStatusBarMessage(words.say(editorSentences.fromClipboard), 5000);
		return { text: onClipboard, resource };
	}
	const asked = await ask(editor === undefined);
	return asked === undefined ? undefined : { text: asked, resource };
}

/** A selection without a whole token is taken as it is, so that the panel can say which part is broken. */
async function fromSelection(tokens: DocumentTokens, editor: vscode.TextEditor): Promise<string | undefined> {
	const selected = editor.document.getText(editor.selection);
	// One run of token characters is meant whole: a part too many is its fault, not its surroundings.
	if (/^\s*e[yw][\w.+/=-]+\s*$/.test(selected) && selected.split('.').length > 3) return selected;
	if (findTokens(selected).length > 1) return pickOne(selected);
	const [only] = findTokens(selected);
	if (only) return only.token;
	// A double click selects one part only: the token around it is meant.
	const whole = tokens.at(editor.document, editor.selection.start);
	return whole?.range.contains(editor.selection) ? whole.text : selected;
}

function atCursor(tokens: DocumentTokens, { document, selection }: vscode.TextEditor): string | undefined {
	const token = tokens.at(document, selection.active);
	if (token) return token.text;
	const broken = brokenTokenAt(document, selection.active);
	return broken && document.getText(broken);
}

/** A run of token characters that begins as a header does: worth explaining what is wrong with it. */
function brokenTokenAt(document: vscode.TextDocument, position: vscode.Position): vscode.Range | undefined {
	const range = document.getWordRangeAtPosition(position, /[\w.+/=-]+/);
	return range && /^e[yw][^.]*\./.test(document.getText(range)) ? range : undefined;
}

async function pickOne(text: string): Promise<string | undefined> {
	const tokens = findTokens(text).map(({ token }) => token);
	if (tokens.length < 2) return tokens[0];
	const items = tokens.map((token) => {
		const decoded = decode(token);
		const { sub, iss } = decoded.payload?.json ?? {};
		return {
			label: kindTitle(decoded.kind, words),
			description: [sub, iss].filter((value) => typeof value === 'string').join(' · '),
			token,
		};
	});
	return (await vscode.window.showQuickPick(items, { placeHolder: words.say(editorSentences.askWhich) }))?.token;
}

async function ask(withoutEditor: boolean): Promise<string | undefined> {
	const { say } = words;
	const pasted = await vscode.window.showInputBox({
		title: say(editorSentences.askToken),
		prompt: say(
			withoutEditor && vscode.window.tabGroups.activeTabGroup.activeTab ? editorSentences.binaryFile : editorSentences.askTokenPrompt,
		),
		placeHolder: editorSentences.askTokenPlaceholder,
		password: true,
		ignoreFocusOut: true,
		validateInput: (value) => {
			const [problem] =
				value.trim() === '' || findTokens(value).length > 0 || isReadable(decode(value)) ? [] : [say(editorSentences.noToken)];
			return problem && { message: problem, severity: vscode.InputBoxValidationSeverity.Warning };
		},
	});
	if (pasted === undefined || pasted.trim() === '') return undefined;
	return (await pickOne(pasted)) ?? pasted;
}
