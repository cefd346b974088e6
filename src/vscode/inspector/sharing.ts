import { judgeAcceptance } from '../../core/services/acceptance.ts';
import { type DecodedToken, decode } from '../../core/token/decode.ts';
import type { Problem } from '../../core/token/problem.ts';
import { type Redaction, redacted, redaction } from '../../core/token/redact.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import type { Check } from '../../core/verify/report.ts';
import type { ActionView, InspectorView } from '../../protocol/inspector.ts';
import { sharingSentences } from '../../words/inspector/sharing.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import type { Verification } from '../verifier.ts';
import { acceptanceView } from './acceptanceView.ts';
import { inspectorView } from './view.ts';

type Repeats = Redaction['repeats'];

/**
 * The token as those may see it who look on: redacted, with what came out for the whole one. Everything that is shown in that mode is made
 * from this, so that nothing that is taken away can reach the page, a report or the clipboard.
 */
export function sharedForm(inspected: Inspected): Inspected {
	const { decoded, verification, asking, around, resource, text: _text, outer, compared: _compared, ...rest } = inspected;
	const { text, repeats } = redaction(decoded);
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
	const shared = sharedForm(inspected);
	// A comparison is of whole tokens: it waits until nobody looks on.
	const { compare: _compare, ...view } = inspectorView(shared, false, now, words);
	const { decoded, verification } = inspected;
	// A service is asked what it makes of the whole token: a redacted one is refused everywhere.
	const acceptance = judgeAcceptance(decoded, now, verification?.report);
	const { repeats } = redaction(decoded);
	const judgements = acceptance?.judgements.map((judgement) => {
		return judgement.detail ? { ...judgement, detail: blankedAll(judgement.detail, repeats) } : judgement;
	});
	return {
		...view,
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

function sharedVerification(verification: Verification, repeats: Repeats): Verification {
	const { report, keyMaterial } = verification;
	const { key } = report;
	return {
		...verification,
		report: {
			...report,
			checks: report.checks.map((check) => sharedCheck(check, repeats)),
			...(key && {
				key: { ...key, source: blanked(key.source, repeats), ...(key.kid !== undefined && { kid: blanked(key.kid, repeats) }) },
			}),
		},
		keyMaterial: sharedKeys(keyMaterial, repeats),
	};
}

function sharedCheck(check: Check, repeats: Repeats): Check {
	const { detail, expected, actual } = check;
	return {
		...check,
		...(detail && { detail: blankedAll(detail, repeats) }),
		...(expected !== undefined && { expected: blanked(expected, repeats) }),
		...(actual !== undefined && { actual: blanked(actual, repeats) }),
	};
}

function sharedKeys(keyMaterial: KeyMaterial, repeats: Repeats): KeyMaterial {
	if (keyMaterial.type !== 'set' && keyMaterial.type !== 'key') return keyMaterial;
	return { ...keyMaterial, source: blanked(keyMaterial.source, repeats) };
}

/** Of lists and objects the names of their members may tell as much as their values. */
function blanked(text: string, repeats: Repeats): string {
	return /[{[]/.test(text) || repeats(text) ? redacted : text;
}

function blankedAll<Value extends string | number>(
	detail: Readonly<Record<string, Value>>,
	repeats: Repeats,
): Readonly<Record<string, Value | typeof redacted>> {
	const entries = Object.entries(detail).map(([name, value]) => {
		return [name, blanked(String(value), repeats) === redacted ? redacted : value] as const;
	});
	return Object.fromEntries(entries);
}
