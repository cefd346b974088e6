import { explainAbsences } from '../../core/claims/absences.ts';
import { explainClaim, explainHeader } from '../../core/claims/explain.ts';
import { placeOfKind } from '../../core/claims/place.ts';
import type { ClaimGroup, Row } from '../../core/claims/row.ts';
import { type TeamRows, teamRowBeside } from '../../core/claims/team/teamRows.ts';
import type { WorkspaceFacts } from '../../core/cognito/facts.ts';
import type { PlacedStatement } from '../../core/config/token/placedStatements.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { JsonValue } from '../../core/token/json.ts';
import { isEnvelope } from '../../core/token/nested.ts';
import type { ClaimGroupView, ClaimView } from '../../protocol/inspector.ts';
import { absenceSentences } from '../../words/absences.ts';
import { groupSentences, viewSentences } from '../../words/inspector.ts';
import { problemSentence } from '../../words/problems.ts';
import { teamSentence } from '../../words/teamRows.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import { configurationSays } from './configurationSays.ts';
import { findingsOf, sayings } from './says.ts';
import { valueView } from './valueView.ts';

/** The groups in the order of the page. */
export const groupOrder: readonly ClaimGroup[] = [
	'who',
	'for-whom',
	'when',
	'what-it-may-do',
	'signing-in',
	'cognito',
	'your-own',
	'other',
];

/** The token that is shown, and with what. */
export interface ViewContext {
	readonly decoded: DecodedToken;
	readonly words: Words;
	/** Seconds since the epoch. */
	readonly now: number;
	readonly team?: TeamRows;
	readonly facts?: WorkspaceFacts;
	/** What the configuration of the workspace says about the token. */
	readonly configuration?: readonly PlacedStatement[];
}

/**
 * Every claim of the payload, grouped, none left out; then what people look for and why it is not there. A payload that has no claims, because it
 * is no JSON object or deeper than is read, as its text.
 */
export function claimGroups(context: ViewContext): ClaimGroupView[] {
	const { decoded, words, team } = context;
	const payload = decoded.payload?.json;
	if (payload === undefined) return textGroup(context);
	const place = decoded.kind && placeOfKind[decoded.kind];
	const grouped = new Map<ClaimGroup, ClaimView[]>(groupOrder.map((group) => [group, []]));
	for (const [name, value] of Object.entries(payload)) {
		const row = explainClaim(name, place, undefined, team);
		grouped.get(groupOf(row))?.push(claimView(name, value, row, 'payload', context));
	}
	const groups = [...grouped].filter(([, claims]) => claims.length > 0);
	const views = groups.map(([id, claims]) => ({ id, heading: words.say(groupSentences[id]), absent: false, claims }));
	const absent = absentClaims(context);
	return absent.length === 0
		? views
		: [...views, { id: 'absent', heading: words.say(groupSentences.absent), absent: true, claims: absent }];
}

/** The group of a claim by its row; a name that nobody knows is your own. */
export function groupOf(row: Row | undefined): ClaimGroup {
	return row?.group ?? (row === undefined ? 'your-own' : 'other');
}

function textGroup({ decoded, words }: ViewContext): ClaimGroupView[] {
	const text = decoded.payload?.text;
	if (text === undefined || isEnvelope(decoded)) return [];
	return [{ id: 'text', heading: words.say(groupSentences.text), absent: false, claims: [asText('payload', text)] }];
}

function asText(part: 'header' | 'payload', text: string): ClaimView {
	return { name: part, value: { type: 'text', text, mono: true } };
}

/** Every parameter of the header; of one that has none, the text. */
export function headerClaims(context: ViewContext): ClaimView[] {
	const { decoded } = context;
	const { json, text } = decoded.header;
	if (json === undefined) return text === undefined ? [] : [asText('header', text)];
	const place = decoded.form === 'compact-jwe' ? 'jwe-header' : decoded.kind && placeOfKind[decoded.kind];
	return Object.entries(json).map(([name, value]) => {
		const row = explainHeader(name, place);
		return claimView(name, value, row, 'header', context);
	});
}

function claimView(name: string, value: JsonValue, row: Row | undefined, part: 'header' | 'payload', context: ViewContext): ClaimView {
	const { decoded, words } = context;
	const warnings = decoded.problems.filter((problem) => problem.part === part && problem.detail?.['name'] === name);
	const findings = findingsOf(name, value, part, context);
	const says = [...sayings(findings, part, name, words), ...configurationSays(context, { part, claim: name, after: findings }, words)];
	return {
		name,
		...(row && { title: words.say(row.title) }),
		value: valueView(value, row?.type),
		...(says.length > 0 && { says }),
		meaning: meaningOf(name, row, part, context),
		...(warnings.length > 0 && { warning: warnings.map((problem) => problemSentence(problem, words)).join(' ') }),
	};
}

/** What the name means, and what the team says about it. */
function meaningOf(name: string, row: Row | undefined, part: 'header' | 'payload', { words, team }: ViewContext): string {
	const unknown = part === 'header' ? viewSentences.unknownHeader : viewSentences.unknownClaim;
	const beside = part === 'payload' && team ? teamRowBeside(name, row, team) : undefined;
	const ofTeam = teamSentence(row, beside, words);
	return joinSentences([words.say(row?.meaning ?? unknown), ...(ofTeam === '' ? [] : [ofTeam])], words);
}

/** Names that people look for in this kind of token, and why they are not there. */
function absentClaims({ decoded, words }: ViewContext): ClaimView[] {
	return explainAbsences(decoded).map(({ name, code }) => {
		return { name, value: { type: 'text', text: words.say(absenceSentences[code]), mono: false } };
	});
}
