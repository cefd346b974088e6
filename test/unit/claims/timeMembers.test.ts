import { describe, expect, it } from 'vitest';
import { timeMembers } from '../../../src/core/claims/timeMembers.ts';

describe('timeMembers', () => {
	it.each([
		['{"exp": 1700000000}', [['exp', 1_700_000_000, 18]]],
		[
			'{"iat":1700000000,"exp":1700003600}',
			[
				['iat', 1_700_000_000, 17],
				['exp', 1_700_003_600, 34],
			],
		],
		['"auth_time" : 1700000000.5', [['auth_time', 1_700_000_000, 26]]],
		['"updated_at": "1700000000",', [['updated_at', 1_700_000_000, 26]]],
		['"exp": 1700000000000', [['exp', 1_700_000_000, 20]]],
		['"dateCreated": "1512345678901"', [['dateCreated', 1_512_345_678.901, 30]]],
		['"exp": 3600', []],
		['"exp": "1700000000', []],
		['"exp": 17000000000000000', []],
		['"expires": 1700000000', []],
		['"exp": 1700000000abc', []],
		["'exp': 1700000000", []],
	])('%s', (line, expected) => {
		expect(timeMembers(line).map(({ name, seconds, end }) => [name, seconds, end])).toEqual(expected);
	});

	it('says which are in milliseconds, and which are claims wherever they stand', () => {
		const [exp, created] = timeMembers('"exp": 1700000000000, "dateCreated": "1512345678901"');
		expect(exp).toMatchObject({ isMilliseconds: true, isCertain: true });
		expect(created).toMatchObject({ isMilliseconds: true, isCertain: false });
	});
});
