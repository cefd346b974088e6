import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../../../src/core/token/find.ts';
import { TokenIndex } from '../../../src/core/token/tokenIndex.ts';
import { TokenScanner } from '../../../src/core/token/tokenScanner.ts';
import { compact, encode } from './compact.ts';

const claims = { sub: '7', exp: 1_800_000_000 };
const rs256 = compact({ alg: 'RS256' }, claims, 'x'.repeat(342));
const es256 = compact({ alg: 'ES256', kid: 'k' }, claims, 'y'.repeat(86));
const jwe = `${encode('{"alg":"dir","enc":"A256GCM"}')}..aXY.Y2lwaGVydGV4dA.${'t'.repeat(22)}`;
const wrapped = rs256.replace(/.{64}/g, '$&\n');
const literals = `"${es256.replace(/.{50}/g, '$&" +\n\t"')}"`;
const laidOut = compact('{\n  "alg": "RS256"\n}', claims);
const body = Buffer.from(JSON.stringify({ a: es256, 花: '😀', b: rs256 })).toString('base64');
const longBody = Buffer.from(JSON.stringify({ a: es256, more: 'x'.repeat(45_000), b: rs256 })).toString('base64');

const pieces = fc.oneof(
	fc.constantFrom(rs256, es256, jwe, wrapped, literals, laidOut, `Bearer ${es256}`, body, ` ${body} `, longBody, ` ${longBody}`),
	fc.constantFrom('eyJ', 'ew', '.', '/', '=', '\n', '\r\n', ' ', '"', '" + "', '\u001b[33m', 'x', '-', '😀', 'plain words. '),
	fc.nat(rs256.length).map((end) => rs256.slice(0, end)),
	fc.nat(rs256.length).map((start) => rs256.slice(start)),
);
const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));

describe('TokenScanner', () => {
	it('finds in chunks of any size what stands in the whole', () => {
		fc.assert(
			fc.property(texts, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (text, sizes) => {
				const scanner = new TokenScanner();
				const found = [];
				for (let at = 0, count = 0; at < text.length; count++) {
					const size = sizes[count % sizes.length] ?? 1;
					found.push(...scanner.push(text.slice(at, at + size)));
					at += size;
				}
				found.push(...scanner.end());
				expect(found).toEqual(findTokens(text));
			}),
			{ numRuns: 400 },
		);
	});

	it('gives a token as soon as it is certain, and keeps little of what is done', () => {
		const scanner = new TokenScanner();
		const found = [];
		const block = `${'log line\n'.repeat(2_000)}token=${rs256}\n`;
		for (let count = 0; count < 50; count++) found.push(...scanner.push(block).map(({ start }) => start));
		expect(found.length).toBeGreaterThan(45);
		found.push(...scanner.end().map(({ start }) => start));
		expect(found).toEqual(Array.from({ length: 50 }, (_, count) => count * block.length + block.indexOf(rs256)));
	});

	it('finds a token of two megabytes in chunks of a kilobyte', () => {
		const large = compact({ alg: 'RS256' }, { text: 'x'.repeat(1_500_000) }, 'z'.repeat(342));
		const text = `a ${large} b`;
		const scanner = new TokenScanner();
		const found = [];
		for (let at = 0; at < text.length; at += 1_024) found.push(...scanner.push(text.slice(at, at + 1_024)));
		found.push(...scanner.end());
		expect(found).toEqual([{ start: 2, end: 2 + large.length, form: 'compact-jws', token: large }]);
	});
});

describe('TokenIndex', () => {
	const pad = fc.constantFrom('', ' '.repeat(70_000), `${'a line of a log\n'.repeat(5_000)}`);

	it('follows any edits as if the text had been read anew', () => {
		const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(500), fc.oneof(texts, fc.constant(''))), {
			maxLength: 4,
		});
		fc.assert(
			fc.property(texts, pad, texts, edits, (head, middle, tail, changes) => {
				let text = `${head}${middle}${tail}`;
				const index = new TokenIndex(text);
				for (const [place, removed, added] of changes) {
					const start = Math.floor(place * text.length);
					const end = Math.min(text.length, start + removed);
					const old = index.matches;
					text = text.slice(0, start) + added + text.slice(end);
					const { before, after } = index.update(
						{ start, end, length: added.length },
						{ length: text.length, read: (from, to) => text.slice(from, to) },
					);
					expect(index.matches).toEqual(findTokens(text));
					expect(index.matches.slice(0, before)).toEqual(old.slice(0, before));
					const tokens = (list: readonly { readonly token: string }[]): string[] => list.map(({ token }) => token);
					if (after > 0) expect(tokens(index.matches.slice(-after))).toEqual(tokens(old.slice(-after)));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('reads no more than the surroundings of a change', () => {
		const text = `${'a line of a log, and no token\n'.repeat(200_000)}${es256}\n`;
		const index = new TokenIndex(text);
		let read = 0;
		const changed = `${text.slice(0, 3_000_000)}x${text.slice(3_000_000)}`;
		index.update(
			{ start: 3_000_000, end: 3_000_000, length: 1 },
			{
				length: changed.length,
				read: (from, to) => {
					read += to - from;
					return changed.slice(from, to);
				},
			},
		);
		expect(read).toBeLessThan(300_000);
		expect(index.matches).toEqual(findTokens(changed));
	});

	it('follows edits between long lines of base64 as fast as it reads them', () => {
		const image = 'iVBORw0KGgo'.repeat(20_000);
		const text = `{"image": "${image}"},\n`.repeat(10);
		const index = new TokenIndex(text);
		let changed = text;
		// An expression that tried every start of such a run again would take minutes.
		for (let at = 0; at < text.length; at += 20_000) {
			changed = `${changed.slice(0, at)} ${changed.slice(at)}`;
			index.update({ start: at, end: at, length: 1 }, { length: changed.length, read: (from, to) => changed.slice(from, to) });
		}
		expect(index.matches).toEqual([]);
	});

	it('finds the token around an offset, its ends included', () => {
		const index = new TokenIndex(`a ${rs256} b ${es256}`);
		const second = 5 + rs256.length;
		expect([2, 3, 2 + rs256.length].map((offset) => index.indexAt(offset))).toEqual([0, 0, 0]);
		expect([second, second + es256.length].map((offset) => index.indexAt(offset))).toEqual([1, 1]);
		expect([0, 1, 3 + rs256.length, -1, second + es256.length + 1].map((offset) => index.indexAt(offset))).toEqual([-1, -1, -1, -1, -1]);
	});
});
