import { parseUserPoolIssuer } from '../../cognito/issuer.ts';
import { isJsonObject, type JsonObject, type JsonValue, readJson } from '../../token/json.ts';
import type { Row } from '../row.ts';
import type { TeamRows } from '../team/teamRows.ts';
import { holdsDistinctiveName, isDistinctive } from './certain.ts';
import { placeInDotenv } from './dotenv.ts';
import { placeInParameters } from './parameter.ts';
import { literalValue, type Place } from './place.ts';
import { rowFor, type Surroundings, surroundingsInDecoded, surroundingsOf } from './rows.ts';
import { placeInStructure } from './structure.ts';
import { endpointAt, wordAt } from './words.ts';
import { placeInYaml } from './yaml.ts';

/** The text around the mouse. */
export interface PointedText {
	/** The line under the mouse and those around it. */
	readonly lines: readonly string[];
	/** The line under the mouse, by its index in `lines`. */
	readonly line: number;
	readonly character: number;
	readonly syntax: 'yaml' | 'dotenv' | 'other';
	/** Does the document show a token decoded? Then every name of its header and payload counts, and the lines are the whole document if possible. */
	readonly isDecoded?: boolean;
}

/** What is under the mouse; `start` and `end` are characters of its line. */
export interface Pointed {
	/** The name, the word, or the name of the claim whose value it is. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
	readonly row?: Row;
	/** There when the mouse is on a value: the claim's value as far as it is known. */
	readonly value?: JsonValue;
	/** There when the mouse is on a name whose value is in sight: that value. */
	readonly beside?: JsonValue;
	/** What is known about the token or document around a claim. */
	readonly surroundings?: Surroundings;
}

const namePattern = /https:\/\/[\w./-]+|[A-Za-z_]\w*(?:[:.#-]\w+)*/g;
const holderForm = /(?:claims?|payload|header|token|jwt|decoded|identity|user_?info)$/i;

/**
 * What a claim, parameter, scope, grant type, auth flow, challenge or endpoint under the mouse is. Everyday words (`name`, `email`,
 * `address`) count only near names that are claims for certain. Undefined for everything else. The time is linear in the text.
 */
export function pointedAt(pointed: PointedText, team?: TeamRows): Pointed | undefined {
	const { lines, line, character, isDecoded = false } = pointed;
	const text = lines[line] ?? '';
	const place = placeOf(pointed);
	let near: boolean | undefined;
	const isCertain = (name: string): boolean => {
		if (isDecoded || isDistinctive(name)) return true;
		near ??= holdsDistinctiveName(lines.join('\n'));
		return near;
	};
	const endpoint = endpointAt(text, character);
	if (endpoint) return { ...endpoint, name: endpoint.word };
	const word = wordAt(text, character, place?.name, isCertain);
	if (word) return { ...word, name: word.word };
	const surroundings = place && (isDecoded ? surroundingsInDecoded(place, documentOf(pointed)) : surroundingsOf(place));
	return (
		(place && surroundings && valueAt(place, surroundings, isCertain, team)) ??
		(isDecoded ? decodedName(place, surroundings, team) : nameAt(pointed, place, surroundings, isCertain, team))
	);
}

function placeOf({ lines, line, character, syntax }: PointedText): Place | undefined {
	const text = lines[line] ?? '';
	if (syntax === 'dotenv') return placeInDotenv(text, character);
	const parameter = placeInParameters(text, character);
	if (parameter) return parameter;
	if (syntax === 'yaml') return placeInYaml(lines, line, character);
	const before = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
	const found = placeInStructure(lines.join('\n'), before + character);
	if (found === undefined) return undefined;
	const { spot } = found;
	return { ...found, spot: { ...spot, start: spot.start - before, end: spot.end - before } };
}

/** The value of a claim, or the issuer of a user pool by whatever name. */
function valueAt(
	place: Place,
	surroundings: Surroundings,
	isCertain: (name: string) => boolean,
	team: TeamRows | undefined,
): Pointed | undefined {
	const { spot, name, inList } = place;
	const { start, end } = spot;
	const value = literalValue(spot);
	if (parseUserPoolIssuer(spot.text)) {
		const issuer = rowFor('iss', surroundings, team);
		return { name: 'iss', ...(issuer && { row: issuer }), value: spot.text, start, end, surroundings };
	}
	if (name === undefined || value === undefined || !isCertain(name)) return undefined;
	const row = rowFor(name, surroundings, team);
	// Roles and groups are read as lists.
	const listed = inList && name !== 'aud' ? [value] : value;
	return row && { name, row, value: listed, start, end, surroundings };
}

/** A key of JSON or YAML, a whole string in quotes, or a member of something called claims, payload and the like. */
function nameAt(
	{ lines, line, character, syntax }: PointedText,
	place: Place | undefined,
	surroundings: Surroundings | undefined,
	isCertain: (name: string) => boolean,
	team: TeamRows | undefined,
): Pointed | undefined {
	const text = lines[line] ?? '';
	const known = (name: string, start: number, end: number): Pointed | undefined =>
		named({ name, start, end }, place, surroundings ?? { part: 'payload' }, team);
	if (place?.isKey) {
		const { text: key, start, end, quoted } = place.spot;
		// Keys without quotes are everywhere in source code: the object itself must hold a name that is certain.
		const counts = quoted || syntax === 'yaml' ? isCertain(key) : isDistinctive(key) || Object.keys(place.members).some(isDistinctive);
		return counts ? known(key, start, end) : undefined;
	}
	const word = [...text.matchAll(namePattern)].find(({ index, 0: found }) => index <= character && character <= index + found.length);
	if (word === undefined) return undefined;
	const [name] = word;
	const end = word.index + name.length;
	if (/["'`]/.test(text.charAt(word.index - 1)) && /^\\{0,15}["'`]/.test(text.slice(end, end + 16)))
		return isCertain(name) ? known(name, word.index, end) : undefined;
	const member = memberAt(text.slice(0, word.index), name);
	const start = end - (member?.length ?? 0);
	return member !== undefined && start <= character ? known(member, start, end) : undefined;
}

/** `token_use` of `payload.token_use`; undefined where the word is a member of something else, or of nothing. */
function memberAt(before: string, word: string): string | undefined {
	const dot = word.lastIndexOf('.');
	const path = dot === -1 ? '' : word.slice(0, dot);
	const outer = /([\w$]{1,100})[?!]{0,2}\.$/.exec(before.slice(-110))?.[1];
	const holder = path || outer;
	return holder !== undefined && holderForm.test(holder) ? word.slice(dot + 1) : undefined;
}

function decodedName(place: Place | undefined, surroundings: Surroundings | undefined, team: TeamRows | undefined): Pointed | undefined {
	if (place === undefined || surroundings === undefined || place.name !== undefined) return undefined;
	const { text, start, end } = place.spot;
	return named({ name: text, start, end }, place, surroundings, team);
}

/** A name with its row, and with its value if it is a key. */
function named(
	found: Pick<Pointed, 'name' | 'start' | 'end'>,
	place: Place | undefined,
	surroundings: Surroundings,
	team: TeamRows | undefined,
): Pointed | undefined {
	const { name } = found;
	const row = rowFor(name, surroundings, team);
	const beside = place?.isKey && Object.hasOwn(place.members, name) ? place.members[name] : undefined;
	return row && { ...found, row, surroundings, ...(beside !== undefined && { beside }) };
}

/** The document as JSON, when all of it is there. */
function documentOf({ lines }: PointedText): JsonObject | undefined {
	const { value } = readJson(lines.join('\n'));
	return isJsonObject(value) ? value : undefined;
}
