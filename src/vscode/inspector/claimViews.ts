import { explainClaim, explainHeader } from '../../core/claims/explain.ts';
import { placeOfKind } from '../../core/claims/place.ts';
import type { ClaimGroup, Row } from '../../core/claims/row.ts';
import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { regionNames } from '../../core/cognito/regions.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { JsonObject, JsonValue } from '../../core/token/json.ts';
import type { TokenKind } from '../../core/token/kind.ts';
import type { ClaimGroupView, ClaimView } from '../../protocol/inspector.ts';
import { absenceSentences, groupSentences, viewSentences } from '../../words/inspector.ts';
import { problemSentence } from '../../words/problems.ts';
import type { Words } from '../../words/words.ts';
import { valueView } from './valueView.ts';

const groupOrder: readonly ClaimGroup[] = ['who', 'for-whom', 'when', 'what-it-may-do', 'signing-in', 'cognito', 'your-own', 'other'];

/** Every claim of the payload, grouped, none left out; then what people look for and why it is not there. */
export function claimGroups(decoded: DecodedToken, words: Words): ClaimGroupView[] {
	const payload = decoded.payload?.json;
	if (payload === undefined) return [];
	const place = decoded.kind && placeOfKind[decoded.kind];
	const grouped = new Map<ClaimGroup, ClaimView[]>(groupOrder.map((group) => [group, []]));
	for (const [name, value] of Object.entries(payload)) {
		const row = explainClaim(name, place);
		const group = row?.group ?? (row === undefined ? 'your-own' : 'other');
		grouped.get(group)?.push(claimView(name, value, row, meaningOf(name, value, row, words), decoded, 'payload', words));
	}
	const groups = [...grouped].filter(([, claims]) => claims.length > 0);
	const views = groups.map(([id, claims]) => ({ id, heading: words.say(groupSentences[id]), absent: false, claims }));
	const absent = absentClaims(decoded.kind, payload, words);
	return absent.length === 0
		? views
		: [...views, { id: 'absent', heading: words.say(groupSentences.absent), absent: true, claims: absent }];
}

/** Every parameter of the header. */
export function headerClaims(decoded: DecodedToken, words: Words): ClaimView[] {
	const place = decoded.form === 'compact-jwe' ? 'jwe-header' : decoded.kind && placeOfKind[decoded.kind];
	return Object.entries(decoded.header.json ?? {}).map(([name, value]) => {
		const row = explainHeader(name, place);
		const meaning = words.say(row?.meaning ?? viewSentences.unknownHeader);
		return claimView(name, value, row, meaning, decoded, 'header', words);
	});
}

function claimView(
	name: string,
	value: JsonValue,
	row: Row | undefined,
	meaning: string,
	{ problems }: DecodedToken,
	part: 'header' | 'payload',
	words: Words,
): ClaimView {
	const warnings = problems.filter((problem) => problem.part === part && problem.detail?.['name'] === name);
	return {
		name,
		...(row && { title: words.say(row.title) }),
		value: valueView(value, row?.type),
		meaning,
		...(warnings.length > 0 && { warning: warnings.map((problem) => problemSentence(problem, words)).join(' ') }),
	};
}

function meaningOf(name: string, value: JsonValue, row: Row | undefined, words: Words): string {
	const { say } = words;
	const pool = name === 'iss' && typeof value === 'string' ? parseUserPoolIssuer(value) : undefined;
	if (pool) {
		const form = say(pool.form === 'original' ? viewSentences.originalForm : viewSentences.updatedForm);
		const region = regionNames[pool.region];
		return say(viewSentences.issuerPool, { pool: pool.userPoolId, region: region === undefined ? pool.region : say(region), form });
	}
	return say(row?.meaning ?? viewSentences.unknownClaim);
}

/** Claims that people look for in this kind of token. */
function absentClaims(kind: TokenKind | undefined, payload: JsonObject, { say }: Words): ClaimView[] {
	const absent = (name: string, sentence: string): ClaimView[] =>
		Object.hasOwn(payload, name) ? [] : [{ name, value: { type: 'text', text: say(sentence), mono: false } }];
	const customs = Object.keys(payload).some((name) => name.startsWith('custom:'));
	switch (kind) {
		case 'cognito-id':
			return absent('scope', absenceSentences.scopeInIdToken);
		case 'cognito-access':
			return [
				...absent('aud', absenceSentences.audienceInAccessToken),
				...absent('email', absenceSentences.emailInAccessToken),
				...(customs ? [] : absent('custom:*', absenceSentences.customInAccessToken)),
			];
		case 'cognito-m2m':
			return [...absent('sub', absenceSentences.subjectInM2m), ...absent('aud', absenceSentences.audienceInAccessToken)];
		default:
			return [];
	}
}
