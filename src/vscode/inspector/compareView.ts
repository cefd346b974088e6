import { explainAbsences } from '../../core/claims/absences.ts';
import { explainClaim, explainHeader } from '../../core/claims/explain.ts';
import { placeOfKind } from '../../core/claims/place.ts';
import type { ClaimGroup, Row } from '../../core/claims/row.ts';
import type { ComparedRow } from '../../core/token/comparedRows.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { JsonValue } from '../../core/token/json.ts';
import type { Evidence, EvidenceCode, Relation } from '../../core/token/relation.ts';
import { keyHost } from '../../core/verify/keyPlan.ts';
import type {
	ComparedGroupView,
	ComparedRowView,
	ComparedSideView,
	ComparedView,
	CompareView,
	EvidenceMark,
	EvidenceView,
} from '../../protocol/compare.ts';
import { absenceSentences } from '../../words/absences.ts';
import { durationText } from '../../words/duration.ts';
import {
	compareSentences,
	evidenceSentences,
	evidenceTitles,
	laterSentences,
	relationSentences,
	whySentences,
} from '../../words/inspector/compare.ts';
import { groupSentences, viewSentences } from '../../words/inspector.ts';
import { kindTitle } from '../../words/kinds.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import { placeName } from '../placeName.ts';
import type { Compared, Inspected } from '../session.ts';
import { groupOf, groupOrder } from './claimViews.ts';
import { valueView } from './valueView.ts';
import { verdictView } from './verdictView.ts';

/** How each relation speaks for the two belonging together. */
const relationMarks: Readonly<Record<Relation, EvidenceMark>> = {
	'same-token': 'pass',
	'same-id': 'warn',
	'id-and-access': 'pass',
	'id-and-access-apart': 'pass',
	refreshed: 'pass',
	'of-one-sign-in': 'pass',
	'two-sign-ins': 'fail',
	'same-user': 'skip',
	exchanged: 'pass',
	'two-users': 'fail',
	'two-clients': 'fail',
	'same-client': 'fail',
	unrelated: 'fail',
	unknown: 'skip',
	unreadable: 'skip',
};

const codeMarks: Readonly<Record<EvidenceCode, EvidenceMark>> = {
	same: 'pass',
	'same-pool': 'pass',
	different: 'fail',
	open: 'skip',
	absent: 'skip',
	machine: 'skip',
	unreadable: 'skip',
};

/** The token beside the one that is shown, and how the two stand to each other; without one, the offer to set one there. */
export function compareView(inspected: Inspected, words: Words): CompareView {
	const { say } = words;
	const { compared } = inspected;
	return {
		offer: say(compareSentences.offer),
		pick: say(compareSentences.pick),
		...(compared && { compared: comparedView(inspected, compared, words) }),
	};
}

function comparedView(inspected: Inspected, { number, other, comparison }: Compared, words: Words): ComparedView {
	const { say, language } = words;
	const { relation, evidence, rows, later } = comparison;
	const verify = verifyLabel(other, words);
	const count = (state: ComparedRow['state']): string => {
		return new Intl.NumberFormat(language).format(rows.filter((row) => row.state === state).length);
	};
	return {
		number,
		left: sideView(inspected, words),
		right: sideView(other, words),
		...(verify !== undefined && { verify }),
		mark: relationMarks[relation],
		relation: say(relationSentences[relation]),
		...(later && { newer: say(laterSentences[later]) }),
		caution: say(compareSentences.caution),
		summary: say(compareSentences.summary, {
			same: count('same'),
			different: count('different'),
			left: count('left'),
			right: count('right'),
		}),
		evidence: evidence.map((each) => evidenceView(each, words)),
		groups: groupViews(rows, inspected.decoded, other.decoded, words),
	};
}

function sideView(inspected: Inspected, words: Words): ComparedSideView {
	const { decoded, place } = inspected;
	return {
		title: kindTitle(decoded.kind, words),
		place: place ? placeName(place) : words.say(compareSentences.pasted),
		times: decoded.times,
		verdict: { ...verdictView(inspected, words), actions: [] },
	};
}

/** Offered where the token could be verified if it were the one that is shown. */
function verifyLabel(other: Inspected, words: Words): string | undefined {
	if (!verdictView(other, words).actions.some(({ action }) => action === 'verify')) return undefined;
	const host = keyHost(other.decoded);
	return host === undefined ? words.say(viewSentences.verify) : words.say(viewSentences.verifyHost, { host });
}

function evidenceView({ name, code }: Evidence, { say }: Words): EvidenceView {
	const mark = name === 'jti' ? 'warn' : codeMarks[code];
	return { name: evidenceTitles[name] ?? name, mark, sentence: say(evidenceSentences[name][code] ?? '') };
}

/** The claims in the groups of the page, then the header. */
function groupViews(rows: readonly ComparedRow[], left: DecodedToken, right: DecodedToken, words: Words): ComparedGroupView[] {
	const grouped = new Map<ClaimGroup | 'header', ComparedRowView[]>([...groupOrder, 'header' as const].map((group) => [group, []]));
	const absences = { left: absencesOf(right), right: absencesOf(left) };
	for (const row of rows) {
		const { where, name, state } = row;
		const { kind } = state === 'right' ? right : left;
		const place = kind && placeOfKind[kind];
		const known = where === 'header' ? explainHeader(name, place) : explainClaim(name, place);
		const absence = where === 'payload' && (state === 'left' || state === 'right') ? absences[state].get(name) : undefined;
		grouped.get(where === 'header' ? 'header' : groupOf(known))?.push(rowView(row, known, absence, words));
	}
	return [...grouped].flatMap(([id, views]) => {
		const heading = words.say(id === 'header' ? compareSentences.header : groupSentences[id]);
		return views.length > 0 ? [{ id, heading, rows: views }] : [];
	});
}

/** Why names that people look for are not in the token. */
function absencesOf(decoded: DecodedToken): ReadonlyMap<string, string> {
	return new Map(explainAbsences(decoded).map(({ name, code }) => [name, absenceSentences[code]]));
}

function rowView(row: ComparedRow, known: Row | undefined, absence: string | undefined, words: Words): ComparedRowView {
	const { name, rightName, state, left, right, why, later } = row;
	const { say, language } = words;
	const shown = (value: JsonValue | undefined) => (value === undefined ? undefined : valueView(value, known?.type));
	const [leftValue, rightValue] = [shown(left), shown(right)];
	const moved =
		later === undefined
			? []
			: [say(later > 0 ? compareSentences.later : compareSentences.earlier, { duration: durationText(later, language) })];
	const reason = why ? [say(whySentences[why])] : absence !== undefined ? [say(absence)] : [];
	const sentences = [...moved, ...reason];
	return {
		name,
		...(rightName !== undefined && { rightName }),
		...(known && { title: say(known.title) }),
		state,
		...(leftValue && { left: leftValue }),
		...(rightValue && { right: rightValue }),
		...(sentences.length > 0 && { why: joinSentences(sentences, words) }),
	};
}
