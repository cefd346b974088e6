import { foldByte, foldCase } from '../git/letterCase.ts';
import { compileWildcards, type Matcher } from './wildcards.ts';

/** One line of an ignore file. */
interface IgnoreRule {
	readonly negated: boolean;
	readonly directoriesOnly: boolean;
	/** A pattern without a slash is held against the last segment of a path only. */
	readonly lastSegmentOnly: boolean;
	readonly matches: Matcher;
}

/** The rules of one ignore file, in its order. */
export interface GitIgnore {
	readonly rules: readonly IgnoreRule[];
}

const utf8 = new TextEncoder();

/**
 * Reads a `.gitignore` as git does (gitignore(5)), letters compared as `core.ignoreCase` says. Every text is one; a line that can match nothing is
 * left out.
 */
export function parseGitIgnore(text: string, ignoreCase = false): GitIgnore {
	const rules: IgnoreRule[] = [];
	for (const line of text.replace(/^\ufeff/, '').split('\n')) {
		const rule = line.startsWith('#') ? undefined : readRule(line.replace(/\r$/, ''), ignoreCase);
		if (rule) rules.push(rule);
	}
	return { rules };
}

function readRule(line: string, ignoreCase: boolean): IgnoreRule | undefined {
	let pattern = withoutTrailingSpaces(line);
	const negated = pattern.startsWith('!');
	if (negated) pattern = pattern.slice(1);
	const directoriesOnly = pattern.endsWith('/');
	if (directoriesOnly) pattern = pattern.slice(0, -1);
	const lastSegmentOnly = !pattern.includes('/');
	if (pattern.startsWith('/')) pattern = pattern.slice(1);
	const matches = pattern === '' ? undefined : matcherOf(pattern, ignoreCase);
	return matches && { negated, directoriesOnly, lastSegmentOnly, matches };
}

/** Spaces at the end do not count unless a backslash stands before them. */
function withoutTrailingSpaces(line: string): string {
	let end = 0;
	for (let at = 0; at < line.length; at++) {
		if (line[at] === '\\') at++;
		else if (line[at] === ' ') continue;
		end = at + 1;
	}
	return line.slice(0, end);
}

/** What stands before the first wildcard is compared as it is; git reads the rest as a pattern of its own, and so `a**` + `/b` crosses slashes. */
function matcherOf(pattern: string, ignoreCase: boolean): Matcher | undefined {
	const special = pattern.search(/[*?[\\]/);
	const start = special === -1 ? pattern : pattern.slice(0, special);
	const prefix = utf8.encode(ignoreCase ? foldCase(start) : start);
	const startsWith = (path: Uint8Array): boolean =>
		path.length >= prefix.length && prefix.every((byte, at) => byte === (ignoreCase ? foldByte(path[at] ?? 0) : path[at]));
	if (special === -1) return (path) => path.length === prefix.length && startsWith(path);
	const rest = compileWildcards(utf8.encode(pattern).subarray(prefix.length), ignoreCase);
	return rest && ((path) => startsWith(path) && rest(path.subarray(prefix.length)));
}

/**
 * All ignore files of a repository, and what they say together. Paths are relative to the repository's top folder, with `/` between segments and
 * none at either end; the top folder is ''. The deepest file that has an answer wins, in it the last line that matches; what lies in an ignored
 * folder is ignored whatever else is said.
 */
export class IgnoreTree {
	readonly #files = new Map<string, GitIgnore>();
	readonly #everywhere: GitIgnore | undefined;
	readonly #folders = new Map<string, boolean>();

	/** Rules for the whole repository that every `.gitignore` overrides, as `.git/info/exclude` and the user's own file have them. */
	constructor(everywhere?: GitIgnore) {
		this.#everywhere = everywhere;
	}

	/** Adds the ignore file of a folder. */
	add(folder: string, file: GitIgnore): void {
		this.#files.set(folder, file);
		this.#folders.clear();
	}

	/** Is the path ignored, by itself or by a folder that it is in? */
	isIgnored(path: string, isDirectory: boolean): boolean {
		if (path === '') return false;
		if (!isDirectory) return this.#isFolderIgnored(folderOf(path)) || this.#says(path, false);
		return this.#isFolderIgnored(path);
	}

	#isFolderIgnored(path: string): boolean {
		if (path === '') return false;
		let ignored = this.#folders.get(path);
		if (ignored === undefined) {
			ignored = this.#isFolderIgnored(folderOf(path)) || this.#says(path, true);
			this.#folders.set(path, ignored);
		}
		return ignored;
	}

	#says(path: string, isDirectory: boolean): boolean {
		for (let folder = folderOf(path); ; folder = folderOf(folder)) {
			const file = this.#files.get(folder);
			const answer = file && answerOf(file, folder === '' ? path : path.slice(folder.length + 1), isDirectory);
			if (answer !== undefined) return answer;
			if (folder === '') break;
		}
		return (this.#everywhere && answerOf(this.#everywhere, path, isDirectory)) ?? false;
	}
}

/** What one file says of a path relative to its folder; undefined when no line matches. */
function answerOf({ rules }: GitIgnore, path: string, isDirectory: boolean): boolean | undefined {
	const whole = utf8.encode(path);
	const last = whole.subarray(whole.lastIndexOf(47) + 1);
	const rule = rules.findLast(
		(candidate) => (isDirectory || !candidate.directoriesOnly) && candidate.matches(candidate.lastSegmentOnly ? last : whole),
	);
	return rule && !rule.negated;
}

function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
