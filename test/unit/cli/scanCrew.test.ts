import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandBundles } from '../../../build/commandBundles.mjs';
import { coloursWhere } from '../../../src/cli/colours.ts';
import { Helper } from '../../../src/cli/helper.ts';
import { wordsIn } from '../../../src/cli/language.ts';
import { Claims } from '../../../src/cli/scan/claims.ts';
import { Crew, type CrewPlan } from '../../../src/cli/scan/crew.ts';
import { type FilePart, fileParts } from '../../../src/cli/scan/fileParts.ts';
import { fileTokens } from '../../../src/cli/scan/fileTokens.ts';
import { placeSize } from '../../../src/cli/scan/foundTokens.ts';
import { orderFor } from '../../../src/cli/scan/lineOrder.ts';
import type { PartQuestion } from '../../../src/cli/scan/partQuestion.ts';
import { type PartAnswer, PartReader } from '../../../src/cli/scan/partReader.ts';
import { type LineForm, TokenLines } from '../../../src/cli/scan/tokenLines.ts';
import { compact } from '../token/compact.ts';
import { now } from './commandRun.ts';
import { expected, rs256, texts, wrapped } from './tokenTexts.ts';

let folder: string;
let program: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-crew-'));
	await build({ ...commandBundles(folder)['cli thread'], logLevel: 'silent' });
	program = join(folder, 'scanWorker.cjs');
});
afterAll(() => rm(folder, { recursive: true }));

/** Calls with an open file that holds the text. */
async function withText(text: string, use: (file: number, size: number) => Promise<void>): Promise<void> {
	const path = join(folder, 'text');
	writeFileSync(path, text);
	const file = openSync(path, 'r');
	// Whoever comes next writes another file.
	unlinkSync(path);
	try {
		await use(file, Buffer.byteLength(text));
	} finally {
		closeSync(file);
	}
}

interface Found {
	readonly places: readonly (readonly number[])[];
	readonly about: readonly string[];
}

/** The tokens of a text that is read in parts of about that size: start, end, line and column of each, and the lines about them. */
async function found(text: string, size: number, plan: CrewPlan = {}): Promise<Found> {
	const crew = new Crew(plan);
	const places: number[][] = [];
	const about: string[] = [];
	await withText(text, async (file, fileSize) => {
		for await (const { tokens, before } of fileTokens(crew, file, fileSize, fileParts(file, fileSize, 0, size))) {
			for (let at = 0; at < tokens.places.length; at += placeSize) {
				const [start = 0, length = 0, line = 0, column = 0] = tokens.places.subarray(at, at + placeSize);
				const from = before.units + start;
				places.push([from, from + length, before.lineFeeds + line, line === 1 ? before.lastLine + column : column]);
			}
			if (tokens.places.length > 0) about.push(...tokens.about.split('\n'));
		}
	});
	await crew.end();
	return { places, about };
}

function expectedPlaces(text: string): Found['places'] {
	return expected(text).map(({ match, line, column }) => [match.start, match.end, line, column]);
}

const log = Array.from({ length: 1_500 }, (_, number) => {
	const token = compact({ alg: 'ES256', kid: `key ${number}` }, { iss: 'https://e.example/花', exp: now + number }, 'y'.repeat(86));
	return `${number} 行 😀 ${number % 3 === 0 ? token : ''}${number % 50 === 7 ? wrapped : ''} ${'z'.repeat(number % 90)}`;
}).join('\n');

async function formIn(format: LineForm['format'], coloured: boolean, language: 'en' | 'ja'): Promise<LineForm> {
	return { format, showTokens: format !== 'text', style: { words: await wordsIn(language), colours: coloursWhere(coloured), now } };
}

describe('a file that is read in parts', () => {
	it('holds the tokens of the whole, wherever it is cut', async () => {
		await fc.assert(
			fc.asyncProperty(texts, fc.integer({ min: 1, max: 3_000 }), async (text, size) => {
				expect((await found(text, size)).places).toEqual(expectedPlaces(text));
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		['in lines', log],
		['in one line', log.replaceAll('\n', ' ')],
		['with other line breaks', log.replaceAll('\n', '\r\n')],
		['with lines and names far longer than what is read before a part', `${'x'.repeat(50_000)} ${rs256}\n${'word '.repeat(9_000)}${log}`],
		['in which nothing ends a token', 'x'.repeat(300_000)],
		['whose tokens stand behind much else', `${'行 😀\n'.repeat(30_000)}${rs256} ${'行 😀\n'.repeat(30_000)}${rs256}`],
		['that is empty', ''],
	])('counts in a text %s', async (_, text) => {
		for (const size of [997, 40_000, 100_000, 1_000_000]) expect((await found(text, size)).places).toEqual(expectedPlaces(text));
	});

	it('reads a part again that a token of another goes on into, and passes over parts that it covers', async () => {
		const long = compact({ alg: 'RS256' }, { text: 'x'.repeat(90_000) }, 'z'.repeat(342)).replace(/.{76}/g, '$&\n');
		const text = `${rs256}\n\n${long}\n\n${rs256} ${wrapped}`;
		const places = expectedPlaces(text);
		expect(places).toHaveLength(4);
		for (const size of [100, 5_000, 60_000]) expect((await found(text, size)).places).toEqual(places);
	});

	it.each([
		['text', false, 'en'],
		['text', true, 'ja'],
		['ndjson', false, 'en'],
	] as const)('is described by other threads as by this one: %s, coloured %s, %s', async (format, coloured, language) => {
		const lines = new TokenLines(await formIn(format, coloured, language));
		const alone = await found(log, 20_000, { lines });
		expect(alone.about).toHaveLength(alone.places.length);
		expect(await found(log, 20_000, { lines, program, threads: 3, worthwhile: 0 })).toEqual(alone);
	});

	it('is read by a helper as by this thread', async () => {
		const form = await formIn('text', true, 'ja');
		const claims = new Claims();
		const helper = await Helper.start<PartQuestion, PartAnswer>(program, { order: orderFor(form), memory: claims.memory });
		let ticket = 0;
		const ask = (file: number, part: FilePart): Promise<PartAnswer | undefined> =>
			new Promise((resolve) => helper.ask({ file, part, ticket: ++ticket, counted: true }, resolve));
		while (!helper.free) await new Promise(setImmediate);
		await withText(log, async (file, size) => {
			for (const part of fileParts(file, size, 0, 50_000)) {
				expect(await ask(file, part)).toEqual(new PartReader(new TokenLines(form)).read(file, part, { counted: true }));
			}
		});
		const nowhere: FilePart = { text: 0, start: 0, end: 1 };
		expect(await ask(1_000_000, nowhere)).toEqual({ failure: 'EBADF' });
		expect(claims.take(ticket)).toBe(false);
		expect(claims.take(ticket + 1)).toBe(true);
		expect(await ask(1_000_000, nowhere)).toBeUndefined();
		await helper.end();
		expect(helper.free).toBe(false);
	});

	it.each([
		['cannot be started', 'throw new Error()'],
		['break down', "import { parentPort } from 'node:worker_threads';\nparentPort.once('message', () => process.exit());"],
	])('is read all the same when helpers %s', async (_, script) => {
		const broken = join(folder, 'broken.mjs');
		writeFileSync(broken, script);
		expect((await found(log, 5_000, { program: broken, threads: 3, worthwhile: 0 })).places).toEqual(expectedPlaces(log));
	});
});
