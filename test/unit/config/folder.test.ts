import { describe, expect, it } from 'vitest';
import { folderFrom, pathBetween } from '../../../src/core/config/model/folder.ts';

describe('the path between two folders', () => {
	it.each([
		['', 'a/b', 'a/b'],
		['a/b', '', '../..'],
		['a/b', 'a/c/d', '../c/d'],
		['a', 'a/b', 'b'],
		['a/b', 'a/b', ''],
		['/a', '/b', '../b'],
		['..', '../a', 'a'],
	])('from %j to %j is %j', (from, to, path) => {
		expect(pathBetween(from, to).replace(/\/$/, '')).toBe(path);
		expect(folderFrom(from, pathBetween(from, to))).toBe(to);
	});
});
