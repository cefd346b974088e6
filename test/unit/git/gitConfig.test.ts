import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGitConfig } from '../../../src/core/git/gitConfig.ts';
import { GitRepository, hasGit } from './gitRepository.ts';

let repository: GitRepository;
beforeAll(() => {
	repository = new GitRepository();
});
afterAll(() => repository.remove());

type Entry = readonly [name: string, value: string | undefined];

/** The entries as git lists them, up to a mistake. */
function readByGit(text: string): readonly Entry[] {
	repository.write('settings', text);
	const output = repository.git(['config', '--file', 'settings', '--list', '-z'], '', [0, 128]);
	return output
		.split('\0')
		.slice(0, -1)
		.map((entry) => {
			const [name = '', ...lines] = entry.split('\n');
			return [name, lines.length === 0 ? undefined : lines.join('\n')] as const;
		});
}

const read = (text: string): readonly Entry[] => parseGitConfig(text).map(({ name, value }) => [name, value] as const);

describe.skipIf(!hasGit)('a configuration file of git', () => {
	it.each<[name: string, text: string, entries: readonly Entry[]]>([
		['a variable', '[core]\n\texcludesFile = ~/rules\n', [['core.excludesfile', '~/rules']]],
		['a variable without a value', '[core]\nignoreCase\n', [['core.ignorecase', undefined]]],
		['an empty value', '[core]\nexcludesFile =\n', [['core.excludesfile', '']]],
		['everything on one line, and no end of it', '[Core]ignoreCase=true', [['core.ignorecase', 'true']]],
		['a subsection', '[includeIf "gitdir:~/Work/"]\npath = a', [['includeif.gitdir:~/Work/.path', 'a']]],
		['quotes in a subsection', '[a "b\\"c\\\\d\\e]"]\nf = g', [['a.b"c\\de].f', 'g']]],
		['a subsection of the older kind', '[a.B]\nc = d', [['a.b.c', 'd']]],
		[
			'comments',
			'# a\n; b\n[a] # c\nb = c ; d\ne = "#f" # g',
			[
				['a.b', 'c'],
				['a.e', '#f'],
			],
		],
		[
			'blanks',
			'[a]\nb =  c  d  \ne = " f " g\n',
			[
				['a.b', 'c  d'],
				['a.e', ' f  g'],
			],
		],
		['quotes inside a value', '[a]\nb = c"d # e"f', [['a.b', 'cd # ef']]],
		['escapes', '[a]\nb = \\tc\\nd\\"e\\\\f', [['a.b', '\tc\nd"e\\f']]],
		[
			'a line that goes on',
			'[a]\nb = c\\\n d\\\n\n[e]\nf = g',
			[
				['a.b', 'c d'],
				['e.f', 'g'],
			],
		],
		['a line that goes on in quotes', '[a]\nb = "c\\\n d"', [['a.b', 'c d']]],
		[
			'a comment that does not go on',
			'[a]\nb = c # d\\\ne = f',
			[
				['a.b', 'c'],
				['a.e', 'f'],
			],
		],
		['a backslash at the end', '[a]\nb = c\\', [['a.b', 'c']]],
		['line ends of Windows', '[a]\r\nb = c\\\r\nd\r\n', [['a.b', 'cd']]],
		['a byte order mark', '\ufeff[a]\nb = c', [['a.b', 'c']]],
		[
			'an entry before any section',
			'a = b\n[c]\nd = e',
			[
				['a', 'b'],
				['c.d', 'e'],
			],
		],
		['an open quote', '[a]\nb = c\nd = "e\nf = g', [['a.b', 'c']]],
		['an unknown escape', '[a]\nb = c\nd = \\e\nf = g', [['a.b', 'c']]],
		['a section without a name', '[a]\nb = c\n[]\nd = e', [['a.b', 'c']]],
		['a section that is not closed', '[a]\nb = c\n[d\ne = f', [['a.b', 'c']]],
		['a name that is none', '[a]\nb = c\n1d = e', [['a.b', 'c']]],
		['a comment behind a variable without a value', '[a]\nb = c\nd # e', [['a.b', 'c']]],
	])('with %s', (_name, text, entries) => {
		expect(read(text)).toEqual(entries);
		expect(readByGit(text)).toEqual(entries);
	});

	it('is read as git reads it, whatever is in it', () => {
		// Older versions of git make a space of a tab or carriage return inside a value, so that those stand at ends of lines only.
		const piece = fc.constantFrom(...'ab1-."\\#;=[] \n', '\r\n', '\t\n', '\\n', '\\\n', '[a]\n', '[a "b"]', 'b = ', 'é');
		const text = fc.array(piece, { maxLength: 24 }).map((pieces) => `[s]\n${pieces.join('')}`);
		fc.assert(
			fc.property(text, (content) => {
				expect(read(content)).toEqual(readByGit(content));
			}),
			{ numRuns: 300 },
		);
	}, 60_000);

	it('is read in one pass: another way would not end', () => {
		const long = 200_000;
		expect(read(`[a "${'\\"'.repeat(long)}"]\nb = ${'"c" '.repeat(long)}`)).toHaveLength(1);
		expect(read(`${'#\n;\n'.repeat(long)}[a]\nb`)).toEqual([['a.b', undefined]]);
	});
});
