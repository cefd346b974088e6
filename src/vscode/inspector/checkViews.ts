import { rsaBits } from '../../core/keys/jwk.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { isoTime } from '../../core/token/times.ts';
import { type Compared, comparedOf, instantOf } from '../../core/verify/compared.ts';
import { sourceOfCheck } from '../../core/verify/expectationSource.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import type { Check, CheckId, Report } from '../../core/verify/report.ts';
import { openQuestions } from '../../core/verify/verdict.ts';
import type { CheckMark, CheckView, Phrase } from '../../protocol/inspector.ts';
import { checkHint, checkSentence, checkTitles } from '../../words/checks.ts';
import { fetchedTime } from '../../words/duration.ts';
import { checkViewSentences } from '../../words/inspector/checks.ts';
import { issuerSentences } from '../../words/inspector/issuer.ts';
import { viewSentences } from '../../words/inspector.ts';
import { keyFindingTexts } from '../../words/keyFindings.ts';
import { sourceText } from '../../words/profiles.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import type { Statement } from '../statedExpectations.ts';
import type { Verification } from '../verifier.ts';
import { expectView } from './expectView.ts';
import { shownDocument } from './issuerView.ts';
import { phrases } from './phrases.ts';

/** The checks that are steps of the article's way, ① to ④; ② is the key set, which is no check of its own in a report. */
const steps: Readonly<Partial<Record<CheckId, number>>> = { issuer: 1, key: 3, signature: 4 };
const first: readonly CheckId[] = ['issuer', 'key', 'signature'];

/** A verification, and the token that it is of. */
interface Checked extends Omit<Verification, 'keyPlan'> {
	readonly decoded: DecodedToken;
	readonly refusal?: Inspected['refusal'];
}

/** Verification at an instant (seconds since the epoch) as a path: the four steps of the article first, then the claims, then what a token cannot show. */
export function checkViews(checked: Checked, now: number, words: Words): CheckView[] {
	const { report, keyMaterial } = checked;
	const { checks } = report;
	const open = new Set(openQuestions(checks).flat());
	// Of audience and client one question is enough: the client's.
	if (open.has('client')) open.delete('audience');
	if (open.has('token-use')) open.delete('type');
	const view = (check: Check): CheckView => checkView(check, open.has(check.id), checked, now, words);
	const [issuer, ...rest] = first.flatMap((id) => checks.filter((check) => check.id === id)).map(view);
	const others = checks.filter(({ id }) => !first.includes(id)).map(view);
	return [...(issuer ? [issuer] : []), keySetView(keyMaterial, report, now, words), ...rest, ...others];
}

function checkView(check: Check, open: boolean, checked: Checked, now: number, words: Words): CheckView {
	const { statement, decoded, keyMaterial, refusal } = checked;
	const { id, outcome } = check;
	const step = steps[id];
	const hint = checkHint(check, words) ?? (open ? whyOpen(statement, words) : undefined);
	const source = sourceOfCheck(check, statement.sources);
	const mark: CheckMark = open && outcome === 'skip' ? 'open' : outcome;
	const problem = refusal?.check === id ? refusal.sentence : undefined;
	const expect = expectView(check, mark, statement, decoded, problem, words);
	const facts = id === 'issuer' ? discoveryFacts(keyMaterial, now, words) : undefined;
	return {
		id,
		mark,
		title: words.say(checkTitles[id]),
		sentence: checkSentence(check, words),
		...(step !== undefined && { step }),
		...comparedTexts(check, checked, now, words),
		...(facts && { facts }),
		...(hint !== undefined && { hint }),
		...(source && { source: sourceText(source, words) }),
		...(expect && { expect }),
	};
}

/** What was expected and what is there; of times, which side of which instant. */
function comparedTexts(check: Check, { statement, decoded }: Checked, now: number, { say }: Words): Compared {
	const actual = instantOf(check, decoded);
	const checkedAt = isoTime(statement.expectations.at ?? now);
	if (actual === undefined || checkedAt === undefined) return comparedOf(check, statement.expectations, decoded);
	const side = check.id === 'expiry' ? checkViewSentences.timeAfter : checkViewSentences.timeUntil;
	const at = check.outcome === 'fail' && check.expected !== undefined ? check.expected : checkedAt;
	return { expected: say(side, { time: inSeconds(at) }), actual: inSeconds(actual) };
}

/** No thousandths where there are none. */
function inSeconds(time: string): string {
	return time.replace('.000Z', 'Z');
}

/** What the issuer was asked about itself, and when. */
function discoveryFacts(material: KeyMaterial, now: number, words: Words): Phrase[] | undefined {
	const { say } = words;
	const discovery = shownDocument(material);
	if (discovery === undefined) {
		const given = (material.type === 'set' && material.fetchedAt === undefined) || material.type === 'key';
		return given ? [{ text: say(checkViewSentences.documentNotAsked) }] : undefined;
	}
	const { url } = discovery;
	if (material.type !== 'set' || material.fetchedAt === undefined) {
		const differs = material.type === 'failure' && material.failure.code === 'issuer-differs';
		return differs ? phrases(say(checkViewSentences.documentDiffers), { url }) : undefined;
	}
	// Times are no code: only the address is set as such.
	return phrases(say(checkViewSentences.documentFetched, { ...fetchedTime(material.fetchedAt, now, words), url: '{url}' }), { url });
}

/** How many keys of which kind there are. */
function keyKinds(material: KeyMaterial, { say }: Words): Phrase[] | undefined {
	if (material.type !== 'set' && material.type !== 'key') return undefined;
	const counts = new Map<string, number>();
	for (const jwk of material.type === 'set' ? material.keySet.keys : [material.jwk]) {
		const bits = rsaBits(jwk);
		const { alg, crv } = jwk;
		const size = bits !== undefined ? say(issuerSentences.bits, { bits }) : typeof crv === 'string' ? crv : undefined;
		const kind = [typeof alg === 'string' ? alg : jwk.kty, ...(size === undefined ? [] : [size])].join(' ');
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const kinds = [...counts]
		.slice(0, mostKinds)
		.map(([kind, count]) => say(checkViewSentences.keyKind, { kind: kind.slice(0, longestKind), count }));
	return kinds.length === 0 ? undefined : [{ text: say(checkViewSentences.keyKinds, { kinds: kinds.join(', ') }) }];
}

/** So many kinds of keys are named, with so many characters each: a hostile key set may have thousands. */
const mostKinds = 5;
const longestKind = 60;

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
	const facts = keyKinds(keyMaterial, words);
	return {
		...base,
		...(facts && { facts }),
		mark: findings.length === 0 ? 'pass' : 'warn',
		sentence: joinSentences([sentence, ...findings], words),
	};
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
