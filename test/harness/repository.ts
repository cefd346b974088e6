import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment } from './run.mjs';
import type { SampleTokens } from './samples.ts';

/** A notebook with a cell of code for each text. */
function notebook(...cells: readonly string[]): string {
	const empty = { cell_type: 'code', execution_count: null, metadata: {}, outputs: [] };
	return JSON.stringify({ cells: cells.map((source) => ({ ...empty, source })), metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

/**
 * Makes the sample workspace a repository in which everything is staged but `later.txt` and what `.gitignore` names. The index after
 * `git add later.txt` lies beside the real one as `index.later`, for a suite that cannot run git. The folder `linked` is a repository of its own
 * with a `.git` file, as worktrees and submodules have; its `Case.txt` was staged as `case.txt`, which is the same there. The ignore file that its
 * settings name lies beside it. `staged/amplify_outputs.json` is staged, but not there until a suite writes it. False where there is no git.
 */
export async function makeRepository(folder: string, { id, access }: SampleTokens): Promise<boolean> {
	const gitIn = (cwd: string, ...args: string[]): boolean =>
		spawnSync('git', args, { cwd, env: environment, stdio: 'ignore' }).status === 0;
	const git = (...args: string[]): boolean => gitIn(folder, ...args);
	const files = {
		'.gitignore': 'ignored/\nlater.txt\n*.min.js\n',
		'ignored/token.txt': access,
		'ignored/deep/token.txt': access,
		'nested/.gitignore': 'private.*\n!private.txt\n',
		'nested/private.key': id,
		'nested/private.txt': `first line\r\n日本語 ${id}\n${access}`,
		'nested/page.min.js': id,
		'nested/blob.bin': `\0${id}`,
		'later.txt': access,
		'src/config.py': `def sign_in():\n\tTOKEN = "${access}"\n`,
		'excluded/token.txt': id,
		'notes.ipynb': notebook('text', `token = "${id}"`),
	};
	const write = async (name: string, text: string): Promise<void> => {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	};
	for (const [name, text] of Object.entries(files)) await write(name, text);
	await write('staged/amplify_outputs.json', '{}');
	if (!git('init', '--quiet') || !git('add', '.')) return false;
	await rm(join(folder, 'staged'), { recursive: true });
	const index = join(folder, '.git/index');
	await copyFile(index, `${index}.before`);
	git('add', '--force', 'later.txt');
	await rename(index, `${index}.later`);
	await rename(`${index}.before`, index);
	await write('linked/token.txt', id);
	await write('linked/case.txt', id);
	await write('linked/deep/secret.txt', id);
	await write('linked-rules', 'secret.*\n');
	const linked = join(folder, 'linked');
	if (!gitIn(linked, 'init', '--quiet', '--separate-git-dir', join(folder, '.git/linked')) || !gitIn(linked, 'add', '.')) return false;
	await rename(join(linked, 'case.txt'), join(linked, 'Case.txt'));
	return gitIn(linked, 'config', 'core.ignoreCase', 'true') && gitIn(linked, 'config', 'core.excludesFile', '../linked-rules');
}
