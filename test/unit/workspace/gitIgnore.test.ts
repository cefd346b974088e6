import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IgnoreTree, parseGitIgnore } from '../../../src/core/workspace/gitIgnore.ts';
import { GitRepository, hasGit } from '../git/gitRepository.ts';

/** Every file of the tree that the patterns are tried on. */
const files = [
	'a',
	'b',
	'ab',
	'aab',
	'a.b',
	'.b',
	'#a',
	'!a',
	'a ',
	'a-b',
	'é',
	'日本',
	'[a]',
	'a]',
	'A',
	'7',
	'd/a',
	'd/b',
	'd/ab',
	'd/e/a',
	'd/e/b',
	'd/e/f/a',
	'd/e/f/ab',
	'da/b',
	'd.e/a',
	'e/d/a',
	'e/a/b/a',
	'a*/b',
	'd\\e',
];
const folders = [...new Set(files.flatMap((file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))))];

let repository: GitRepository;
beforeAll(() => {
	repository = new GitRepository();
	for (const file of files) repository.write(file);
});
afterAll(() => repository.remove());

/** What real git ignores under these ignore files, by folder. */
function ignoredByGit(ignoreFiles: Readonly<Record<string, string>>, exclude: string, ignoreCase: boolean): string[] {
	repository.write('.git/info/exclude', exclude);
	for (const folder of ['', ...folders]) repository.write(`${folder}/.gitignore`, ignoreFiles[folder] ?? '');
	const command = ['-c', `core.ignoreCase=${ignoreCase}`, 'check-ignore', '--no-index', '-z', '--stdin'];
	const output = repository.git(command, [...files, ...folders].join('\0'), [0, 1]);
	return output.split('\0').filter((path) => path !== '');
}

function ignoredByUs(ignoreFiles: Readonly<Record<string, string>>, exclude: string, ignoreCase: boolean): string[] {
	const tree = new IgnoreTree(parseGitIgnore(exclude, ignoreCase));
	for (const [folder, text] of Object.entries(ignoreFiles)) tree.add(folder, parseGitIgnore(text, ignoreCase));
	return [...files.filter((path) => tree.isIgnored(path, false)), ...folders.filter((path) => tree.isIgnored(path, true))];
}

const agree = (ignoreFiles: Readonly<Record<string, string>>, exclude = '', ignoreCase = false): void => {
	expect(ignoredByUs(ignoreFiles, exclude, ignoreCase)).toEqual(ignoredByGit(ignoreFiles, exclude, ignoreCase));
};

describe.skipIf(!hasGit)('ignore files', () => {
	it.each([
		['a name', 'a'],
		['a name with a slash', 'd/a'],
		['a rooted name', '/a'],
		['a folder', 'e/'],
		['a folder only', 'b/'],
		['a star', 'a*'],
		['a question mark, which takes one byte', '?'],
		['deep at the beginning', '**/f/a'],
		['deep at the end', 'd/**'],
		['deep in the middle', 'd/**/a'],
		['deep beside letters', 'd**/a'],
		['a set', '[ab]'],
		['a range', '[a-c]b'],
		['a set that is negated', '[!a]'],
		['a set with a closing bracket in it', 'a[]]'],
		['a named set', '[[:digit:]]'],
		['an unknown named set', '[[:nothing:]]'],
		['an open set', '[a'],
		['an escaped hash', '\\#a'],
		['a comment', '#a'],
		['an escaped exclamation mark', '\\!a'],
		['an escaped star', 'a\\*'],
		['a space at the end', 'a '],
		['an escaped space at the end', 'a\\ '],
		['a backslash at the end', 'a\\'],
		['an exception', '*\n!a'],
		['no exception in an ignored folder', 'd/\n!d/a'],
		['everything but a folder', '/*\n!/d'],
		['line ends of Windows', 'a\r\nb\r\n'],
		['a byte order mark', '\ufeffa'],
		['letters that are not ASCII', '日*'],
		['slashes and nothing else', '/\n//\n///'],
	])('%s', (_name, text) => agree({ '': text }));

	it('override each other from the top down', () => {
		agree({ '': '*\n!*/\n', d: '!a', 'd/e': 'a\n!b', 'd/e/f': '!ab' });
		agree({ '': '!a', d: 'a', e: '!/d' }, 'a\n/e/d/\n');
		agree({ '': 'd/', 'd/e': '!*' }, '');
	});

	it.each([
		['a name', 'AB', ['ab', 'd/ab', 'd/e/f/ab']],
		['a path', 'D/E/', ['d/e/a', 'd/e/b', 'd/e/f/a', 'd/e/f/ab', 'd/e', 'd/e/f']],
		['wildcards', 'A?B', ['aab', 'a.b', 'a-b']],
		['an escaped letter, which git compares as it is', '\\A*', []],
		['a range', '[A-B]B', ['ab', 'd/ab', 'd/e/f/ab']],
		['a single letter in brackets, which git compares as it is', '[A]b', []],
		['a named set', '[[:upper:]]B', ['ab', 'd/ab', 'd/e/f/ab']],
		['letters that are not ASCII', 'É', []],
	])('with core.ignoreCase: %s', (_name, text, ignored) => {
		agree({ '': text }, '', true);
		expect(ignoredByUs({ '': text }, '', true)).toEqual(ignored);
	});

	it('say what git says, whatever is in them', () => {
		const sets = ['[:alpha:]', '[:upper:]', '[:lower:]', '[a-d]', '[A-D]', '[Z-a]', '[!a]', '[!A-B]'];
		const piece = fc.constantFrom(...'abdeABD*?/![]-^\\#. :', '**', '/**/', '**/', '/**', '\r', '\t', 'é', '日', ...sets);
		const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
		const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));
		const ignoreFiles = fc.record({ '': text, d: text, 'd/e': text, e: text }, { requiredKeys: [''] });
		fc.assert(
			fc.property(ignoreFiles, text, fc.boolean(), (texts, exclude, ignoreCase) => agree(texts, exclude, ignoreCase)),
			{ numRuns: 400 },
		);
	}, 60_000);

	it('take no longer than pattern times path, whatever the pattern: another way would not end', () => {
		const tree = new IgnoreTree();
		tree.add('', parseGitIgnore(`${'*a'.repeat(200)}b\n${'**/'.repeat(200)}b\n`));
		expect(tree.isIgnored(`${'a'.repeat(2000)}/${'a'.repeat(2000)}`, false)).toBe(false);
	});
});
