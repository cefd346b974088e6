import { sourceOfCheck } from '../../core/verify/expectationSource.ts';
import type { Check, CheckId } from '../../core/verify/report.ts';
import { openQuestions } from '../../core/verify/verdict.ts';
import type { CheckMark, CheckView } from '../../protocol/inspector.ts';
import { checkHint, checkSentence, checkTitles } from '../../words/checks.ts';
import { stateSentences, viewSentences } from '../../words/inspector.ts';
import { sourceText } from '../../words/profiles.ts';
import type { Words } from '../../words/words.ts';
import type { Statement } from '../statedExpectations.ts';
import type { Verification } from '../verifier.ts';

/** The checks that are steps of the article's way, ① to ④; ② is the key set, which is no check of its own in a report. */
const steps: Readonly<Partial<Record<CheckId, number>>> = { issuer: 1, key: 3, signature: 4 };
const first: readonly CheckId[] = ['issuer', 'key', 'signature'];

/** Verification as a path: the four steps of the article first, then the claims, then what a token cannot show. */
export function checkViews({ report, statement, keyMaterial }: Verification, words: Words): CheckView[] {
	const { checks } = report;
	const open = new Set(openQuestions(checks).flat());
	// Of audience and client one question is enough: the client's.
	if (open.has('client')) open.delete('audience');
	if (open.has('token-use')) open.delete('type');
	const view = (check: Check): CheckView => checkView(check, open.has(check.id), statement, words);
	const [issuer, ...rest] = first.flatMap((id) => checks.filter((check) => check.id === id)).map(view);
	const others = checks.filter(({ id }) => !first.includes(id)).map(view);
	return [...(issuer ? [issuer] : []), keySetView(keyMaterial, checks, words), ...rest, ...others];
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

function keySetView(keyMaterial: Verification['keyMaterial'], checks: readonly Check[], words: Words): CheckView {
	const { say, language } = words;
	const base = { id: 'key-set', step: 2, title: say(viewSentences.keySet) };
	if (keyMaterial.type === 'set' && keyMaterial.fetchedAt === undefined) {
		const values = { count: keyMaterial.keySet.keys.length, source: keyMaterial.source };
		return { ...base, mark: 'pass', sentence: say(viewSentences.keysFromFile, values) };
	}
	if (keyMaterial.type === 'set') {
		const time = new Intl.DateTimeFormat(language, { timeStyle: 'long', hourCycle: 'h23' }).format(keyMaterial.fetchedAt);
		const values = { count: keyMaterial.keySet.keys.length, source: keyMaterial.source, time };
		return { ...base, mark: 'pass', sentence: say(viewSentences.keysFrom, values) };
	}
	const key = checks.find(({ id }) => id === 'key');
	return { ...base, mark: keyMaterial.type === 'failure' ? 'warn' : 'skip', sentence: key ? checkSentence(key, words) : '' };
}
