import * as vscode from 'vscode';
import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import type { Clock } from '../../core/ports.ts';
import { validityOf } from '../../core/token/tokenValidity.ts';
import { editorSentences } from '../../words/editor.ts';
import { kindTitle } from '../../words/kinds.ts';
import { validityText } from '../../words/marks.ts';
import type { DocumentToken } from '../documentTokens.ts';
import { commandIds } from '../ids.ts';
import { tokenLocation } from '../tokenLocation.ts';
import { words } from '../words.ts';
import type { Alarm } from './alarm.ts';

/** A document with more tokens is a log or data: lines above each would tear it apart. */
const maxTokens = 50;
/** Tokens of one line that have lenses: they stand side by side. */
const maxOnLine = 2;
/** A longer token is not decoded unasked. */
const maxLength = 50_000;

/** Lenses above the tokens of a document: what each is, and what can be done with it. All at once, since lenses that come later push the others aside. */
export function tokenLenses(
	document: vscode.TextDocument,
	tokens: readonly DocumentToken[],
	alarm: Alarm,
	clock: Clock,
): vscode.CodeLens[] {
	if (tokens.length > maxTokens) return [];
	const onLine = new Map<number, number>();
	return tokens.flatMap((token) => {
		const { line } = token.range.start;
		const count = (onLine.get(line) ?? 0) + 1;
		onLine.set(line, count);
		if (count > maxOnLine || token.text.length > maxLength) return [];
		const argument = tokenLocation(document.uri, token.range);
		const action = (title: string, command: string): vscode.CodeLens =>
			new vscode.CodeLens(token.range, { title: words.say(title), command, arguments: [argument] });
		return [
			new vscode.CodeLens(token.range, { title: titleOf(token, alarm, clock), command: '' }),
			action(editorSentences.hoverDecode, commandIds.decodeToken),
			action(editorSentences.hoverVerify, commandIds.verifyToken),
		];
	});
}

/** `Access token · eu-west-1 · expires in 12 min`. A text only: the lenses beside it are there to be clicked. */
function titleOf({ decoded }: DocumentToken, alarm: Alarm, clock: Clock): string {
	const issuer = decoded.payload?.json?.['iss'];
	const region = typeof issuer === 'string' ? parseUserPoolIssuer(issuer)?.region : undefined;
	const validity = validityOf(decoded, clock() / 1000);
	alarm.set(validity);
	const parts = [kindTitle(decoded.kind, words), region, validityText(validity, words)].filter((part) => part !== undefined);
	return `$(key)\u00a0${parts.join(' · ')}`;
}
