import { type Finding, isDistance, type ValueContext } from '../../core/claims/value/finding.ts';
import { explainValue } from '../../core/claims/value.ts';
import type { JsonValue } from '../../core/token/json.ts';
import { redacted } from '../../core/token/redact.ts';
import type { LinkView } from '../../protocol/claims.ts';
import type { Phrase } from '../../protocol/inspector.ts';
import { claimSentences } from '../../words/inspector/claims.ts';
import { findingValues, valueSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { ViewContext } from './claimViews.ts';

type Part = LinkView['part'];

/** What a value says. A time is drawn with its distance from now, so that is left out. */
export function findingsOf(
	name: string,
	value: JsonValue,
	part: Part,
	{ decoded, now, facts }: Omit<ViewContext, 'words'>,
): readonly Finding[] {
	if (value === redacted) return [];
	const surroundings: ValueContext = { kind: decoded.kind, part, header: decoded.header.json, payload: decoded.payload?.json, now, facts };
	return explainValue(name, value, surroundings).filter((each) => typeof value !== 'number' || !isDistance(each));
}

/** Findings as one text: what is as the token or the workspace has it as code, addresses and files of the workspace as links. */
export function sayings(findings: readonly Finding[], part: Part, claim: string, words: Words): Phrase[] {
	const [between, stop] = words.language.startsWith('ja') ? ['', '。'] : [' ', '.'];
	let places = 0;
	const said: Phrase[] = [];
	for (const finding of findings) {
		const index = isPlace(finding) ? places++ : 0;
		const link = (to: LinkView['to']): Pick<Phrase, 'link'> => ({ link: { to, part, claim, index } });
		if (said.length > 0 && between !== '') said.push({ text: between });
		said.push(...sentence(finding, words, link));
		if (finding.code === 'issuer-user-pool') {
			said.push({ text: between }, { text: words.say(claimSentences.discoveryDocument), ...link('discovery') }, { text: stop });
		}
	}
	return joined(said);
}

const targets: Readonly<Record<string, LinkView['to']>> = { jwksUri: 'keys', discoveryUrl: 'discovery', path: 'place' };

function sentence(finding: Finding, words: Words, link: (to: LinkView['to']) => Pick<Phrase, 'link'>): readonly Phrase[] {
	const raw = new Map<string, unknown>(Object.entries(finding.detail));
	const values = findingValues(finding, words);
	return words
		.say(valueSentences[finding.code])
		.split(/\{(\w+)\}/)
		.map((text, place): Phrase => {
			// Every other piece is the name of a place.
			if (place % 2 === 0) return { text };
			const value = String(values[text] ?? '');
			const to = targets[text];
			if (to !== undefined && (to === 'place' || value.startsWith('https:'))) return { text: value, code: true, ...link(to) };
			return raw.get(text) === value ? { text: value, code: true } : { text: value };
		});
}

/** Runs of plain text side by side become one, so that the page draws no more than it must. */
function joined(phrases: readonly Phrase[]): Phrase[] {
	const joint: Phrase[] = [];
	for (const phrase of phrases) {
		const last = joint.at(-1);
		if (phrase.text === '') continue;
		if (last && Object.keys(last).length === 1 && Object.keys(phrase).length === 1)
			joint[joint.length - 1] = { text: last.text + phrase.text };
		else joint.push(phrase);
	}
	return joint;
}

/** Does a finding name a file of the workspace? Links count these. */
export function isPlace(finding: Finding): finding is Extract<Finding, { code: 'client-known' | 'pool-known' | 'attribute-declared' }> {
	return 'path' in finding.detail;
}
