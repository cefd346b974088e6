import * as vscode from 'vscode';
import { type DecodedToken, decode, isReadable } from '../core/token/decode.ts';
import { findTokens } from '../core/token/find.ts';
import { redact } from '../core/token/redact.ts';
import type { TokenMatch } from '../core/token/tokenReader.ts';
import { editorSentences } from '../words/editor.ts';
import { kindTitle } from '../words/kinds.ts';
import type { CommandCall } from './commandCall.ts';
import type { DocumentTokens } from './documentTokens.ts';
import { listText } from './listText.ts';
import { sharesScreen } from './settings.ts';
import { isTokenLocation, rangeOf, type TokenLocation, tokenAtLocation } from './tokenLocation.ts';
import type { Verification } from './verifier.ts';
import { words } from './words.ts';

/** Where a token stands in an editor. */
export interface TokenPlace {
	readonly document: vscode.TextDocument;
	/** May span lines: the text in it need not be the token's. */
	readonly range: vscode.Range;
}

/** A token that the user pointed at, and the document whose settings count for it. */
export interface PointedToken {
	readonly text: string;
	readonly resource: vscode.Uri | undefined;
	/** Absent for a token that was copied or pasted. */
	readonly place?: TokenPlace;
	/** What a token that was made to try things with is held against: nobody is asked about it. */
	readonly sample?: Pick<Verification, 'keyMaterial' | 'statement'>;
}

/** A token, or what somebody means as one, and its range in a document. */
export interface PlacedText {
	readonly text: string;
	readonly range: vscode.Range;
}

/**
 * The token that is meant: a hover's link, else the selection, else the token at the cursor, else one on the clipboard, else the
 * user is asked. Undefined when the user gives none.
 */
export async function pointedToken(
	tokens: DocumentTokens,
	{ argument, editor, selections }: CommandCall,
): Promise<PointedToken | undefined> {
	if (isTokenLocation(argument)) return locatedToken(tokens, argument);
	const resource = editor?.document.uri;
	const [selection] = selections;
	const inEditor =
		editor && selection && (selection.isEmpty ? atCursor(tokens, editor, selection) : await fromSelection(tokens, editor, selection));
	if (editor && inEditor !== undefined)
		return { text: inEditor.text, resource, place: { document: editor.document, range: inEditor.range } };
	if (selection?.isEmpty === false) return undefined;
	const onClipboard = await pickOne(findTokens(await vscode.env.clipboard.readText()));
	if (onClipboard !== undefined) {
		vscode.window.setStatusBarMessage(words.say(editorSentences.fromClipboard), 5000);
		return { text: onClipboard.token, resource };
	}
	const withoutText = editor === undefined && vscode.window.tabGroups.activeTabGroup.activeTab !== undefined;
	const asked = await askForToken(withoutText ? editorSentences.binaryFile : editorSentences.askTokenPrompt);
	return asked && { ...asked, resource };
}

/** What stands at a location now, be it a token or not. */
export async function locatedToken(tokens: DocumentTokens, location: TokenLocation): Promise<PointedToken> {
	const { document, token } = await tokenAtLocation(tokens, location);
	const range = token?.range ?? rangeOf(location);
	return { text: token?.text ?? document.getText(range), resource: document.uri, place: { document, range } };
}

/** Every token that a selection touches or a cursor is in, in all those selections in the editor, each once; or what only looks like one there. */
export function selectedTokens(
	tokens: DocumentTokens,
	editor: vscode.TextEditor,
	selections: readonly vscode.Selection[],
): readonly PlacedText[] {
	const places = new Map<string, PlacedText>();
	for (const selection of selections) {
		const touched = selection.isEmpty
			? []
			: tokens.in(editor.document).filter(({ range }) => range.intersection(selection)?.isEmpty === false);
		const single = touched.length > 0 ? undefined : atCursor(tokens, editor, selection);
		// Of a selection without a token, only what it lies in counts: other text that was selected by mistake stays.
		const meant = single?.range.contains(selection) ? [single] : touched;
		for (const { text, range } of meant) places.set(`${range.start.line}:${range.start.character}`, { text, range });
	}
	return [...places.values()];
}

/** A selection without a whole token is taken as it is, so that the panel can say which part is broken. */
async function fromSelection(
	tokens: DocumentTokens,
	{ document }: vscode.TextEditor,
	selection: vscode.Selection,
): Promise<PlacedText | undefined> {
	const selected = document.getText(selection);
	const asItIs = { text: selected, range: selection };
	// One run of token characters is meant whole: a part too many is its fault, not its surroundings.
	if (/^\s*e[yw][\w.+/=-]+\s*$/.test(selected) && selected.split('.').length > 3) return asItIs;
	const matches = findTokens(selected);
	if (matches.length > 0) {
		const match = await pickOne(matches);
		const from = document.offsetAt(selection.start);
		return (
			match && {
				text: match.token,
				range: new vscode.Range(document.positionAt(from + match.start), document.positionAt(from + match.end)),
			}
		);
	}
	// A double click selects one part only: the token around it is meant.
	const whole = tokens.at(document, selection.start);
	return whole?.range.contains(selection) ? whole : asItIs;
}

function atCursor(tokens: DocumentTokens, { document }: vscode.TextEditor, { active }: vscode.Selection): PlacedText | undefined {
	const token = tokens.at(document, active);
	if (token) return token;
	const broken = brokenTokenAt(document, active);
	return broken && { text: document.getText(broken), range: broken };
}

/** A run of token characters that begins as a header does: worth explaining what is wrong with it. */
function brokenTokenAt(document: vscode.TextDocument, position: vscode.Position): vscode.Range | undefined {
	const range = document.getWordRangeAtPosition(position, /[\w.+/=-]+/);
	return range && /^e[yw][^.]*\./.test(document.getText(range)) ? range : undefined;
}

/** One entry of a list of tokens: what it is, where it stands if that is said, and whose it is; that is redacted while others look on. */
export function tokenItem(decoded: DecodedToken, place?: string): vscode.QuickPickItem {
	const { payload } = sharesScreen() ? decode(redact(decoded)) : decoded;
	const { sub, iss } = payload?.json ?? {};
	const issuer = typeof iss === 'string' ? iss.replace(/^https:\/\//, '') : undefined;
	const whose = [sub, issuer].filter((value) => typeof value === 'string').map(listText);
	const label = kindTitle(decoded.kind, words);
	return place === undefined ? { label, description: whose.join(' · ') } : { label, description: place, detail: whose.join(' · ') };
}

/** The one match, or of several the one that the user picks. */
export async function pickOne(matches: readonly TokenMatch[]): Promise<TokenMatch | undefined> {
	if (matches.length < 2) return matches[0];
	const items = matches.map((match) => ({ ...tokenItem(decode(match.token)), match }));
	return (await vscode.window.showQuickPick(items, { placeHolder: words.say(editorSentences.askWhich) }))?.match;
}

/** Asks for a token with one of our sentences; undefined when the user gives none. */
export async function askForToken(prompt: string): Promise<PointedToken | undefined> {
	const { say } = words;
	const pasted = await vscode.window.showInputBox({
		title: say(editorSentences.askToken),
		prompt: say(prompt),
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
	const matches = findTokens(pasted);
	const picked = await pickOne(matches);
	if (picked === undefined && matches.length > 0) return undefined;
	return { text: picked?.token ?? pasted, resource: undefined };
}
