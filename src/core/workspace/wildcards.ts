import { foldByte } from '../git/letterCase.ts';

/** Does a whole path, as UTF-8 bytes, match? */
export type Matcher = (path: Uint8Array) => boolean;

/** One step of a pattern: a set of bytes of which it takes one, or a star. */
type Step =
	| { readonly type: 'byte'; readonly takes: Uint8Array }
	| { readonly type: 'star' }
	| { readonly type: 'deep'; readonly skips: 1 | 2 };

const slash = 47;
const backslash = 92;
const asterisk = 42;
const bracket = 91;
const bracketEnd = 93;
const colon = 58;
const hyphen = 45;

const classes: Readonly<Record<string, RegExp>> = {
	alnum: /[A-Za-z0-9]/,
	alpha: /[A-Za-z]/,
	blank: /[ \t]/,
	cntrl: /[\u0000-\u001f\u007f]/,
	digit: /[0-9]/,
	graph: /[!-~]/,
	lower: /[a-z]/,
	print: /[ -~]/,
	punct: /[!-/:-@[-`{-~]/,
	space: /[ \t-\r]/,
	upper: /[A-Z]/,
	xdigit: /[0-9A-Fa-f]/,
};

/**
 * Compiles a pattern as git's wildmatch reads it with WM_PATHNAME: `*` and `?` stop at a slash, `**` between slashes does not, `[…]` takes
 * one byte. Undefined for a pattern that can match nothing (an open bracket, a trailing backslash). The matcher follows all ways through the
 * pattern at once, so its time is at most pattern × path, whatever the pattern. With `ignoreCase` it reads as git does with WM_CASEFOLD: the path
 * is in small letters, and so are letters of the pattern, but not those after a backslash nor single ones in brackets.
 */
export function compileWildcards(pattern: Uint8Array, ignoreCase = false): Matcher | undefined {
	const fold: Fold = ignoreCase ? foldByte : (byte) => byte;
	const steps = readSteps(pattern, fold);
	return steps && ((path) => matches(steps, ignoreCase ? path.map(foldByte) : path));
}

type Fold = (byte: number) => number;

function readSteps(pattern: Uint8Array, fold: Fold): readonly Step[] | undefined {
	const steps: Step[] = [];
	for (let at = 0; at < pattern.length; at++) {
		const code = pattern[at];
		if (code === asterisk) {
			const first = at;
			while (pattern[at + 1] === asterisk) at++;
			const step = starStep(pattern, first, at + 1);
			// `**/**/` says no more than `**/`.
			const [before] = steps.slice(-2);
			if (step.type === 'deep' && first >= 3 && before?.type === 'deep' && before.skips === 2) steps.splice(-2);
			steps.push(step);
		} else if (code === bracket) {
			const set = readSet(pattern, at, fold);
			if (set === undefined) return undefined;
			steps.push({ type: 'byte', takes: set.takes });
			at = set.end;
		} else if (code === 63) {
			steps.push({ type: 'byte', takes: anyButSlash });
		} else {
			const literal = code === backslash ? pattern[++at] : code && fold(code);
			const takes = literal === undefined ? undefined : oneByte[literal];
			if (takes === undefined) return undefined;
			steps.push({ type: 'byte', takes });
		}
	}
	return steps;
}

/** Stars between `from` and `end`: two or more that are a whole segment cross slashes, and before a slash may also stand for nothing. */
function starStep(pattern: Uint8Array, from: number, end: number): Step {
	const opens = from === 0 || pattern[from - 1] === slash;
	const next = pattern[end];
	const closes = next === undefined || next === slash || (next === backslash && pattern[end + 1] === slash);
	if (end - from < 2 || !opens || !closes) return { type: 'star' };
	return { type: 'deep', skips: next === slash ? 2 : 1 };
}

/** The set in brackets at `start`, and where its closing bracket stands. A slash is in no set. */
function readSet(pattern: Uint8Array, start: number, fold: Fold): { takes: Uint8Array; end: number } | undefined {
	const takes = new Uint8Array(256);
	let at = start + 1;
	const negated = pattern[at] === 33 || pattern[at] === 94;
	if (negated) at++;
	let previous: number | undefined;
	for (let first = true; first || pattern[at] !== bracketEnd; first = false, at++) {
		let code = pattern[at];
		if (code === undefined) return undefined;
		if (code === hyphen && previous !== undefined && pattern[at + 1] !== undefined && pattern[at + 1] !== bracketEnd) {
			const last = pattern[++at] === backslash ? pattern[++at] : pattern[at];
			if (last === undefined) return undefined;
			for (let byte = previous; byte <= last; byte++) takes[byte] = takes[fold(byte)] = 1;
			previous = undefined;
			continue;
		}
		if (code === bracket && pattern[at + 1] === colon) {
			const end = pattern.indexOf(bracketEnd, at + 2);
			if (end === -1) return undefined;
			if (end > at + 2 && pattern[end - 1] === colon) {
				const named = classes[String.fromCharCode(...pattern.subarray(at + 2, end - 1))];
				if (named === undefined) return undefined;
				for (let byte = 0; byte < 128; byte++) if (named.test(String.fromCharCode(byte))) takes[byte] = takes[fold(byte)] = 1;
				at = end;
				previous = undefined;
				continue;
			}
		} else if (code === backslash) {
			code = pattern[++at];
			if (code === undefined) return undefined;
		}
		takes[code] = 1;
		previous = code;
	}
	const wanted = negated ? 0 : 1;
	return { takes: setOf((byte) => byte !== slash && takes[byte] === wanted), end: at };
}

function setOf(holds: (byte: number) => boolean): Uint8Array {
	return Uint8Array.from({ length: 256 }, (_, byte) => (holds(byte) ? 1 : 0));
}

/** The sets of a single byte: most steps of a long pattern are one of these. */
const oneByte = Array.from({ length: 256 }, (_, only) => setOf((byte) => byte === only));
const anyButSlash = setOf((byte) => byte !== slash);

function matches(steps: readonly Step[], path: Uint8Array): boolean {
	let current = new Set<number>();
	reach(steps, 0, current);
	for (const byte of path) {
		const next = new Set<number>();
		for (const at of current) {
			const step = steps[at];
			if (step === undefined) continue;
			if (step.type === 'byte') {
				if (step.takes[byte] === 1) reach(steps, at + 1, next);
			} else if (step.type === 'deep' || byte !== slash) {
				next.add(at);
				reach(steps, at + 1, next);
			}
		}
		if (next.size === 0) return false;
		current = next;
	}
	return current.has(steps.length);
}

/** Adds a place that is come to anew, and all places that need no byte from there. */
function reach(steps: readonly Step[], at: number, places: Set<number>): void {
	places.add(at);
	const step = steps[at];
	if (step === undefined || step.type === 'byte') return;
	reach(steps, at + 1, places);
	// Stars and slash stand for nothing together only where they begin: behind a byte that the stars took, the slash must come.
	if (step.type === 'deep' && step.skips === 2) reach(steps, at + 2, places);
}
