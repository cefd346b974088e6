import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/cli/scan/files.ts';
import { machineFiles } from '../../../src/cli/scan/machineFiles.ts';
import { gitUser } from '../../../src/core/git/gitUser.ts';
import type { Files } from '../../../src/core/ports.ts';
import { IgnoredPaths } from '../../../src/core/workspace/ignoredPaths.ts';
import { GitHome } from '../git/gitHome.ts';
import { hasGit } from '../git/gitRepository.ts';

const names = ['a.txt', 'b.txt', 'case/B.TXT', 'deep/a.txt', 'deep/b.txt', 'deep/c.txt'];

let home: GitHome;
beforeEach(() => {
	home = new GitHome();
});
afterEach(() => home.remove());

/** Writes the files that the rules are tried on. */
const fill = (folder: string): void => {
	for (const name of names) home.write(`${folder}/${name}`);
};

/** A repository with these files. */
const repository = (folder = 'work/repo', ...options: readonly string[]): void => {
	home.init(folder, ...options);
	home.git(folder, 'config', 'core.ignoreCase', 'false');
	fill(folder);
};

/** What a scan of the folder passes over. */
async function passedOver(folder: string): Promise<readonly string[]> {
	const scanned = new Set<string>();
	const unreadable = (path: string): never => expect.fail(`${path} is not read`);
	for await (const { path } of filesOf(home.path(folder), gitUser(home.environment), unreadable)) scanned.add(path);
	return names.filter((name) => !scanned.has(join(home.path(folder), name)));
}

/** What git ignores in that folder must be what a scan passes over, and both what is expected. */
async function ignores(expected: readonly string[], folder = 'work/repo'): Promise<void> {
	const ignoredByGit = home
		.git(folder, 'check-ignore', '--no-index', ...names)
		.split('\n')
		.slice(0, -1);
	expect(ignoredByGit).toEqual(expected);
	expect(await passedOver(folder)).toEqual(expected);
}

const everyA = ['a.txt', 'deep/a.txt'];
const everyB = ['b.txt', 'deep/b.txt'];

describe.skipIf(!hasGit)("the user's ignore file", () => {
	beforeEach(() => {
		repository();
		home.write('home/.config/git/ignore', 'a.txt\n');
		home.write('home/rules', 'b.txt\n');
	});

	it('is ~/.config/git/ignore', () => ignores(everyA));

	it('lies where XDG_CONFIG_HOME says, unless that is empty', async () => {
		home.environment = { ...home.environment, XDG_CONFIG_HOME: home.path('elsewhere') };
		home.write('elsewhere/git/ignore', 'c.txt\n');
		await ignores(['deep/c.txt']);
		home.environment = { ...home.environment, XDG_CONFIG_HOME: '' };
		await ignores(everyA);
	});

	it('is what core.excludesFile of ~/.gitconfig names, which overrides that of ~/.config/git/config', async () => {
		home.write('home/.config/git/config', '[core]\nexcludesFile = ~/rules\n');
		await ignores(everyB);
		home.write('home/.gitconfig', `[core]\nexcludesFile = "${home.path('other rules')}"\n`);
		home.write('other rules', 'c.txt\n');
		await ignores(['deep/c.txt']);
	});

	it('is what the repository says, from its top, and none where it says nothing', async () => {
		home.write('home/.gitconfig', '[core]\nexcludesFile = ~/rules\n');
		home.git('work/repo', 'config', 'core.excludesFile', 'deep/rules');
		home.write('work/repo/deep/rules', 'c.txt\n');
		await ignores(['deep/c.txt']);
		home.git('work/repo', 'config', 'core.excludesFile', '');
		await ignores([]);
	});

	it('is what other files of the environment say', async () => {
		home.write('system', '[core]\nexcludesFile = ~/rules\n');
		home.environment = { ...home.environment, GIT_CONFIG_SYSTEM: home.path('system') };
		await ignores(everyB);
		home.environment = { ...home.environment, GIT_CONFIG_NOSYSTEM: 'true' };
		await ignores(everyA);
		home.environment = { ...home.environment, GIT_CONFIG_GLOBAL: home.path('system') };
		await ignores(everyB);
	});

	it('is overridden by .git/info/exclude, and that by .gitignore', async () => {
		home.write('work/repo/.git/info/exclude', '!a.txt\nb.txt\n');
		await ignores(everyB);
		home.write('work/repo/deep/.gitignore', 'a.txt\n!b.txt\n');
		await ignores(['b.txt', 'deep/a.txt']);
	});

	it('may be a link, as may the folder with it', async () => {
		home.write('dots/ignore', 'c.txt\n');
		home.environment = { ...home.environment, HOME: home.path('linked') };
		symlinkSync(home.path('home'), home.path('linked'));
		home.write('home/.gitconfig', '[core]\nexcludesFile = ~/link\n');
		symlinkSync(home.path('dots/ignore'), home.path('home/link'));
		await ignores(['deep/c.txt']);
	});

	it('that is a device is left alone', async () => {
		home.git('work/repo', 'config', 'core.excludesFile', '/dev/zero');
		expect(await passedOver('work/repo')).toEqual([]);
	});
});

describe.skipIf(!hasGit)('an included configuration file', () => {
	const include = (header: string, path = 'more'): void => home.write('home/.gitconfig', `[${header}]\npath = ${path}\n`);
	beforeEach(() => {
		repository();
		home.write('home/rules', 'a.txt\n');
		home.write('home/more', '[core]\nexcludesFile = ~/rules\n');
		home.write('work/.config', '');
	});

	it.each(['more', './more', '~/more', '~/./more'])('is read by its path: %s', async (path) => {
		include('include', path);
		await ignores(everyA);
	});

	it('that is not there says nothing, and one that includes itself comes to an end', async () => {
		include('include', 'gone');
		await ignores([]);
		home.write('home/.gitconfig', '[core]\nexcludesFile = ~/rules\n[include]\npath = .gitconfig\npath = .gitconfig\n');
		let read = 0;
		const counting: Files = {
			...machineFiles,
			readText: (path) => {
				read++;
				return machineFiles.readText(path);
			},
		};
		const paths = await IgnoredPaths.of(home.path('work/repo'), gitUser(home.environment), counting);
		expect(paths.has(home.path('work/repo/a.txt'), false)).toBe(true);
		expect(read).toBeLessThan(300);
	});

	it('counts where it is included: what comes later overrides it', async () => {
		home.write('home/.gitconfig', '[include]\npath = more\n[core]\nexcludesFile = ~/none\n');
		await ignores([]);
	});

	it.each([
		['gitdir:~/../work/', false],
		['gitdir:~/', false],
		['gitdir:work/', true],
		['gitdir:WORK/', false],
		['gitdir/i:WORK/', true],
		['gitdir/i:wor/', false],
		['gitdir:repo', false],
		['gitdir:repo/.git', true],
		['gitdir:**/repo/**', true],
		['gitdir:w[aeiou]rk/r*/', true],
		['gitdir:r*', false],
		['gitdir:./', false],
		['gitdir:./../work/', false],
		['onbranch:main', true],
		['onbranch:m*', true],
		['onbranch:main/', false],
		['onbranch:topic/', false],
		['hasconfig:remote.*.url:https://example.com/**', false],
		['unknown:main', false],
	])('is read where its condition holds: %s, %s', async (condition, holds) => {
		include(`includeIf "${condition}"`);
		await ignores(holds ? everyA : []);
	});

	it('is read where its condition holds: below the home folder, beside the file, from the root, on a branch in a folder', async () => {
		repository('home/src/repo');
		for (const condition of ['gitdir:~/src/', 'gitdir:~/src/repo/.git', 'gitdir:./', 'gitdir:./src/**', `gitdir:${home.path('home')}/`]) {
			include(`includeIf "${condition}"`);
			await ignores(everyA, 'home/src/repo');
			await ignores([]);
		}
		include('includeIf "onbranch:topic/"');
		home.git('work/repo', 'symbolic-ref', 'HEAD', 'refs/heads/topic/a');
		await ignores(everyA);
	});

	it('is read where its condition holds for the folder that a link leads to', async () => {
		mkdirSync(home.path('links'));
		symlinkSync(home.path('work/repo'), home.path('links/repo'));
		include(`includeIf "gitdir:${home.path('work')}/"`);
		await ignores(everyA, 'links/repo');
	});
});

describe.skipIf(!hasGit)('a worktree', () => {
	beforeEach(() => {
		repository('main');
		home.git('main', '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'one');
		home.git('main', 'worktree', 'add', '--quiet', '../tree', '-b', 'topic');
		fill('tree');
		home.write('rules', 'a.txt\n');
	});

	it('has the rules of its repository', async () => {
		home.write('main/.git/info/exclude', 'b.txt\n');
		home.write('main/.git/worktrees/tree/info/exclude', 'c.txt\n');
		home.git('main', 'config', 'core.excludesFile', home.path('rules'));
		await ignores(['a.txt', 'b.txt', 'deep/a.txt', 'deep/b.txt'], 'tree');
	});

	it('may have settings of its own', async () => {
		home.git('main', 'config', 'extensions.worktreeConfig', 'true');
		home.git('tree', 'config', '--worktree', 'core.excludesFile', home.path('rules'));
		await ignores(everyA, 'tree');
		await ignores([], 'main');
		home.git('main', 'config', 'extensions.worktreeConfig', 'false');
		await ignores([], 'tree');
	});

	it('is known by its folder and its branch', async () => {
		home.write('home/more', `[core]\nexcludesFile = ${home.path('rules')}\n`);
		for (const condition of ['gitdir:worktrees/tree', 'onbranch:topic']) {
			home.write('home/.gitconfig', `[includeIf "${condition}"]\npath = more\n`);
			await ignores(everyA, 'tree');
			await ignores([], 'main');
		}
	});
});

describe.skipIf(!hasGit)('a repository in a repository', () => {
	it('has its own rules and settings, and none of those around it', async () => {
		repository();
		repository('work/repo/deep');
		home.write('work/repo/.gitignore', 'a.txt\n');
		home.write('work/repo/deep/.gitignore', 'b.txt\n');
		home.write('work/repo/deep/.git/info/exclude', 'c.txt\n');
		await ignores(['b.txt', 'deep/b.txt', 'deep/c.txt'], 'work/repo/deep');
		expect(await passedOver('work/repo')).toEqual(['a.txt', 'deep/b.txt', 'deep/c.txt']);
	});

	it('may have its folder in that of the other, as a submodule has', async () => {
		repository();
		mkdirSync(home.path('work/repo/.git/modules'));
		repository('work/repo/deep', `--separate-git-dir=${home.path('work/repo/.git/modules/deep')}`);
		home.write('work/repo/deep/.git', 'gitdir: ../.git/modules/deep\n');
		home.write('work/repo/.gitignore', 'a.txt\n');
		home.write('work/repo/.git/modules/deep/info/exclude', 'b.txt\n');
		await ignores(everyB, 'work/repo/deep');
		expect(await passedOver('work/repo')).toEqual(['a.txt', 'deep/b.txt']);
	});
});

describe.skipIf(!hasGit)('core.ignoreCase', () => {
	it.each(['', '= true', '= yes', '= 1', '= false', '= no', '= 0', '= ""'])('is read as git reads it: ignoreCase %s', async (setting) => {
		repository();
		home.write('work/repo/.git/info/exclude', 'b.txt\n');
		home.git('work/repo', 'config', 'include.path', 'more');
		home.write('work/repo/.git/more', `[core]\nignoreCase ${setting}\n`);
		const isOn = home.git('work/repo', 'config', '--type=bool', 'core.ignoreCase').trim() === 'true';
		await ignores(isOn ? ['b.txt', 'case/B.TXT', 'deep/b.txt'] : everyB);
	});
});

describe('a repository that does not mean well', () => {
	it('has no file of another machine read', async () => {
		const asked: string[] = [];
		const config = '[core]\nexcludesFile = //evil.example/a\n[include]\npath = "\\\\\\\\evil.example\\\\b"\npath = //evil.example/c\n';
		const texts: Readonly<Record<string, string>> = { '/r/.git/HEAD': 'ref: refs/heads/main', '/r/.git/config': config };
		const files = (more: Readonly<Record<string, string>>): Files => ({
			readText: (path) => {
				asked.push(path);
				return Promise.resolve({ ...texts, ...more }[path]);
			},
			realPath: (path) => Promise.resolve(path),
		});
		for (const more of [{}, { '/r/.git': 'gitdir: //evil.example/d' }, { '/r/.git/commondir': '\\\\evil.example\\e' }]) {
			await IgnoredPaths.of('/r/deep', gitUser({}), files(more));
		}
		expect(asked).toContain('/r/.git/config');
		expect(asked.filter((path) => path.includes('evil'))).toEqual([]);
	});
});
