import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { validityOf } from '../../core/token/tokenValidity.ts';
import { markSentences, validityText } from '../../words/marks.ts';
import type { DocumentToken } from '../documentTokens.ts';
import { colorIds } from '../ids.ts';
import { words } from '../words.ts';
import type { Alarm } from './alarm.ts';

/** Of a document with more tokens only those in sight are decoded. */
const maxTokens = 300;
/** A longer token is not decoded unasked. */
const maxLength = 200_000;

/** Marks tokens that have expired and those that nobody has signed. */
export class TokenDecorations implements vscode.Disposable {
	readonly #alarm: Alarm;
	readonly #clock: Clock;
	readonly #expired = decorationType(colorIds.expired);
	readonly #unsigned = decorationType(colorIds.unsigned);

	constructor(alarm: Alarm, clock: Clock) {
		this.#alarm = alarm;
		this.#clock = clock;
	}

	/** Draws anew at those of the tokens that are worth a mark. */
	draw(editor: vscode.TextEditor, tokens: readonly DocumentToken[]): void {
		const expired: vscode.DecorationOptions[] = [];
		const unsigned: vscode.DecorationOptions[] = [];
		for (const token of tokens.length > maxTokens ? inSight(editor, tokens) : tokens) {
			if (token.text.length > maxLength) continue;
			const { decoded, range } = token;
			const validity = validityOf(decoded, this.#clock() / 1000);
			this.#alarm.set(validity);
			const isUnsigned = decoded.kind === 'unsecured' && validity?.state !== 'redacted';
			if (!isUnsigned && validity?.state !== 'expired') continue;
			const contentText = [isUnsigned && words.say(markSentences.unsigned), validity?.state === 'expired' && validityText(validity, words)];
			const after = { contentText: contentText.filter((text) => text !== false).join(' · ') };
			// A line under a whole token would be a page of lines: its header is enough to see.
			const header = new vscode.Range(range.start, earlier(range.start.translate(0, decoded.header.end), range.end));
			const end = new vscode.Range(range.end, range.end);
			(isUnsigned ? unsigned : expired).push({ range: header }, { range: end, renderOptions: { after } });
		}
		editor.setDecorations(this.#expired, expired);
		editor.setDecorations(this.#unsigned, unsigned);
	}

	dispose(): void {
		this.#expired.dispose();
		this.#unsigned.dispose();
	}
}

function earlier(left: vscode.Position, right: vscode.Position): vscode.Position {
	return left.isBefore(right) ? left : right;
}

function inSight({ visibleRanges }: vscode.TextEditor, tokens: readonly DocumentToken[]): readonly DocumentToken[] {
	return tokens.filter(({ range }) => visibleRanges.some((visible) => visible.intersection(range) !== undefined));
}

function decorationType(id: string): vscode.TextEditorDecorationType {
	const color = new vscode.ThemeColor(id);
	return vscode.window.createTextEditorDecorationType({
		borderColor: color,
		borderStyle: 'none none dotted none',
		borderWidth: '0 0 1px 0',
		overviewRulerColor: color,
		overviewRulerLane: vscode.OverviewRulerLane.Right,
		after: { color, margin: '0 0 0 1em', fontStyle: 'italic' },
	});
}
