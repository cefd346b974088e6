import type { Clock, VerifySignature } from '../../core/ports.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import { verify } from '../../core/verify/verify.ts';
import { batchErrors, commandErrors } from '../../words/command.ts';
import type { Words } from '../../words/words.ts';
import { jsonText } from '../printable.ts';
import type { Printer } from '../printer.ts';
import { checksJson, failedCodes, keyFindingsJson } from '../reportJson.ts';
import { reasonOf } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';
import { readBatchRequest, requestId } from './batchRequest.ts';
import { KeyCache } from './keyCache.ts';
import { type InputLine, maxLineLength, readLines } from './lines.ts';
import { OrderedAnswers } from './orderedAnswers.ts';

/** Lines that are being answered at one time, and their length together in UTF-16 code units: memory must not grow with the input. */
const maxLines = 128;
const maxLength = 32 * 1_048_576;

/**
 * Answers each request of the input with a line, in order and as soon as it and all before it are done. A line that cannot be
 * answered says why and the run goes on. No network. Throws a UsageError when the input itself cannot be read.
 */
export async function runBatch(
	input: AsyncIterable<Uint8Array>,
	out: Printer,
	words: Words,
	clock: Clock,
	verifySignature: VerifySignature,
): Promise<void> {
	const cache = new KeyCache();
	const answers = new OrderedAnswers(out);
	for await (const line of readableLines(input)) {
		answers.add(answerTo(line, cache, words, clock, verifySignature), line.text?.length ?? 0);
		// A slow reader of the answers slows the reading of requests.
		await answers.roomFor(maxLines, maxLength);
		if (out.broken) break;
	}
	await answers.roomFor(0, 0);
}

async function* readableLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine, void, undefined> {
	try {
		yield* readLines(input);
	} catch (error) {
		throw new UsageError(commandErrors.inputUnreadable, { reason: reasonOf(error) });
	}
}

async function answerTo(
	{ number, text }: InputLine,
	cache: KeyCache,
	words: Words,
	clock: Clock,
	verifySignature: VerifySignature,
): Promise<string> {
	let json: unknown;
	try {
		if (text === undefined) throw new UsageError(batchErrors.tooLong, { line: number, megabytes: maxLineLength / 1_048_576 });
		json = parse(text, number);
		const { token, key, expectations } = readBatchRequest(json, number);
		const material: KeyMaterial = key === undefined ? { type: 'none' } : await cache.materialOf(key);
		const report = await verify(token, expectations, material, clock, verifySignature);
		const checks = checksJson(report, { by: 'batch' }, words);
		const answer = { id: requestId(json), verdict: report.verdict, failed: failedCodes(report), checks, ...keyFindingsJson(report, words) };
		return `${jsonText(answer, 0)}\n`;
	} catch (error) {
		return `${jsonText({ id: requestId(json), error: errorText(error, words) }, 0)}\n`;
	}
}

function parse(text: string, line: number): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new UsageError(batchErrors.notJson, { line });
	}
}

function errorText(error: unknown, { say }: Words): string {
	if (!(error instanceof UsageError)) return say(commandErrors.unexpected, { reason: reasonOf(error) });
	const { type, ...values } = error.values;
	return say(error.sentence, { ...values, ...(typeof type === 'string' && { type: say(type) }) });
}
