import { parentPort, workerData } from 'node:worker_threads';
import type { PartQuestion } from './helper.ts';
import { formOf, type LineOrder } from './lineOrder.ts';
import { PartReader } from './partReader.ts';
import { TokenLines } from './tokenLines.ts';

/** The entry of a thread that reads parts of files: it answers each question, in their order. */
const order = workerData as LineOrder | undefined;
const reader = new PartReader(order && new TokenLines(formOf(order)));

parentPort?.on('message', ({ file, part }: PartQuestion) => {
	const answer = reader.read(file, part);
	parentPort?.postMessage(answer, 'tokens' in answer ? [answer.tokens.places.buffer] : []);
});
