import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** The folder of the test that runs: it is the only one's, and gone after it. */
export let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file in it, with the folders above, and gives its path. */
export async function put(path: string, content: string | Uint8Array): Promise<string> {
	const file = join(folder, path);
	await mkdir(join(file, '..'), { recursive: true });
	await writeFile(file, content);
	return file;
}
