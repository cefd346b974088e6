import { sourceOfCheck } from '../../core/verify/expectationSource.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import type { Check, CheckId, Report } from '../../core/verify/report.ts';
import { openQuestions } from '../../core/verify/verdict.ts';
import type { CheckMark, CheckView } from '../../protocol/inspector.ts';
import { checkHint, checkSentence, checkTitles } from '../../words/checks.ts';
import { fetchedTime } from '../../words/duration.ts';
import { stateSentences, viewSentences } from '../../words/inspector.ts';
import { keyFindingTexts } from '../../words/keyFindings.ts';
import { sourceText } from '../../words/profiles.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { Statement } from '../statedExpectations.ts';
import type { Verification } from '../verifier.ts';

/** The checks that are steps of the article's way, ① to ④; ② is the key set, which is no check of its own in a report. */
const steps: Readonly<Partial<Record<CheckId, number>>> = { issuer: 1, key: 3, signature: 4 };
const first: readonly CheckId[] = ['issuer', 'key', 'signature'];

/** Verification at an instant (seconds since the epoch) as a path: the four steps of the article first, then the claims, then what a token cannot show. */
export function checkViews({ report, statement, keyMaterial }: Omit<Verification, 'keyPlan'>, now: number, words: Words): CheckView[] {
	const { checks } = report;
	const open = new Set(openQuestions(checks).flat());
	// Of audience and client one question is enough: the client's.
	if (open.has('client')) open.delete('audience');
	if (open.has('token-use')) open.delete('type');
	const view = (check: Check): CheckView => checkView(check, open.has(check.id), statement, words);
	const [issuer, ...rest] = first.flatMap((id) => checks.filter((check) => check.id === id)).map(view);
	const others = checks.filter(({ id }) => !first.includes(id)).map(view);
	return [...(issuer ? [issuer] : []), keySetView(keyMaterial, report, now, words), ...rest, ...others];
}

function checkView(check: Check, open: boolean, statement: Statement, words: Words): CheckView {
	const { id, expected, actual, outcome } = check;
	const step = steps[id];
	const hint = checkHint(check, words) ?? (open ? whyOpen(statement, words) : undefined);
	const source = sourceOfCheck(check, statement.sources);
	const state = isStatable(id) && isUnstated(check) ? words.say(stateSentences[id]) : undefined;
	const mark: CheckMark = open && outcome === 'skip' ? 'open' : outcome;
	return {
		id,
		mark,
		title: words.say(checkTitles[id]),
		sentence: checkSentence(check, words),
		...(step !== undefined && { step }),
		...(outcome === 'fail' && expected !== undefined && { expected }),
		...(outcome === 'fail' && actual !== undefined && { actual }),
		...(hint !== undefined && { hint }),
		...(source && { source: sourceText(source, words) }),
		...(state !== undefined && { stateLabel: state }),
	};
}

function isStatable(id: CheckId): id is keyof typeof stateSentences {
	return Object.hasOwn(stateSentences, id);
}

function isUnstated({ code, outcome }: Check): boolean {
	return outcome === 'skip' && (code === 'not-stated' || code === 'absent');
}

/** Why an expectation is open although it may be written down somewhere. */
function whyOpen({ untrusted, broken }: Statement, { say }: Words): string | undefined {
	if (untrusted) return say(viewSentences.untrustedWorkspace);
	return broken.length === 0 ? undefined : say(viewSentences.brokenProfiles, { names: broken.join(', ') });
}

function keySetView(keyMaterial: KeyMaterial, { checks, keyFindings = [] }: Report, now: number, words: Words): CheckView {
	const base = { id: 'key-set', step: 2, title: words.say(viewSentences.keySet) };
	const sentence = keysSentence(keyMaterial, now, words);
	if (sentence === undefined) {
		const key = checks.find(({ id }) => id === 'key');
		const known = keyMaterial.type === 'failure' || keyMaterial.type === 'invalid';
		return { ...base, mark: known ? 'warn' : 'skip', sentence: key ? checkSentence(key, words) : '' };
	}
	const findings = keyFindingTexts(keyFindings, words).map(({ text }) => text);
	return { ...base, mark: findings.length === 0 ? 'pass' : 'warn', sentence: joinSentences([sentence, ...findings], words) };
}

/** Which keys there are, where they are from, and how old they are; undefined when there are none. */
function keysSentence(keyMaterial: KeyMaterial, now: number, words: Words): string | undefined {
	const { say } = words;
	if (keyMaterial.type === 'secret') return say(viewSentences.secretGiven);
	if (keyMaterial.type !== 'set' && keyMaterial.type !== 'key') return undefined;
	const { source } = keyMaterial;
	const count = keyMaterial.type === 'set' ? keyMaterial.keySet.keys.length : 1;
	const fetchedAt = keyMaterial.type === 'set' ? keyMaterial.fetchedAt : undefined;
	if (fetchedAt === undefined) return say(source === 'given' ? viewSentences.keysPasted : viewSentences.keysGiven, { count, source });
	return say(viewSentences.keysFrom, { count, source, ...fetchedTime(fetchedAt, now, words) });
}
