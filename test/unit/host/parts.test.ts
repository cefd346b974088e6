import { describe, expect, it, vi } from 'vitest';
import { Parts } from '../../../src/browser/parts.ts';
import { UnreadablePart } from '../../../src/vscode/unreadablePart.ts';

/** Files as the build writes them: each gives its modules, and none is evaluated before somebody asks for it. */
const texts: Readonly<Record<string, string>> = {
	'hover.js': `module.exports = { 'hover.js': () => ({ words: require('words.js'), host: require('vscode'), more: () => importPart('panel.js') }) };`,
	'panel.js': `module.exports = { 'panel.js': () => ({ words: require('words.js'), start: require('start.js') }) };`,
	'shared.js': `module.exports = { 'words.js': () => ({ number: require('start.js').next() }), 'unused.js': () => { throw new Error('evaluated'); } };`,
	'broken.js': `module.exports = { 'broken.js': () => require('elsewhere.js') };`,
};

const files = {
	'hover.js': ['hover.js', 'shared.js'],
	'panel.js': ['panel.js', 'shared.js'],
	'broken.js': ['broken.js'],
	'start.js': [],
};

interface Hover {
	readonly words: object;
	readonly host: unknown;
	readonly more: () => Promise<{ readonly words: object; readonly start: object }>;
}

/** Parts whose files are the texts above, and what was asked of them. */
function openParts(): {
	readonly parts: Parts;
	readonly host: object;
	readonly start: ReturnType<typeof vi.fn>;
	readonly readFile: ReturnType<typeof vi.fn<(file: string) => Promise<string>>>;
} {
	const host = {};
	let count = 0;
	const start = vi.fn(() => ({ next: () => ++count }));
	const readFile = vi.fn(async (file: string) => {
		const text = texts[file];
		if (text === undefined) throw new Error('no such file');
		return text;
	});
	return { parts: new Parts({ modules: { vscode: () => host, 'start.js': start }, files }, readFile), host, start, readFile };
}

describe('parts of the web worker bundle', () => {
	it('are read when they are first imported, with what they need, and see what the host offers', async () => {
		const { parts, host, readFile } = openParts();
		expect(readFile).not.toHaveBeenCalled();
		const hover = (await parts.import('hover.js')) as Hover;
		expect(readFile.mock.calls).toEqual([['hover.js'], ['shared.js']]);
		expect(hover.host).toBe(host);
		expect(hover.words).toEqual({ number: 1 });
	});

	it('are read once for all who import them at a time, and never again', async () => {
		const { parts, readFile } = openParts();
		const [first, second] = await Promise.all([parts.import('hover.js'), parts.import('hover.js'), parts.import('panel.js')]);
		expect(first).toBe(second);
		expect(await parts.import('hover.js')).toBe(first);
		expect(readFile.mock.calls.map(([file]) => file).toSorted()).toEqual(['hover.js', 'panel.js', 'shared.js']);
	});

	it('share the modules that several need, whether these came with the entry or later', async () => {
		const { parts, start } = openParts();
		const hover = (await parts.import('hover.js')) as Hover;
		const panel = await hover.more();
		expect(panel.words).toBe(hover.words);
		expect(panel.start).toBe(await parts.import('start.js'));
		expect(start).toHaveBeenCalledOnce();
	});

	it('that cannot be read say which file and what to do, and are read again by the next import', async () => {
		const { parts, readFile } = openParts();
		const cause = new Error('no connection');
		readFile.mockRejectedValueOnce(cause);
		const failures = await Promise.allSettled([parts.import('hover.js'), parts.import('hover.js')]);
		for (const failure of failures) {
			expect(failure).toMatchObject({ status: 'rejected', reason: { name: 'UnreadablePart', file: 'hover.js', cause } });
			expect((failure as PromiseRejectedResult).reason).toBeInstanceOf(UnreadablePart);
		}
		expect(failures.map((failure) => String((failure as PromiseRejectedResult).reason))).toEqual(
			Array(2).fill(expect.stringMatching(/try again/)),
		);
		expect(((await parts.import('hover.js')) as Hover).words).toEqual({ number: 1 });
		expect(readFile.mock.calls.map(([file]) => file)).toEqual(['hover.js', 'shared.js', 'hover.js']);
	});

	it('that need what no file holds fail by name', async () => {
		await expect(openParts().parts.import('broken.js')).rejects.toThrow('elsewhere.js');
		await expect(openParts().parts.import('unknown.js')).rejects.toThrow('unknown.js');
	});
});
