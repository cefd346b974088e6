import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { memberRanges } from '../../../src/core/token/memberRanges.ts';
import { compact, encode } from './compact.ts';

const rangesOf = (payload: object | string): { name: string; carried: string }[] => {
	const { payload: part } = decode(compact({ alg: 'RS256' }, payload));
	if (part === undefined) throw new Error('no payload');
	return memberRanges(part).map(({ name, from, to }) => {
		// Characters that begin in the middle of a byte are led to its beginning.
		const start = Math.floor(from / 4) * 4;
		return { name, carried: Buffer.from(part.encoded.slice(start, Math.ceil(to / 4) * 4), 'base64url').toString() };
	});
};

describe('where a member stands in the encoded text', () => {
	it('is where its bytes are', () => {
		const [sub, groups] = rangesOf({ sub: 'u', groups: ['a', { b: '}' }] });
		expect(sub).toEqual({ name: 'sub', carried: '{"sub":"u",' + '"' });
		expect(groups?.carried).toContain('"groups":["a",{"b":"}"}]');
	});

	it('is counted in bytes, not in characters', () => {
		const [, second] = rangesOf({ 名前: '花子😀', 'cognito:username': 'x' });
		expect(second?.carried).toContain('"cognito:username":"x"');
	});

	it('is the order of the text, also of members that stand twice and of names that are numbers', () => {
		expect(rangesOf('{ "b" : 1 , "7" : {"a":[1,2]} , "b":2, "a\\"}" : "\\\\" }').map(({ name }) => name)).toEqual(['b', '7', 'b', 'a"}']);
	});

	it('is nowhere in what is no JSON object', () => {
		for (const payload of ['[1,2]', '"text"', '{"a":', '', '7']) expect(rangesOf(payload)).toEqual([]);
		const [header] = decode('a.b').parts;
		expect(header && memberRanges(header)).toEqual([]);
	});

	it('stops at as many as are wanted', () => {
		const { payload } = decode(compact({ alg: 'RS256' }, { a: 1, b: 2, c: 3 }));
		expect(payload && memberRanges(payload, 2).map(({ name }) => name)).toEqual(['a', 'b']);
	});

	it('never meets that of another member, and takes a megabyte of escapes', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (payload) => {
				const { payload: part } = decode(compact({ alg: 'RS256' }, payload));
				const ranges = part ? memberRanges(part) : [];
				expect(ranges.map(({ name }) => name)).toEqual(Object.keys(payload));
				for (const [index, { from, to }] of ranges.entries()) {
					expect(from).toBeLessThan(to);
					expect(from).toBeGreaterThanOrEqual(ranges[index - 1]?.to ?? 0);
				}
			}),
		);
		const { payload } = decode(`${encode('{"alg":"none"}')}.${encode(`{"a":"${'\\n'.repeat(500_000)}"}`)}.`);
		expect(payload && memberRanges(payload)).toHaveLength(1);
	});
});
