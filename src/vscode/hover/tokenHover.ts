import * as vscode from 'vscode';
import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { regionNames } from '../../core/cognito/regions.ts';
import type { Clock } from '../../core/ports.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { durationText } from '../../words/duration.ts';
import { editorSentences } from '../../words/editor.ts';
import { kindSentences, kindTitle, reasonSentence } from '../../words/kinds.ts';
import { problemSentence } from '../../words/problems.ts';
import type { DocumentToken } from '../documentTokens.ts';
import { commandIds } from '../ids.ts';
import { tokenLocation } from '../tokenLocation.ts';
import { words } from '../words.ts';
import { codeSpan, createHoverText, plain } from './markdown.ts';

/** What the token under the mouse is, whose it is, and how long it lives; with links that decode and verify it. */
export function tokenHover(document: vscode.TextDocument, { range, decoded }: DocumentToken, clock: Clock): vscode.Hover {
	const { say } = words;
	const text = createHoverText();
	text.appendMarkdown(`**${plain(kindTitle(decoded.kind, words))}** · ${plain(say(editorSentences.hoverNotVerified))}\n\n`);
	if (decoded.kind) text.appendMarkdown(`${plain(say(kindSentences[decoded.kind].meaning))}\n\n`);
	if (decoded.reason) text.appendMarkdown(`${plain(reasonSentence(decoded.reason, words))}\n\n`);
	for (const [label, value] of facts(decoded, clock)) text.appendMarkdown(`- ${plain(label)}: ${value}\n`);
	for (const problem of decoded.problems.filter(({ serious }) => serious).slice(0, 3)) {
		text.appendMarkdown(`- $(warning) ${plain(problemSentence(problem, words))}\n`);
	}
	const argument = encodeURIComponent(JSON.stringify([tokenLocation(document.uri, range)]));
	const link = (icon: string, label: string, command: string): string =>
		`[$(${icon}) ${plain(say(label))}](command:${command}?${argument})`;
	text.appendMarkdown(
		`\n${link('inspect', editorSentences.hoverDecode, commandIds.decodeToken)} &nbsp; ${link('verified', editorSentences.hoverVerify, commandIds.verifyToken)}`,
	);
	return new vscode.Hover(text, range);
}

/** Lines of label and value, the value ready for Markdown. */
function facts(decoded: DecodedToken, clock: Clock): [string, string][] {
	const { say } = words;
	const { iss, sub, aud, client_id: clientId, scope, 'cognito:groups': groups } = decoded.payload?.json ?? {};
	const lines: [string, string][] = [];
	const add = (label: string, value: unknown): void => {
		const values = (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string' && item !== '');
		if (values.length > 0) lines.push([say(label), values.slice(0, 8).map(codeSpan).join(' ')]);
	};
	const pool = typeof iss === 'string' ? parseUserPoolIssuer(iss) : undefined;
	if (pool) {
		const region = regionNames[pool.region];
		const named = region === undefined ? codeSpan(pool.region) : `${plain(say(region))} ${codeSpan(pool.region)}`;
		lines.push([say(editorSentences.hoverIssuer), `${named} · ${codeSpan(pool.userPoolId)}`]);
	} else add(editorSentences.hoverIssuer, iss);
	add(editorSentences.hoverSubject, sub);
	add(editorSentences.hoverClient, clientId ?? aud);
	add(editorSentences.hoverScopes, typeof scope === 'string' ? scope.split(' ') : undefined);
	add(editorSentences.hoverGroups, groups);
	if (decoded.payload?.json) lines.push(expiry(decoded.times.expiresAt, clock));
	return lines;
}

function expiry(expiresAt: number | undefined, clock: Clock): [string, string] {
	const { say, language } = words;
	if (expiresAt === undefined) return [say(editorSentences.hoverExpires), plain(say(editorSentences.hoverNever))];
	const date = new Date(expiresAt * 1000);
	if (Number.isNaN(date.getTime())) return [say(editorSentences.hoverExpires), codeSpan(String(expiresAt))];
	const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' }).format(date);
	const left = expiresAt - clock() / 1000;
	const values = { time, duration: durationText(left, language) };
	return left > 0
		? [say(editorSentences.hoverExpires), plain(say(editorSentences.hoverIn, values))]
		: [say(editorSentences.hoverExpired), `**${plain(say(editorSentences.hoverAgo, values))}**`];
}
