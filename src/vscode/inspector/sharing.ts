import { judgeAcceptance } from '../../core/services/acceptance.ts';
import type { ComparedRow } from '../../core/token/comparedRows.ts';
import { type DecodedToken, decode } from '../../core/token/decode.ts';
import type { JsonValue } from '../../core/token/json.ts';
import type { Problem } from '../../core/token/problem.ts';
import { type Redaction, redacted, redaction } from '../../core/token/redact.ts';
import type { ComparedSideView, CompareView } from '../../protocol/compare.ts';
import type { ActionView, CheckView, ClaimView, InspectorView } from '../../protocol/inspector.ts';
import { sharingSentences } from '../../words/inspector/sharing.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { acceptanceView } from './acceptanceView.ts';
import { blanked, blankedAll, type Repeats } from './blanked.ts';
import { expectView } from './expectView.ts';
import { sharedVerification } from './sharedVerification.ts';
import { inspectorView } from './view.ts';

/**
 * The token as those may see it who look on: redacted, with what came out for the whole one. Everything that is shown in that mode is made
 * from this, so that nothing that is taken away can reach the page, a report or the clipboard. Of two tokens side by side nothing stays in
 * one that goes in the other.
 */
export function sharedForm(inspected: Inspected): Inspected {
	const { compared, ...alone } = inspected;
	const left = sharedAlone(alone, redactionOf(inspected));
	if (compared === undefined) return left;
	const { other, comparison } = compared;
	const right = sharedAlone(other, redaction(other.decoded, [inspected.decoded]));
	const rows = comparison.rows.flatMap((row) => sharedRow(row, left.decoded, right.decoded));
	return { ...left, compared: { ...compared, other: right, comparison: { ...comparison, rows } } };
}

function redactionOf({ decoded, compared }: Inspected): Redaction {
	return redaction(decoded, compared && [compared.other.decoded]);
}

function sharedAlone(inspected: Inspected, { text, repeats }: Redaction): Inspected {
	const { decoded, verification, asking, around, resource, text: _text, outer, ...rest } = inspected;
	return {
		...rest,
		text,
		resource,
		decoded: sharedToken(decoded, text, repeats),
		...(verification && { verification: sharedVerification(verification, repeats) }),
		...(asking !== undefined && { asking: blanked(asking, repeats) }),
		...(around && { around }),
		...(outer && { outer: sharedForm(outer) }),
	};
}

/** The page for those who look on. */
export function sharedView(inspected: Inspected, now: number, words: Words): InspectorView {
	const { say } = words;
	const view = inspectorView(sharedForm(inspected), false, now, words);
	const { decoded, verification } = inspected;
	// A service is asked what it makes of the whole token: a redacted one is refused everywhere.
	const acceptance = judgeAcceptance(decoded, now, verification?.report);
	const { repeats } = redactionOf(inspected);
	const judgements = acceptance?.judgements.map((judgement) => {
		return judgement.detail ? { ...judgement, detail: blankedAll(judgement.detail, repeats) } : judgement;
	});
	return {
		...view,
		payload: view.payload.map((group) => ({ ...group, claims: group.claims.map((claim) => sharedClaim(claim, repeats)) })),
		header: view.header.map((claim) => sharedClaim(claim, repeats)),
		checks: view.checks.map((check) => sharedCheckView(check, inspected, repeats, words)),
		...(view.compare && { compare: sharedCompare(view.compare, repeats) }),
		...(acceptance && judgements && { acceptance: acceptanceView({ ...acceptance, judgements }, words) }),
		segments: view.segments.map((segment) =>
			segment.part === 'signature' || segment.text === redacted
				? { ...segment, text: say(sharingSentences.partRemoved), hidden: true }
				: segment,
		),
		signature: decoded.form === 'compact-jws' ? [{ text: say(sharingSentences.signatureRemoved) }] : [],
		tokenActions: view.tokenActions.flatMap((action): ActionView[] => {
			if (action.action === 'toggleSignature') return [];
			if (action.action === 'copyToken') return [{ ...action, label: say(sharingSentences.copyToken) }];
			return [action.action === 'copyPayload' ? { ...action, label: say(sharingSentences.copyPayload) } : action];
		}),
	};
}

/** The choices beside a check are those of the whole token, which the page names by their places; only what they are called is blanked. */
function sharedCheckView(view: CheckView, { decoded, verification, refusal }: Inspected, repeats: Repeats, words: Words): CheckView {
	const { id, mark, expect: _expect, ...rest } = view;
	const check = verification?.report.checks.find((each) => each.id === id);
	const problem = refusal?.check === id ? refusal.sentence : undefined;
	const expect = verification && check && expectView(check, mark, verification.statement, decoded, problem, words);
	return {
		...rest,
		id,
		mark,
		...(expect && {
			expect: {
				...expect,
				...(expect.answer !== undefined && { answer: blanked(expect.answer, repeats) }),
				save: blanked(expect.save, repeats),
				choices: expect.choices.map((choice) => ({ ...choice, label: blanked(choice.label, repeats) })),
			},
		}),
	};
}

/** What the workspace knows about a value that stays may name what goes, as a file does that is called after a person. */
function sharedClaim({ says, ...claim }: ClaimView, repeats: Repeats): ClaimView {
	if (says === undefined) return claim;
	return { ...claim, says: says.map((phrase) => (phrase.code ? { ...phrase, text: blanked(phrase.text, repeats) } : phrase)) };
}

/** Files may be called after people. */
function sharedCompare({ compared, ...offer }: CompareView, repeats: Repeats): CompareView {
	if (compared === undefined) return offer;
	const side = (view: ComparedSideView): ComparedSideView => {
		const [, file = view.place, line = ''] = /^(.*)(:\d+)$/s.exec(view.place) ?? [];
		return { ...view, place: blanked(file, repeats) + line };
	};
	return { ...offer, compared: { ...compared, left: side(compared.left), right: side(compared.right) } };
}

/** Whether the two are the same is said of the whole tokens. What is left out of both is in no row. */
function sharedRow(row: ComparedRow, leftToken: DecodedToken, rightToken: DecodedToken): ComparedRow[] {
	const { left: whole, right: wholeRight, where, name, rightName = name, ...rest } = row;
	const [left, right] = [shown(whole, leftToken, where, name), shown(wholeRight, rightToken, where, rightName)];
	if (left === undefined && right === undefined) return [];
	return [
		{
			...rest,
			where,
			name,
			...(rightName !== name && { rightName }),
			...(whole !== undefined && { left: left ?? redacted }),
			...(wholeRight !== undefined && { right: right ?? redacted }),
		},
	];
}

function shown(whole: JsonValue | undefined, token: DecodedToken, where: ComparedRow['where'], name: string): JsonValue | undefined {
	const json = token[where]?.json;
	return whole !== undefined && json !== undefined && Object.hasOwn(json, name) ? json[name] : undefined;
}

/** Kind, form and problems are those of the whole token; a part that cannot be read there cannot be read here. */
function sharedToken(decoded: DecodedToken, text: string, repeats: Repeats): DecodedToken {
	const { form: _form, kind: _kind, reason: _reason, nested: _nested, ...shared } = decode(text);
	const { form, kind, reason, nested } = decoded;
	const { json, text: _text, ...header } = shared.header;
	const token = { ...shared, header: decoded.header.json && json ? shared.header : header };
	return {
		...token,
		...(form && { form }),
		...(kind && { kind }),
		...(reason && { reason: { ...reason, value: repeats(reason.value) ? JSON.stringify(redacted) : reason.value } }),
		...(nested && { nested: [] }),
		problems: decoded.problems.map((problem) => sharedProblem(problem, token, repeats)),
	};
}

/** What a problem names stays if it is a name or value that stays in the token. */
function sharedProblem(problem: Problem, { header, payload }: Pick<DecodedToken, 'header' | 'payload'>, repeats: Repeats): Problem {
	const { detail } = problem;
	if (detail === undefined) return problem;
	const { name } = detail;
	const isKept = [header.json, payload?.json].some(
		(json) => json !== undefined && typeof name === 'string' && (Object.hasOwn(json, name) || Object.values(json).includes(name)),
	);
	return {
		...problem,
		detail: { ...blankedAll(detail, repeats), ...(name !== undefined && name !== '' && !isKept && { name: redacted }) },
	};
}
