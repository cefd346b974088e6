import * as vscode from 'vscode';
import { holdsDistinctiveName } from '../../core/claims/pointed/certain.ts';
import { type TimeMember, timeMembers } from '../../core/claims/timeMembers.ts';
import type { Clock } from '../../core/ports.ts';
import { durationText } from '../../words/duration.ts';
import { markSentences } from '../../words/marks.ts';
import { surroundingText } from '../hover/surroundingText.ts';
import { words } from '../words.ts';

/** Longer lines are minified: a hint in them would be seen by nobody. */
const maxLine = 20_000;
const maxHints = 500;

/** The date beside each epoch number of a time claim in a range of JSON. */
export function timeHints(document: vscode.TextDocument, range: vscode.Range, clock: Clock): vscode.InlayHint[] {
	const hints: vscode.InlayHint[] = [];
	for (let line = range.start.line; line <= range.end.line && hints.length < maxHints; line++) {
		const { text } = document.lineAt(line);
		if (text.length > maxLine) continue;
		for (const member of timeMembers(text)) {
			const position = new vscode.Position(line, member.end);
			if (member.isCertain || isNearClaims(document, position)) hints.push(hint(position, member, clock));
		}
	}
	return hints;
}

function isNearClaims(document: vscode.TextDocument, position: vscode.Position): boolean {
	const around = surroundingText(document, position);
	return around !== undefined && (around.isDecoded === true || holdsDistinctiveName(around.lines.join('\n')));
}

/** Local time as the label; the tooltip says it in full, in UTC, and how far it is from now. */
function hint(position: vscode.Position, { seconds, isMilliseconds, name }: TimeMember, clock: Clock): vscode.InlayHint {
	const { say, language } = words;
	const date = new Date(seconds * 1000);
	const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(date);
	// Only Cognito's dateCreated is in milliseconds by right.
	const isWrong = isMilliseconds && name !== 'dateCreated';
	const made = new vscode.InlayHint(position, isWrong ? say(markSentences.milliseconds, { time }) : time);
	made.paddingLeft = true;
	const distance = seconds - clock() / 1000;
	const duration = durationText(distance, language);
	made.tooltip = [
		new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' }).format(date),
		date.toISOString(),
		say(distance < 0 ? markSentences.timePast : markSentences.timeFuture, { duration }),
	].join(' · ');
	return made;
}
