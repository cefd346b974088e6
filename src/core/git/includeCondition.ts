import type { Files } from '../ports.ts';
import { compileWildcards } from '../workspace/wildcards.ts';
import { isAbsolute, parentOf } from './path.ts';
import type { Repository } from './repository.ts';

/** What a condition is about. */
export interface Including {
	/** The configuration file that has the condition. */
	readonly file: string;
	readonly home: string | undefined;
	readonly repository: Repository;
}

const utf8 = new TextEncoder();

/**
 * Does the condition of an `includeIf` hold (git-config(1), Conditional includes)? `gitdir`, `gitdir/i` and `onbranch` are known; any other holds
 * nowhere, as in a git that does not know it.
 */
export async function holds(condition: string, including: Including, files: Files): Promise<boolean> {
	const [, keyword, pattern = ''] = /^(gitdir|gitdir\/i|onbranch):(.*)$/s.exec(condition) ?? [];
	const { branch, gitFolder } = including.repository;
	if (keyword === 'onbranch') return branch !== undefined && matches(pattern, branch, false);
	const path = keyword && (await pathPattern(pattern, including, files));
	if (!path) return false;
	return [await files.realPath(gitFolder), gitFolder].some((folder) => matches(path, folder, keyword === 'gitdir/i'));
}

/** The pattern from the root on; undefined for one below a home folder that is not known. */
async function pathPattern(pattern: string, { file, home }: Including, files: Files): Promise<string | undefined> {
	const below = (folder: string): string => folder.replace(/\/$/, '') + pattern.slice(1);
	if (pattern.startsWith('./')) return below(parentOf(await files.realPath(file)).replace(/[*?[\\]/g, '\\$&'));
	if (pattern.startsWith('~')) return home !== undefined && /^~(?:\/|$)/.test(pattern) ? below(await files.realPath(home)) : undefined;
	return isAbsolute(pattern) ? pattern : `**/${pattern}`;
}

/** A pattern with a slash at its end means everything below. */
function matches(pattern: string, text: string, ignoreCase: boolean): boolean {
	return compileWildcards(utf8.encode(pattern.replace(/\/$/, '/**')), ignoreCase)?.(utf8.encode(text)) ?? false;
}
