import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder with a home of its own in it, for a git that knows nothing of the person who runs the tests. */
export class GitHome {
	readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'claimlens-home-')));
	/** The environment of git, and of what is compared with it. */
	environment: Readonly<Record<string, string>> = {
		PATH: process.env['PATH'] ?? '',
		HOME: this.path('home'),
		GIT_CONFIG_SYSTEM: devNull,
		GIT_CEILING_DIRECTORIES: this.folder,
	};

	/** The absolute path of what is in the folder. */
	path(name: string): string {
		return join(this.folder, name);
	}

	/** Writes a file, and the folders that it needs. */
	write(name: string, text = ''): void {
		mkdirSync(dirname(this.path(name)), { recursive: true });
		writeFileSync(this.path(name), text);
	}

	/** Makes a repository without any rule; options are those of `git init`. */
	init(name: string, ...options: readonly string[]): void {
		mkdirSync(this.path(name), { recursive: true });
		this.git(name, 'init', '--quiet', '--template=', '--initial-branch=main', ...options);
	}

	/** Runs git in a folder and gives what it prints. An exit status above 1 is an error. */
	git(folder: string, ...args: readonly string[]): string {
		const options = { cwd: this.path(folder), encoding: 'utf8', env: this.environment } as const;
		const { status, stdout, stderr } = spawnSync('git', args, options);
		if (status === null || status > 1) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
		return stdout;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}
