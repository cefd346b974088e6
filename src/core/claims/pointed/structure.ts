import type { JsonValue } from '../../token/json.ts';
import { type Literal, literalAt, literalText } from './literal.ts';
import { literalValue, type Place, type Spot } from './place.ts';

/** An open bracket, or the whole text. */
interface Frame {
	readonly open: string;
	/** The name whose value the bracket holds. */
	readonly key?: string | undefined;
	readonly members: Map<string, JsonValue>;
	readonly items: JsonValue[];
	/** The name behind which a value is expected. */
	pending?: string | undefined;
	/** Is the pending name compared with the value? Then a colon behind the value belongs to the statement. */
	compared?: boolean;
	/** Has the pending name got its value? */
	filled: boolean;
	last?: Spot | undefined;
	/** First argument of a call, which names the second in `claim("token_use", "access")`. */
	first?: Spot | undefined;
}

interface Found {
	readonly spot: Spot;
	readonly name: string | undefined;
	readonly depth: number;
	readonly frame: Frame;
	readonly holders: readonly string[];
	/** Absent for what stands in no quotes. */
	readonly literal: Literal | undefined;
}

const opening = '{[(';
const closing = '}])';
const bare = /[\w$]+(?:\.\d+)?/y;
const operator = /=>|[:!=]?={1,3}|:/y;
/** How JSON begins, in a string again or not, or a line of it that source code joins with others. */
const jsonBeginning = /^[\s,]*(?:["\\]{0,40}[[{]|"[^"\\]{1,200}"\s{0,20}:)/;

/**
 * The place of an offset in JSON or source code, by brackets, quotes and what stands between a name and its value. One pass that needs no
 * grammar: a string ends with its line, and a bracket that closes nothing is passed over, so the text may begin and end anywhere. In a string that
 * holds JSON, at any depth, it is the place in that JSON. `name` is the name whose value the text is.
 */
export function placeInStructure(text: string, offset: number, name?: string): Place | undefined {
	const frames: Frame[] = [{ ...frameOf('', name), pending: name }];
	let found: Found | undefined;

	const meet = (spot: Spot, literal?: Literal): void => {
		const frame = top();
		const holder = nameFor(frame, text, spot.end);
		const value = literalValue(spot);
		if (holder !== undefined && value !== undefined) {
			if (frame.open === '[') frame.items.push(value);
			else frame.members.set(holder, value);
		}
		if (frame.pending !== undefined) frame.filled = true;
		if (frame.open === '(') frame.first ??= spot;
		frame.last = spot;
		if (found === undefined && spot.start <= offset && offset <= spot.end) {
			const holders = frames.flatMap(({ key, open }) => (key === undefined || open === '[' ? [] : [key]));
			found = { spot, name: holder, depth: frames.length, frame, holders, literal };
		}
	};
	const top = (): Frame => frames[frames.length - 1] as Frame;
	const close = (): void => {
		if (frames.length === 1) return;
		const frame = frames.pop() as Frame;
		const outer = top();
		if (frame.open === '[' && frame.key !== undefined && outer.pending === frame.key) outer.members.set(frame.key, frame.items);
		if (outer.pending !== undefined) outer.filled = true;
		// `payload['aud'] ===`, `claims.get("aud") ==`: what stands in the brackets is the name.
		else if (frame.open === '[' || (frame.open === '(' && frame.first === frame.last)) outer.last = frame.last ?? outer.last;
	};

	for (let at = 0; at < text.length; ) {
		// Behind the object of the mouse nothing is of interest.
		if (found !== undefined && frames.length < found.depth) break;
		const character = text.charAt(at);
		if (character === '"' || character === "'" || character === '`') {
			const literal = literalAt(text, at);
			if (literal !== undefined) {
				const { start, end } = literal;
				meet({ text: unescaped(text, literal), start, end, quoted: true }, literal);
			}
			at = literal?.after ?? at + 3;
			continue;
		}
		const word = match(bare, text, at);
		if (word !== undefined) {
			const sign = text[at - 1] === '-' && /^\d/.test(word) ? '-' : '';
			meet({ text: sign + word, start: at, end: at + word.length, quoted: false });
			at += word.length;
			continue;
		}
		const sign = match(operator, text, at);
		if (sign !== undefined) {
			const frame = top();
			if (frame.last !== undefined) Object.assign(frame, { pending: frame.last.text, compared: /[!=]=/.test(sign), filled: false });
			at += sign.length;
			continue;
		}
		const frame = top();
		if (opening.includes(character)) {
			const inArguments = character === '(' || (character === '[' && /[\w$)\].]/.test(text.charAt(at - 1)));
			frames.push(frameOf(character, inArguments ? undefined : (frame.pending ?? (frame.open === '[' ? frame.key : undefined))));
		} else if (closing.includes(character)) close();
		else if (',;&|?'.includes(character) || (character === '\n' && frame.filled))
			Object.assign(frame, { pending: undefined, filled: false });
		at++;
	}
	if (found === undefined) return undefined;
	const { spot, holders, frame, literal } = found;
	const named = found.name === undefined ? { isKey: isKey(text, spot.end) } : { name: found.name, inList: frame.open === '[' };
	const inside = literal && placeInLiteral(text, offset, literal, found.name);
	if (inside) return { ...inside, holders: [...holders, ...inside.holders] };
	return { spot, holders, members: Object.fromEntries(frame.members), ...named };
}

/** The place in the JSON that a literal holds; undefined for any other literal, and between the names and values of the JSON. */
function placeInLiteral(text: string, offset: number, literal: Literal, name: string | undefined): Place | undefined {
	const { text: inside, offsets } = literalText(text, literal);
	if (!jsonBeginning.test(inside)) return undefined;
	const at = offsets.findLastIndex((each) => each <= offset);
	const place = placeInStructure(inside, at, name);
	if (place === undefined) return undefined;
	const { spot } = place;
	if (place.isKey ? !spot.quoted : place.name === undefined || literalValue(spot) === undefined) return undefined;
	return { ...place, spot: { ...spot, start: offsets[spot.start] ?? literal.start, end: offsets[spot.end] ?? literal.end } };
}

function frameOf(open: string, key: string | undefined): Frame {
	return { open, key, members: new Map(), items: [], filled: false };
}

/** The name whose value begins here; undefined where a name may stand itself. */
function nameFor(frame: Frame, text: string, end: number): string | undefined {
	const listed = frame.open === '[' ? frame.key : undefined;
	const argument = frame.open === '(' && frame.first?.quoted ? frame.first.text : undefined;
	const name = frame.pending ?? listed ?? argument;
	if (name === undefined || (frame.pending !== undefined && frame.compared)) return name;
	return isKey(text, end) ? undefined : name;
}

/** Does a colon follow what ends here? */
function isKey(text: string, end: number): boolean {
	return /^["'`]?\s{0,20}\??:(?![:=])/.test(text.slice(end, end + 24));
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

function unescaped(text: string, literal: Literal): string {
	const written = text.slice(literal.start, literal.end);
	return /[\\"]/.test(written) ? literalText(text, literal).text : written;
}
