import * as vscode from 'vscode';
import { isUserPoolToken } from '../../core/claims/value/kinds.ts';
import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { regionNames } from '../../core/cognito/regions.ts';
import { notableStatements } from '../../core/config/token/placedStatements.ts';
import { standingOf } from '../../core/config/token/statement.ts';
import type { Clock } from '../../core/ports.ts';
import { codeCell, codeSpan, plain } from '../../core/report/markdownText.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { isRedacted, redacted } from '../../core/token/redact.ts';
import { durationText } from '../../words/duration.ts';
import { editorSentences } from '../../words/editor.ts';
import { kindSentences, kindTitle, reasonSentence } from '../../words/kinds.ts';
import { markSentences } from '../../words/marks.ts';
import { problemSentence } from '../../words/problems.ts';
import { statementText } from '../../words/tokenConfig.ts';
import { joinSentences } from '../../words/values.ts';
import type { TokenComparisons } from '../against/tokenComparisons.ts';
import type { DocumentToken } from '../documentTokens.ts';
import { commandIds } from '../ids.ts';
import type { OnFirstUse } from '../onFirstUse.ts';
import { tokenLocation } from '../tokenLocation.ts';
import { within } from '../within.ts';
import { words } from '../words.ts';
import { createHoverText, type HoverRow, tableText } from './markdown.ts';
import { tokenLinks } from './tokenLinks.ts';

/** More scopes, groups or audiences than these are counted only. */
const maxItems = 6;
const maxProblems = 3;
const maxStatements = 5;
/** Milliseconds that a hover waits for the files of the workspace; the next one will have what they say. */
const patience = 200;

/** What the token under the mouse is, whose it is, and how long it lives, as a table; what is wrong with it; what can be done with it; what its kind is for. */
export async function tokenHover(
	document: vscode.TextDocument,
	{ range, decoded }: DocumentToken,
	clock: Clock,
	comparisons: OnFirstUse<TokenComparisons>,
): Promise<vscode.Hover> {
	const { say } = words;
	const configured = isUserPoolToken(decoded.kind) ? await within(patience, configurationLines(decoded, comparisons)) : undefined;
	const text = createHoverText();
	const kind = `${kindTitle(decoded.kind, words)} · ${say(isRedacted(decoded) ? markSentences.redacted : editorSentences.hoverNotVerified)}`;
	const rows = facts(decoded, clock).map(([label, value]): HoverRow => [say(label), value]);
	text.appendMarkdown(tableText([[say(editorSentences.hoverKind), plain(kind)], ...rows]));
	for (const problem of decoded.problems.filter(({ serious }) => serious).slice(0, maxProblems)) {
		text.appendMarkdown(`\n$(warning) ${plain(problemSentence(problem, words))}\n`);
	}
	const argument = encodeURIComponent(JSON.stringify([tokenLocation(document.uri, range)]));
	const links = tokenLinks.filter(({ command }) => command !== commandIds.copyClaims || decoded.payload?.json !== undefined);
	const shown = links.map(({ icon, label, command }) => `[$(${icon})&nbsp;${plain(say(label))}](command:${command}?${argument})`);
	text.appendMarkdown(`\n${shown.join(' &nbsp; ')}\n\n`);
	// At the end: a hover that is too high scrolls, and the actions must be in sight.
	if (configured !== undefined && configured.length > 0) text.appendMarkdown(`${configured.join('\n')}\n\n`);
	const sentences = [
		...(decoded.kind ? [say(kindSentences[decoded.kind].meaning)] : []),
		...(decoded.reason ? [reasonSentence(decoded.reason, words)] : []),
	];
	text.appendMarkdown(plain(joinSentences(sentences, words)));
	return new vscode.Hover(text, range);
}

/** What the token belongs to, and how the configuration of the workspace says that it should be different. */
async function configurationLines(decoded: DecodedToken, comparisons: OnFirstUse<TokenComparisons>): Promise<readonly string[]> {
	const { statements = [] } = await (await comparisons.get()).compare(decoded);
	const notable = notableStatements(statements);
	const shown = notable.slice(0, maxStatements).map(({ statement, place }) => {
		const where = place === undefined ? '' : ` ${codeSpan(`${place.path}:${place.line}`)}`;
		return `- ${standingOf(statement) === 'differs' ? '$(warning) ' : ''}${plain(statementText(statement, words))}${where}`;
	});
	const more = notable.length - shown.length;
	return more > 0 ? [...shown, `- ${plain(words.say(editorSentences.hoverMore, { count: more }))}`] : shown;
}

/** Label and value of each row, the value ready for a cell. */
function facts(decoded: DecodedToken, clock: Clock): readonly (readonly [label: string, value: string])[] {
	const claims = decoded.payload?.json;
	if (claims === undefined) return [];
	const { sub, aud, client_id: clientId, scope, scp, 'cognito:groups': groups } = claims;
	const scopes = scope ?? scp;
	// An ID token is for the client that asked for it; any other audience is an API.
	const isForClient = clientId === undefined && (decoded.kind === 'cognito-id' || decoded.kind === 'id');
	const rows: (readonly [string, string | undefined])[] = [
		[editorSentences.hoverIssuer, issuer(claims['iss'])],
		[editorSentences.hoverSubject, items(sub)],
		[editorSentences.hoverClient, items(isForClient ? aud : clientId)],
		[editorSentences.hoverAudience, isForClient ? undefined : items(aud)],
		[editorSentences.hoverScopes, items(typeof scopes === 'string' ? scopes.split(' ') : scopes)],
		[editorSentences.hoverGroups, items(groups)],
		...(isRedacted(decoded) ? [] : [expiry(decoded.times.expiresAt, clock)]),
	];
	return rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
}

/** Region and pool, or the issuer as it stands. */
function issuer(value: unknown): string | undefined {
	const pool = typeof value === 'string' ? parseUserPoolIssuer(value) : undefined;
	if (pool === undefined) return items(value);
	const region = regionNames[pool.region];
	return `${region === undefined ? '' : `${plain(words.say(region))} `}${codeCell(pool.region)} · ${codeCell(pool.userPoolId)}`;
}

/** One text, or the first of several and how many more there are. */
function items(value: unknown): string | undefined {
	const texts = (Array.isArray(value) ? value : [value]).filter(
		(item): item is string => typeof item === 'string' && item !== '' && item !== redacted,
	);
	if (texts.length === 0) return undefined;
	const more = texts.length > maxItems ? [plain(words.say(editorSentences.hoverMore, { count: texts.length - maxItems }))] : [];
	return [...texts.slice(0, maxItems).map(codeCell), ...more].join(' ');
}

function expiry(expiresAt: number | undefined, clock: Clock): [label: string, value: string] {
	const { say, language } = words;
	if (expiresAt === undefined) return [editorSentences.hoverExpires, plain(say(editorSentences.hoverNever))];
	const date = new Date(expiresAt * 1000);
	if (Number.isNaN(date.getTime())) return [editorSentences.hoverExpires, codeCell(String(expiresAt))];
	const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' }).format(date);
	const left = expiresAt - clock() / 1000;
	const values = { time, duration: durationText(left, language) };
	return left > 0
		? [editorSentences.hoverExpires, plain(say(editorSentences.hoverIn, values))]
		: [editorSentences.hoverExpired, `**${plain(say(editorSentences.hoverAgo, values))}**`];
}
