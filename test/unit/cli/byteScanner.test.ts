import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import loadWabt from 'wabt';
import { ByteScanner, type PlacedToken } from '../../../src/cli/scan/byteScanner.ts';
import { passOverModule } from '../../../src/cli/scan/passOverModule.ts';
import { compact, encode } from '../token/compact.ts';
import { expected, laidOut, rs256, texts, wrapped } from './tokenTexts.ts';

/** What the scanner gives for a text that comes in chunks of these sizes. */
function scan(text: string, sizes: readonly number[]): readonly PlacedToken[] {
	const bytes = Buffer.from(text);
	const scanner = new ByteScanner();
	const found: PlacedToken[] = [];
	for (let at = 0, count = 0; at < bytes.length; count++) {
		const size = sizes[count % sizes.length] ?? 1;
		found.push(...scanner.push(bytes.subarray(at, at + size)));
		at += size;
	}
	return [...found, ...scanner.end()];
}

describe('ByteScanner', () => {
	it('finds in chunks of any size what stands in the whole, with lines and columns', () => {
		fc.assert(
			fc.property(texts, fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (text, sizes) => {
				expect(scan(text, sizes)).toEqual(expected(text));
			}),
			{ numRuns: 2_000 },
		);
	});

	it.each([
		['behind a word that begins like one', `ewo/${laidOut[0]}`],
		['behind the escaped padding of another', `${laidOut[3]}${'x'.repeat(287)}%3D${laidOut[3]}`],
		['behind a word and a joint', `eyJ-eyJ_${rs256}`],
	])('finds a header %s', (_, text) => expect(scan(text, [1])).toEqual(expected(text)));

	it('decides a run that seems to hold many headers at once', () => {
		for (const piece of ['eyJ', 'eyJ.', '/eyJ', '-ewo', '.ewo', '/ewo']) {
			const text = `${piece.repeat(60_000)} ${rs256}`;
			expect(scan(text, [65_536]).map(({ match }) => match.token)).toEqual([rs256]);
		}
	});

	it('counts in texts far longer than a chunk', () => {
		const lines = Array.from(
			{ length: 3_000 },
			(_, number) => `${number} 行 😀 ${number % 500 === 7 ? `${wrapped} ` : ''}${'z'.repeat(number % 90)}`,
		);
		const text = lines.join('\n');
		expect(scan(text, [10_000])).toEqual(expected(text));
		expect(scan(text.replaceAll('\n', ' '), [10_000])).toEqual(expected(text.replaceAll('\n', ' ')));
	});

	it('finds a token of megabytes, and one behind something that only looks like one', () => {
		const large = compact({ alg: 'RS256' }, { text: 'x'.repeat(3_000_000) }, 'z'.repeat(342));
		const text = `a ${large} b ${encode('{"alg":"RS256"}')}.${'a'.repeat(300_000)} ${rs256}`;
		expect(scan(text, [65_536]).map(({ match }) => match.token)).toEqual([large, rs256]);
	});

	it('keeps no more of a long text than an unfinished token needs', () => {
		const scanner = new ByteScanner();
		const chunk = Buffer.from(`${'a line of a log. '.repeat(2_000)}${rs256} eyJ new ewo\n`);
		let found = 0;
		for (let count = 0; count < 400; count++) found += scanner.push(chunk).length;
		expect(scanner.room(1).byteOffset).toBeLessThan(4 * chunk.length);
		expect(found + scanner.end().length).toBe(400);
	});

	it('runs the module that passOver.wat says', async () => {
		const wabt = await loadWabt();
		const source = await readFile('src/cli/scan/passOver.wat', 'utf8');
		const { buffer } = wabt.parseWat('passOver.wat', source, { simd: true }).toBinary({});
		expect(Buffer.from(buffer).toString('base64')).toBe(passOverModule);
	});
});
