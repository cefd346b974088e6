import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { gitUser } from '../../core/git/gitUser.ts';
import { commandErrors, commandSentences } from '../../words/command.ts';
import { errorLine } from '../errorLine.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import type { CommandRequest } from '../request.ts';
import { Crew } from '../scan/crew.ts';
import { fileParts } from '../scan/fileParts.ts';
import { type FoundFile, filesOf } from '../scan/files.ts';
import { fileTokens, type TokensInPart } from '../scan/fileTokens.ts';
import { foundTokens } from '../scan/foundTokens.ts';
import { type ReadBytes, scanBytes } from '../scan/scanBytes.ts';
import { ScanPrinter } from '../scan/scanPrinter.ts';
import { noText } from '../scan/textExtent.ts';
import { readTextStart, sampleSize } from '../scan/textStart.ts';
import { TokenLines } from '../scan/tokenLines.ts';
import type { InputStream } from '../surroundings.ts';
import { reasonOf } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';

/** `scan [PATH…]`: every token in files, folders or standard input, as soon as it is found. What cannot be read is told, and the rest is scanned. */
export async function runScan(request: CommandRequest): Promise<ExitStatus> {
	const { args, out, words, notices, surroundings } = request;
	const paths = args.words.length === 0 ? ['-'] : args.words;
	if (paths.includes('-') && surroundings.stdin.isTTY) throw new UsageError(commandErrors.pathsMissing);
	const lines = new TokenLines(request);
	const printer = new ScanPrinter(request, lines);
	const crew = new Crew({ lines, program: surroundings.scanWorker });
	const user = gitUser(surroundings.env);
	let failed = false;
	const unreadable = async (path: string, error: unknown): Promise<void> => {
		if (error instanceof UsageError) throw error;
		failed = true;
		await notices.write(errorLine(words.say(commandErrors.pathUnreadable, { path, reason: reasonOf(error) })));
	};
	const print = async (path: string, tokens: AsyncIterable<TokensInPart>): Promise<void> => {
		printer.countFile();
		for await (const found of tokens) {
			await printer.write(path, found);
			if (out.broken) break;
		}
	};
	try {
		await printer.begin();
		for (const path of paths) {
			if (out.broken) break;
			try {
				if (path === '-') {
					await print('-', streamTokens(lines, readerOf(surroundings.stdin), false));
					continue;
				}
				for await (const file of filesOf(path, user, unreadable)) {
					if (out.broken) break;
					const scan = withFile(file.path, (opened) => print(file.path, tokensOf(opened, file, lines, crew)));
					await scan.catch((error: unknown) => unreadable(file.path, error));
				}
			} catch (error) {
				await unreadable(path, error);
			}
		}
		await printer.end();
	} finally {
		await crew.end();
	}
	if (request.format === 'text') await notices.write(`${words.say(commandSentences.scanned, printer.counts)}\n`);
	return failed ? exitStatus.usage : exitStatus.good;
}

async function withFile(path: string, use: (file: number) => Promise<void>): Promise<void> {
	const file = openSync(path, 'r');
	try {
		await use(file);
	} finally {
		closeSync(file);
	}
}

/** The start of a file is read into here. */
const sample = Buffer.allocUnsafeSlow(sampleSize);

/** A file is read in parts; what is no file, or UTF-16, as a stream. */
async function* tokensOf(file: number, { named }: FoundFile, lines: TokenLines, crew: Crew): AsyncGenerator<TokensInPart> {
	const stats = fstatSync(file);
	const start = stats.isFile() ? readTextStart(sample.subarray(0, readSync(file, sample, 0, sampleSize, 0))) : undefined;
	if (start === undefined || start.wide) yield* streamTokens(lines, (buffer) => readSync(file, buffer), !named);
	else if (start.isText || named) yield* fileTokens(crew, file, stats.size, fileParts(file, stats.size, start.mark));
}

async function* streamTokens(lines: TokenLines, read: ReadBytes, textOnly: boolean): AsyncGenerator<TokensInPart> {
	for await (const found of scanBytes(read, textOnly)) {
		yield { tokens: foundTokens(found, (matches) => lines.about(matches)), before: noText };
	}
}

/** Reads a stream piece by piece; what is left of a chunk comes with the next read. */
function readerOf(stream: InputStream): ReadBytes {
	const chunks = (stream as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
	let rest: Uint8Array = new Uint8Array();
	return async (buffer) => {
		if (rest.length === 0) {
			const next = await chunks.next();
			if (next.done === true) return 0;
			rest = next.value;
		}
		const taken = rest.subarray(0, buffer.length);
		buffer.set(taken);
		rest = rest.subarray(taken.length);
		return taken.length;
	};
}
