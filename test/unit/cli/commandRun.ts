import { Readable, Writable } from 'node:stream';
import { runCommand } from '../../../src/cli/command.ts';
import type { DecodedJson } from '../../../src/cli/decodedJson.ts';
import type { CheckJson, ReportJson } from '../../../src/cli/reportJson.ts';
import type { Fetch, ResolveHost } from '../../../src/core/ports.ts';

/** The instant of every run, in seconds since the epoch, unless a test says otherwise: 2026-06-01T12:00:00Z. */
export const now = 1_780_315_200;

export interface RunOptions {
	/** What standard input holds; by default nothing. */
	readonly stdin?: string | readonly (string | Uint8Array)[];
	readonly env?: Readonly<Record<string, string>>;
	/** Output goes to a terminal of so many columns. */
	readonly columns?: number;
	/** A person sits at standard input. */
	readonly typed?: boolean;
	/** The current folder; by default one without claims of a team. */
	readonly cwd?: string;
	readonly fetch?: Fetch;
	readonly resolveHost?: ResolveHost;
	/** Milliseconds since the epoch. */
	readonly clock?: () => number;
}

export interface RunResult {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

const noNetwork: Fetch = (url) => Promise.reject(new Error(`nothing may be asked of ${url}`));

/** A stream that keeps what is written to it. */
export class TextStream extends Writable {
	text = '';
	override _write(chunk: Buffer, _encoding: string, done: () => void): void {
		this.text += chunk.toString('utf8');
		done();
	}
}

/** Runs the command inside this process with streams of its own; without `fetch`, any request is an error. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
	const {
		stdin = '',
		env = {},
		cwd = import.meta.dirname,
		columns,
		typed,
		fetch = noNetwork,
		resolveHost,
		clock = () => now * 1000,
	} = options;
	const chunks = (typeof stdin === 'string' ? [stdin] : stdin).filter((chunk) => chunk.length > 0);
	const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
	const stdout = Object.assign(new TextStream(), columns === undefined ? {} : { isTTY: true, columns });
	const stderr = new TextStream();
	const status = await runCommand(args, {
		stdin: Object.assign(input, { isTTY: typed === true }),
		stdout,
		stderr,
		cwd,
		env,
		clock,
		fetch,
		...(resolveHost && { resolveHost }),
	});
	return { status, stdout: stdout.text, stderr: stderr.text };
}

/** Runs the command and reads the one JSON document that it prints. */
export async function runJson(args: readonly string[], options: RunOptions = {}): Promise<RunResult & { readonly json: Answer }> {
	const result = await run([...args, '--format', 'json'], options);
	return { ...result, json: JSON.parse(result.stdout) as Answer };
}

/** An answer as JSON, of whichever verb: only what that verb answers is there. */
export type Answer = DecodedJson & ReportJson;

/** The check of that id. */
export function checkOf({ checks }: Pick<Answer, 'checks'>, id: string): CheckJson {
	const check = checks.find((candidate) => candidate.id === id);
	if (check === undefined) throw new Error(`the answer has no check ${id}`);
	return check;
}
