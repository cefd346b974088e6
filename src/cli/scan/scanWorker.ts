import { parentPort, workerData } from 'node:worker_threads';
import { Claims } from './claims.ts';
import { formOf } from './lineOrder.ts';
import type { PartQuestion, PartReaderData } from './partQuestion.ts';
import { PartReader } from './partReader.ts';
import { TokenLines } from './tokenLines.ts';

/** The entry of a thread that reads parts of files: it answers each question, in their order; with nothing where another thread has the part. */
const { order, memory } = workerData as PartReaderData;
const reader = new PartReader(order && new TokenLines(formOf(order)));
const claims = new Claims(memory);

parentPort?.on('message', ({ file, part, ticket, counted }: PartQuestion) => {
	const answer = claims.take(ticket) ? reader.read(file, part, { counted }) : undefined;
	parentPort?.postMessage(answer, answer && 'tokens' in answer ? [answer.tokens.places.buffer] : []);
});
