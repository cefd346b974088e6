import { resourceTypes } from './resourceTypes.ts';
import { authorizerTypes } from './samAuthorizers.ts';

/** A template in YAML without the resources that nobody reads. */
export interface SkimmedTemplate {
	/** Of the same length: blanks stand where they were, so that every offset holds. */
	readonly text: string;
	/** The logical ids of the resources that were left out. */
	readonly left: readonly string[];
}

/** What a resource holds that is read. */
const readTypes = new RegExp(`(?:${[...resourceTypes.keys(), ...authorizerTypes.keys()].join('|')})(?![\\w:])`);
/** Anchors, aliases, merge keys, several documents, tabs: with those a part of the text may be about another. */
const entangled = /(?:^|[\s[{,:-])[&*][A-Za-z_]|<<\s*:|^(?:---|%)|^ *\t/m;

/**
 * Leaves the resources out whose types are not read: a large template is mostly about other services, and reading YAML takes time. Where the text is
 * not plainly in blocks, line by line, it is left as it is.
 */
export function skim(text: string): SkimmedTemplate {
	const whole = { text, left: [] };
	const section = /^Resources:[ \t]*(?:#.*)?\r?$/m.exec(text);
	if (section === null || entangled.test(text)) return whole;
	const entries = entriesBehind(text, section.index + section[0].length + 1);
	if (entries === undefined) return whole;
	const left: string[] = [];
	let skimmed = text.slice(0, entries[0]?.start);
	for (const { name, start, end } of entries) {
		const entry = text.slice(start, end);
		if (readTypes.test(entry)) skimmed += entry;
		else {
			skimmed += entry.replace(/[^\r\n]/g, ' ');
			left.push(name);
		}
	}
	return left.length === 0 ? whole : { text: skimmed + text.slice(entries.at(-1)?.end), left };
}

interface Entry {
	readonly name: string;
	readonly start: number;
	end: number;
}

/** The members of the block that begins there; undefined where a line does not look like one. */
function entriesBehind(text: string, from: number): readonly Entry[] | undefined {
	const entries: Entry[] = [];
	let indent: number | undefined;
	for (let start = from; start < text.length; ) {
		const next = text.indexOf('\n', start);
		const end = next === -1 ? text.length : next + 1;
		const line = text.slice(start, end);
		const depth = line.length - line.trimStart().length;
		const isBlank = line.trim() === '' || line[depth] === '#';
		if (!isBlank && depth === 0) break;
		indent = isBlank ? indent : (indent ?? depth);
		if (!isBlank && indent !== undefined && depth <= indent) {
			const [, name] = /^ +["']?([A-Za-z0-9]+)["']?:(?:\s|$)/.exec(line) ?? [];
			if (name === undefined || depth < indent) return undefined;
			entries.push({ name, start, end });
		}
		const last = entries.at(-1);
		if (last !== undefined) last.end = end;
		start = end;
	}
	return entries;
}
