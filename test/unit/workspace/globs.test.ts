import { describe, expect, it } from 'vitest';
import { compileGlobs, globOf } from '../../../src/core/workspace/globs.ts';

describe('globs', () => {
	it.each([
		['**/.git', '.git', true],
		['**/node_modules', 'a/b/node_modules', true],
		['**/node_modules', 'a/node_modules.txt', false],
		['test/**', 'test/a/b.json', true],
		['test/**', 'src/test/a', false],
		['**/*.{snap,har}', 'a/b.har', true],
		['**/*.{snap,har}', 'a/b.txt', false],
		['{a,b{c,d}}/*', 'bd/x', true],
		['{a,b{c,d}}/*', 'b/x', false],
		['*.log', 'a/b.log', false],
		['file[0-9].txt', 'file7.txt', true],
		['[', '[', false],
		['{a,b', 'a', false],
	])('%s on %s: %s', (glob, path, matching) => {
		expect(compileGlobs([glob])(path)).toBe(matching);
	});

	it('of a path match that path', () => {
		for (const path of ['a/b.txt', 'a/[id]/{x}*?.ts', 'a\\b', '日本.txt']) {
			expect(compileGlobs([globOf(path)])(path)).toBe(true);
			expect(compileGlobs([globOf(path)])(`${path}x`)).toBe(false);
		}
	});

	it('unfold to no more than can be handled', () => {
		expect(compileGlobs(['{a,b}'.repeat(40)])('a'.repeat(40))).toBe(false);
	});
});
