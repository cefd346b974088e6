import { parentPort } from 'node:worker_threads';
import { isGoodSignature, type SignatureQuestion } from './nodeSignature.ts';

/** The entry of a thread that verifies signatures: a block of questions at a time, a 1 for each that is good. */
parentPort?.on('message', (questions: readonly SignatureQuestion[]) => {
	parentPort?.postMessage(Uint8Array.from(questions, (question) => (isGoodSignature(question) ? 1 : 0)));
});
