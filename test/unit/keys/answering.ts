import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { closeServer, listenOnLoopback } from '../../servers/loopback.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A loopback server that answers each URL as it was told to. */
export type AnswerServer = {
	/** A new URL, answered so. */
	readonly answer: (answer: Answer) => string;
	/** A new URL, answered with this text, compressed. */
	readonly compressed: (text: string) => string;
	readonly close: () => Promise<void>;
};

/** Starts the server on a free port of 127.0.0.1. */
export async function startAnswering(): Promise<AnswerServer> {
	const answers: Answer[] = [];
	const server = createServer((request, response) => {
		const answer = answers[Number(request.url?.slice(1))];
		if (answer === undefined) response.writeHead(404).end();
		else answer(response, request);
	});
	const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
	const answer = (next: Answer): string => `${origin}/${answers.push(next) - 1}`;
	return {
		answer,
		compressed: (text) => {
			const body = gzipSync(text);
			return answer((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(body));
		},
		close: () => closeServer(server),
	};
}
