import type { Files } from '../ports.ts';
import { type ConfigEntry, parseGitConfig } from './gitConfig.ts';
import type { GitUser } from './gitUser.ts';
import { holds } from './includeCondition.ts';
import { expandPath, parentOf, pathBelow } from './path.ts';
import type { Repository } from './repository.ts';

/** What git's configuration says about which files are looked at. */
export interface GitSettings {
	/** `core.ignoreCase`: a letter and its capital are the same in the names of files. */
	readonly ignoreCase: boolean;
	/** `core.excludesFile`, or what git takes where it is not set: the user's own ignore file. */
	readonly excludesFile?: string;
}

/** Files in files, as in git. */
const maxDepth = 10;
/** Files that are read for one repository: those that include each other could otherwise be without number. */
const maxFiles = 200;

/** Reads the configuration of a repository and its user, with everything that it includes. A file that is not there says nothing. */
export async function readGitSettings(repository: Repository, user: GitUser, files: Files): Promise<GitSettings> {
	const reading: Reading = { repository, user, files, left: maxFiles };
	const entries: ConfigEntry[] = [];
	for (const file of user.configFiles) entries.push(...(await read(file, reading)));
	const own = await read(pathBelow(repository.commonFolder, 'config'), reading);
	entries.push(...own);
	if (isTrue(own, 'extensions.worktreeconfig')) entries.push(...(await read(pathBelow(repository.gitFolder, 'config.worktree'), reading)));
	const stated = entries.findLast(({ name, value }) => name === 'core.excludesfile' && value !== undefined)?.value;
	const excludesFile = stated === undefined ? user.excludesFile : stated && expandPath(repository.root, stated, user.home);
	return { ignoreCase: isTrue(entries, 'core.ignorecase'), ...(excludesFile && { excludesFile }) };
}

interface Reading {
	readonly repository: Repository;
	readonly user: GitUser;
	readonly files: Files;
	left: number;
}

/** The entries of a file, those of an included one in the place of the line that includes it. */
async function read(file: string, reading: Reading, depth = 0): Promise<readonly ConfigEntry[]> {
	if (depth > maxDepth || reading.left-- <= 0) return [];
	const entries: ConfigEntry[] = [];
	for (const entry of parseGitConfig((await reading.files.readText(file)) ?? '')) {
		const path = await includedPath(entry, file, reading);
		if (path === undefined) entries.push(entry);
		else entries.push(...(await read(path, reading, depth + 1)));
	}
	return entries;
}

async function includedPath({ name, value }: ConfigEntry, file: string, reading: Reading): Promise<string | undefined> {
	const [, condition] = /^includeif\.(.*)\.path$/s.exec(name) ?? [];
	if (!value || (condition === undefined && name !== 'include.path')) return undefined;
	const { repository, files } = reading;
	const { home } = reading.user;
	if (condition !== undefined && !(await holds(condition, { file, home, repository }, files))) return undefined;
	return expandPath(parentOf(file), value, home);
}

/** Is the last value of that name one that means true? */
function isTrue(entries: readonly ConfigEntry[], wanted: string): boolean {
	const last = entries.findLast(({ name }) => name === wanted);
	return last !== undefined && (last.value === undefined || /^(?:true|yes|on|[-+]?0*[1-9]\d*[kmg]?)$/i.test(last.value));
}
