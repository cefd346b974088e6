import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Settings of the person who runs the tests have no say. */
const environment = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull, GIT_CONFIG_NOSYSTEM: '1' };

/** Is there a git on this machine to compare with? */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** A real repository in a temporary folder. */
export class GitRepository {
	readonly folder = mkdtempSync(join(tmpdir(), 'claimlens-git-'));

	constructor() {
		this.git(['init', '--quiet', '--template=']);
	}

	/** Runs git and gives what it prints. An exit status that is not among the expected ones is an error. */
	git(args: readonly string[], input = '', expected: readonly number[] = [0]): string {
		const options = { cwd: this.folder, input, encoding: 'utf8', env: environment } as const;
		const { status, stdout, stderr } = spawnSync('git', ['-c', 'core.ignoreCase=false', '-c', 'core.quotePath=false', ...args], options);
		if (status === null || !expected.includes(status)) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
		return stdout;
	}

	/** Writes a file, and the folders that it needs. */
	write(path: string, content: string | Uint8Array = ''): void {
		const file = join(this.folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}
