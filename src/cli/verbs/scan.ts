import { closeSync, openSync, readSync } from 'node:fs';
import { gitUser } from '../../core/git/gitUser.ts';
import { commandErrors, commandSentences } from '../../words/command.ts';
import { errorLine } from '../errorLine.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import type { CommandRequest } from '../request.ts';
import { filesOf } from '../scan/files.ts';
import { type ReadBytes, scanBytes } from '../scan/scanBytes.ts';
import { scannedToken } from '../scan/scannedToken.ts';
import { ScanPrinter } from '../scan/scanPrinter.ts';
import type { InputStream } from '../surroundings.ts';
import { reasonOf } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';

/** `scan [PATH…]`: every token in files, folders or standard input, as soon as it is found. What cannot be read is told, and the rest is scanned. */
export async function runScan(request: CommandRequest): Promise<ExitStatus> {
	const { args, words, notices, surroundings, style, showTokens } = request;
	const paths = args.words.length === 0 ? ['-'] : args.words;
	if (paths.includes('-') && surroundings.stdin.isTTY) throw new UsageError(commandErrors.pathsMissing);
	const printer = new ScanPrinter(request);
	const user = gitUser(surroundings.env);
	let failed = false;
	const unreadable = async (path: string, error: unknown): Promise<void> => {
		failed = true;
		await notices.write(errorLine(words.say(commandErrors.pathUnreadable, { path, reason: reasonOf(error) })));
	};
	const scan = async (path: string, read: ReadBytes, textOnly: boolean): Promise<void> => {
		printer.countFile();
		for await (const found of scanBytes(read, textOnly)) {
			await printer.write(found.map((placed) => scannedToken(path, placed, style.now, showTokens)));
		}
	};
	await printer.begin();
	for (const path of paths) {
		if (request.out.broken) break;
		try {
			if (path === '-') await scan('-', readerOf(surroundings.stdin), false);
			else {
				for await (const file of filesOf(path, user, unreadable)) {
					await scanFile(file.path, (read) => scan(file.path, read, !file.named)).catch((error: unknown) => unreadable(file.path, error));
				}
			}
		} catch (error) {
			if (error instanceof UsageError) throw error;
			await unreadable(path, error);
		}
	}
	await printer.end();
	if (request.format === 'text') await notices.write(`${words.say(commandSentences.scanned, printer.counts)}\n`);
	return failed ? exitStatus.usage : exitStatus.good;
}

/** Reads synchronously: nothing else is to be done meanwhile, and waiting for each chunk takes longer than scanning it. */
async function scanFile(path: string, scan: (read: ReadBytes) => Promise<void>): Promise<void> {
	const file = openSync(path, 'r');
	try {
		await scan((buffer) => readSync(file, buffer));
	} finally {
		closeSync(file);
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
