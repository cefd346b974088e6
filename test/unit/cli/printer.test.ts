import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { runCommand } from '../../../src/cli/command.ts';
import { TextStream } from './commandRun.ts';

function failingWith(code: string): Writable {
	return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })) });
}

it.each([
	[['--version'], ''],
	[['explain', 'aud'], ''],
	[['verify', '--batch'], '{"token":"x"}\n{"token":"x"}\n'],
])('a full disk is no answer: %j exits with 2 and says so', async (args, input) => {
	const stderr = new TextStream();
	const stdin = Readable.from([Buffer.from(input)]);
	const status = await runCommand(args, { stdin, stdout: failingWith('ENOSPC'), stderr, cwd: '/', env: {}, clock: Date.now, fetch });
	expect([status, stderr.text]).toEqual([2, 'claimlens: the answer could not be written (ENOSPC).\n']);
});

it('a reader that left is no fault', async () => {
	const stderr = new TextStream();
	const status = await runCommand(['explain', 'aud'], {
		stdin: Readable.from([]),
		stdout: failingWith('EPIPE'),
		stderr,
		cwd: '/',
		env: {},
		clock: Date.now,
		fetch,
	});
	expect([status, stderr.text]).toEqual([0, '']);
});

it('waits for a slow reader', async () => {
	const taken: string[] = [];
	const slow = new Writable({
		highWaterMark: 1,
		write: (chunk: Buffer, _encoding, done) => {
			taken.push(chunk.toString());
			setImmediate(done);
		},
	});
	const stdin = Readable.from([Buffer.from('{"id":1,"token":"x"}\n{"id":2,"token":"x"}\n{"id":3,"token":"x"}\n')]);
	expect(
		await runCommand(['verify', '--batch'], { stdin, stdout: slow, stderr: new TextStream(), cwd: '/', env: {}, clock: Date.now, fetch }),
	).toBe(0);
	const lines = taken.join('').trimEnd().split('\n');
	expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2, 3]);
	expect(slow.listenerCount('drain')).toBe(1);
});
