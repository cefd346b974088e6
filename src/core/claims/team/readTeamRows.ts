import { isJsonObject, type JsonObject, type JsonValue, readJson } from '../../token/json.ts';
import type { Row, ValueType } from '../row.ts';
import type { TeamProblem, TeamProblemCode } from './problem.ts';

/** Limits: whoever writes rows may not be friendly. */
export const teamLimits = { fileLength: 500_000, rows: 1_000, patterns: 100, name: 256, title: 100, text: 600, problems: 50 } as const;

/** Types that a row may name. */
export const teamTypes = [
	'string',
	'number',
	'boolean',
	'time',
	'time-ms',
	'string-list',
	'space-list',
	'list',
	'object',
	'url',
] as const satisfies readonly ValueType[];

/** Where rows come from, and the language in which their texts are wanted (BCP 47). */
export interface TeamSource {
	/** The file or setting, as it is named to people. */
	readonly origin: string;
	readonly language: string;
}

/** The rows that are good, and what is wrong with the others. */
export interface TeamReading {
	readonly rows: readonly Row[];
	readonly problems: readonly TeamProblem[];
}

const members = new Set(['name', 'title', 'meaning', 'type', 'check', 'mistake', 'source']);
const texts = ['title', 'meaning', 'check', 'mistake', 'source'] as const;
/** Characters that hide or reorder text (controls, zero-width, bidirectional marks): no name of a claim needs them. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Reads the text of `.claimlens/claims.json`. Never throws. */
export function readTeamFile(text: string, source: TeamSource): TeamReading {
	if (text.length > teamLimits.fileLength) return { rows: [], problems: [{ code: 'too-large', pointer: [] }] };
	const { value, remarks } = readJson(text);
	if (value === undefined) return { rows: [], problems: [{ code: 'not-json', pointer: [], at: remarks[0]?.at ?? 0 }] };
	const twice = remarks.flatMap(({ code, at, name }): TeamProblem[] =>
		code === 'duplicate-member' ? [{ code, pointer: [], at, detail: { name: name ?? '' } }] : [],
	);
	const reading = readTeamRows(value, source);
	return { ...reading, problems: [...twice, ...reading.problems].slice(0, teamLimits.problems) };
}

/** Reads rows: an object with the names as members (`$schema` aside), or a list of objects that name themselves. */
export function readTeamRows(value: JsonValue, source: TeamSource): TeamReading {
	if (Array.isArray(value)) return new RowReader(source).read(value.map((entry: JsonValue, index) => [index, nameOf(entry), entry]));
	if (!isJsonObject(value)) return { rows: [], problems: [{ code: 'not-rows', pointer: [] }] };
	const entries = Object.entries(value).filter(([name]) => name !== '$schema');
	return new RowReader(source).read(entries.map(([name, entry]) => [name, name, entry]));
}

type Entry = readonly [key: string | number, name: string | undefined, entry: JsonValue];

function nameOf(entry: JsonValue): string | undefined {
	const name = isJsonObject(entry) && Object.hasOwn(entry, 'name') ? entry['name'] : undefined;
	return typeof name === 'string' ? name : undefined;
}

/** An asterisk stands for any ending, and needs a beginning. */
function isName(name: string): boolean {
	return /^[^*]+\*?$/.test(name) && name.length <= teamLimits.name && !unseen.test(name);
}

class RowReader {
	readonly #source: TeamSource;
	readonly #problems: TeamProblem[] = [];
	readonly #rows = new Map<string, Row>();
	#patterns = 0;

	constructor(source: TeamSource) {
		this.#source = source;
	}

	read(entries: readonly Entry[]): TeamReading {
		for (const entry of entries.slice(0, teamLimits.rows)) this.#readEntry(entry);
		const [firstLeft] = entries[teamLimits.rows] ?? [];
		if (firstLeft !== undefined) this.#add('too-many-rows', [firstLeft], { limit: teamLimits.rows });
		return { rows: [...this.#rows.values()], problems: this.#problems };
	}

	#readEntry([key, name, entry]: Entry): void {
		if (!isJsonObject(entry)) this.#add('row-not-object', [key]);
		else if (name === undefined) this.#add('name-missing', [key]);
		else if (!isName(name)) this.#add('name-invalid', typeof key === 'number' ? [key, 'name'] : [key]);
		else if (this.#rows.has(name)) this.#add('name-twice', [key], { name });
		else if (name.endsWith('*') && ++this.#patterns > teamLimits.patterns)
			this.#add('too-many-patterns', [key], { limit: teamLimits.patterns });
		else {
			const row = this.#readRow(key, name, entry);
			if (row !== undefined) this.#rows.set(name, row);
		}
	}

	/** Undefined where title or meaning cannot be had; anything else that is wrong only loses itself. */
	#readRow(key: string | number, name: string, entry: JsonObject): Row | undefined {
		for (const member of Object.keys(entry)) {
			if (!members.has(member)) this.#add('member-unknown', [key, member], { member });
		}
		const said: Partial<Record<(typeof texts)[number], string>> = {};
		for (const member of texts) {
			const text = this.#readText(entry, member, key);
			if (text !== undefined) said[member] = text;
		}
		const { title, meaning, check, mistake, source = '' } = said;
		if (title === undefined || meaning === undefined) return undefined;
		const common = { name, family: 'claim', title, meaning, where: [], group: 'your-own', source, origin: this.#source.origin } as const;
		return {
			...common,
			type: this.#readType(entry, key),
			...(check !== undefined && { check }),
			...(mistake !== undefined && { mistake }),
		};
	}

	#readType(entry: JsonObject, key: string | number): ValueType {
		if (!Object.hasOwn(entry, 'type')) return 'none';
		const type = teamTypes.find((known) => known === entry['type']);
		if (type === undefined) this.#add('type-unknown', [key, 'type'], { types: teamTypes.join(', ') });
		return type ?? 'none';
	}

	/** A text in one language, or in several by language. */
	#readText(entry: JsonObject, member: (typeof texts)[number], key: string | number): string | undefined {
		const required = member === 'title' || member === 'meaning';
		const value = Object.hasOwn(entry, member) ? entry[member] : undefined;
		if (value === undefined) {
			if (required) this.#add('text-missing', [key], { member });
			return undefined;
		}
		const text = isJsonObject(value) ? inLanguage(value, this.#source.language) : value;
		if (typeof text !== 'string' || text.trim() === '') {
			this.#add('text-invalid', [key, member], { member });
			return undefined;
		}
		const limit = member === 'title' ? teamLimits.title : teamLimits.text;
		if (text.length <= limit) return text.trim();
		this.#add('text-too-long', [key, member], { member, limit });
		return undefined;
	}

	#add(code: TeamProblemCode, pointer: readonly (string | number)[], detail?: TeamProblem['detail']): void {
		if (this.#problems.length < teamLimits.problems) this.#problems.push({ code, pointer, ...(detail && { detail }) });
	}
}

/** `{en, ja}`: the text of the language, else of the other. */
function inLanguage(value: JsonObject, language: string): JsonValue | undefined {
	const { en, ja } = { en: undefined, ja: undefined, ...value };
	return language.startsWith('ja') ? (ja ?? en) : (en ?? ja);
}
