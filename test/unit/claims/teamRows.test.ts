import { describe, expect, it } from 'vitest';
import { explainClaim } from '../../../src/core/claims/explain.ts';
import { teamProblemCodes } from '../../../src/core/claims/team/problem.ts';
import { readTeamFile, readTeamRows, type TeamReading, teamLimits } from '../../../src/core/claims/team/readTeamRows.ts';
import { findTeamRow, indexTeamRows, noTeamRows } from '../../../src/core/claims/team/teamRows.ts';
import { jsonPlace } from '../../../src/core/token/jsonPlace.ts';
import { teamProblemSentence } from '../../../src/words/teamRows.ts';
import { japaneseLetters, languages, placePattern } from '../words/bundle.ts';

const source = { origin: '.claimlens/claims.json', language: 'en' };
const read = (value: unknown): TeamReading => readTeamFile(JSON.stringify(value), source);
const good = { title: 'Tenant', meaning: 'The tenant of the user.' };
const codes = ({ problems }: TeamReading): string[] => problems.map(({ code }) => code);

describe('rows of a team', () => {
	it('are read from an object of names', () => {
		const { rows, problems } = read({ $schema: 'x', tenant_id: { ...good, type: 'string', check: 'c', mistake: 'm', source: 'wiki' } });
		expect(problems).toEqual([]);
		expect(rows).toEqual([
			{
				name: 'tenant_id',
				family: 'claim',
				...good,
				where: [],
				group: 'your-own',
				type: 'string',
				check: 'c',
				mistake: 'm',
				source: 'wiki',
				origin: '.claimlens/claims.json',
			},
		]);
	});

	it('are read from a list', () => {
		expect(read([{ name: 'tenant_id', ...good }]).rows).toMatchObject([{ name: 'tenant_id', type: 'none', source: '' }]);
	});

	it.each([
		['en', 'Tenant'],
		['ja', 'テナント'],
		['ja-JP', 'テナント'],
		['fr', 'Tenant'],
	])('speak %s', (language, title) => {
		const value = { t: { title: { en: 'Tenant', ja: 'テナント' }, meaning: { ja: '意味' } } };
		expect(readTeamRows(value, { ...source, language }).rows).toMatchObject([{ title, meaning: '意味' }]);
	});

	it('may end in an asterisk; the longest beginning counts, and a whole name before it', () => {
		const names = ['custom:*', 'custom:org_*', 'custom:org_id', 'https://example.com/*'];
		const rows = indexTeamRows(read(Object.fromEntries(names.map((name) => [name, good]))).rows);
		expect(findTeamRow('custom:tier', rows)?.name).toBe('custom:*');
		expect(findTeamRow('custom:org_name', rows)?.name).toBe('custom:org_*');
		expect(findTeamRow('custom:org_id', rows)?.name).toBe('custom:org_id');
		expect(findTeamRow('https://example.com/roles', rows)?.name).toBe('https://example.com/*');
		expect(findTeamRow('https://example.org/roles', rows)).toBeUndefined();
	});

	it('speak for names without a meaning of their own, before the row of a pattern, and never for a standard one', () => {
		const rows = indexTeamRows(read({ tenant_id: good, 'custom:tier': good, sub: good, 'cognito:groups': good, '*x': good }).rows);
		expect(explainClaim('tenant_id', 'id-token', undefined, rows)?.title).toBe('Tenant');
		expect(explainClaim('custom:tier', 'id-token', undefined, rows)?.title).toBe('Tenant');
		expect(explainClaim('custom:other', 'id-token', undefined, rows)?.name).toBe('custom:*');
		expect(explainClaim('sub', 'id-token', undefined, rows)?.origin).toBeUndefined();
		expect(explainClaim('cognito:groups', undefined, undefined, rows)?.origin).toBeUndefined();
		expect(explainClaim('tenant_id', 'id-token', undefined, noTeamRows)).toBeUndefined();
	});
});

/** A text for every problem, and where it points to. */
const broken: Readonly<Record<(typeof teamProblemCodes)[number], readonly [text: string, pointed: string | undefined]>> = {
	'too-large': [`{"a": "${'x'.repeat(teamLimits.fileLength)}"}`, undefined],
	'not-json': ['{"a": }', undefined],
	'duplicate-member': ['{"a": {"title": "t", "title": "u", "meaning": "m"}}', undefined],
	'not-rows': ['7', '7'],
	'row-not-object': ['{"a": {"title": "t", "meaning": "m"}, "b": "text"}', '"b"'],
	'name-missing': ['[{"title": "t", "meaning": "m"}]', '{'],
	'name-invalid': ['[{"title": "t", "name": "a*b", "meaning": "m"}]', '"name"'],
	'name-twice': ['[{"name": "a", "title": "t", "meaning": "m"}, {"name": "a", "title": "t", "meaning": "m"}]', '{'],
	'text-missing': ['{"b": {"title": "t", "meaning": "m"}, "a": {"title": "t"}}', '"a"'],
	'text-invalid': ['{"a": {"title": 5, "meaning": "m"}}', '"title"'],
	'text-too-long': [`{"a": {"title": "${'x'.repeat(101)}", "meaning": "m"}}`, '"title"'],
	'type-unknown': ['{"a": {"title": "t", "meaning": "m", "type": "date"}}', '"type"'],
	'member-unknown': ['{"a": {"title": "t", "meaning": "m", "html": "<b>"}}', '"html"'],
	'too-many-rows': [JSON.stringify(Array.from({ length: 1001 }, (_, index) => ({ name: `n${index}`, ...good }))), '{'],
	'too-many-patterns': [JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`n${index}*`, good]))), '"n100*"'],
};

describe.each(teamProblemCodes)('the problem %s', (code) => {
	const [text, pointed] = broken[code];
	const problem = readTeamFile(text, source).problems.find((each) => each.code === code);

	it('is found where it is', () => {
		expect(problem).toBeDefined();
		const range = jsonPlace(text, problem?.pointer ?? []);
		if (pointed !== undefined) expect(text.slice(range?.start, range?.end)).toBe(pointed);
	});

	it.each(languages.map((words) => [words.language, words] as const))('is said whole in %s', (language, words) => {
		const sentence = problem && teamProblemSentence(problem, words);
		expect(sentence).toMatch(language === 'ja' ? japaneseLetters : /^\S.*\.$/);
		expect(sentence).not.toMatch(placePattern);
	});
});

describe('hostile rows', () => {
	it('named like members of every object are rows and nothing else', () => {
		const text = '{"__proto__": {"title": "t", "meaning": "m"}, "constructor": {"title": "t", "meaning": "m"}, "toString": {"title": "t"}}';
		const { rows } = readTeamFile(text, source);
		expect(rows.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
		const index = indexTeamRows(rows);
		expect(findTeamRow('__proto__', index)?.title).toBe('t');
		expect(findTeamRow('toString', index)).toBeUndefined();
		expect(({} as Record<string, unknown>)['title']).toBeUndefined();
	});

	it('that only inherit their texts have none', () => {
		expect(codes(readTeamFile('{"a": {"__proto__": {"title": "t", "meaning": "m"}}}', source))).toEqual([
			'member-unknown',
			'text-missing',
			'text-missing',
		]);
	});

	it('keep HTML as the text that it is, and refuse names that cannot be seen', () => {
		const title = '<img src=x onerror=alert(1)>';
		expect(read({ a: { title, meaning: '[x](command:y)' } }).rows).toMatchObject([{ title, meaning: '[x](command:y)' }]);
		for (const name of ['a\u202eb', 'a\u0000', '\u200b', 'a\nb', '', '*', '**', 'x'.repeat(257)]) {
			expect(codes(read([{ name, ...good }])), JSON.stringify(name)).toEqual(['name-invalid']);
		}
	});

	it('a hundred thousand of them take no long time and give a thousand rows and few problems', () => {
		const many: TeamReading = readTeamRows(
			Array.from({ length: 100_000 }, (_, index) => ({ name: `n${index}`, ...good, bad: 1 })),
			source,
		);
		expect(many.rows).toHaveLength(1000);
		expect(many.problems).toHaveLength(teamLimits.problems);
	});

	it('of any other form are problems, never thrown', () => {
		for (const value of [null, 1, 'a', true, [null, 1, 'a', [], {}], { a: null, b: [], c: 1 }, { a: { title: {}, meaning: [] } }]) {
			const reading = read(value);
			expect(reading.rows).toEqual([]);
			expect(reading.problems.length).toBeGreaterThan(0);
		}
		expect(codes(readTeamFile('', source))).toEqual(['not-json']);
		expect(codes(readTeamFile('['.repeat(300) + ']'.repeat(300), source))).toEqual(['not-json']);
	});
});
