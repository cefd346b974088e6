import { readGitSettings } from '../git/gitSettings.ts';
import type { GitUser } from '../git/gitUser.ts';
import { parentOf, pathBelow, pathIn } from '../git/path.ts';
import { findRepository } from '../git/repository.ts';
import type { Files } from '../ports.ts';
import { type GitIgnore, IgnoreTree, parseGitIgnore } from './gitIgnore.ts';

/** What git passes over in a folder and below: what its rules ignore (gitignore(5)), and its own files. Paths are those of the `Files`. */
export class IgnoredPaths {
	readonly #rules: RuleReader;
	readonly #top: string;
	readonly #tree: IgnoreTree;

	private constructor(rules: RuleReader, top: string, tree: IgnoreTree) {
		this.#rules = rules;
		this.#top = top;
		this.#tree = tree;
	}

	/** The rules that hold for a folder, but for its own `.gitignore`. Outside of a repository there are none. */
	static async of(folder: string, user: GitUser, files: Files): Promise<IgnoredPaths> {
		const repository = await findRepository(folder, files);
		if (repository === undefined) return new IgnoredPaths({ user, files, ignoreCase: false }, folder, new IgnoreTree());
		const { root, commonFolder } = repository;
		const { excludesFile, ignoreCase } = await readGitSettings(repository, user, files);
		const rules: RuleReader = { user, files, ignoreCase };
		const lists = [excludesFile && (await readRules(excludesFile, rules)), await readRules(pathBelow(commonFolder, 'info/exclude'), rules)];
		const paths = new IgnoredPaths(rules, root, new IgnoreTree({ rules: lists.flatMap((list) => (list ? list.rules : [])) }));
		for (const upper of foldersBetween(root, folder)) await paths.#add(upper);
		// Who names an ignored folder wants what is in it.
		return paths.has(folder, true) ? new IgnoredPaths(rules, folder, new IgnoreTree()) : paths;
	}

	/** The rules that hold in a folder with these names in it: with those of its `.gitignore`, or those of the repository that it is the top of. */
	async enter(folder: string, names: ReadonlySet<string>): Promise<IgnoredPaths> {
		const { user, files } = this.#rules;
		const inside = names.has('.git') && folder !== this.#top ? await IgnoredPaths.of(folder, user, files) : this;
		if (names.has('.gitignore')) await inside.#add(folder);
		return inside;
	}

	/** Is the path passed over? */
	has(path: string, isDirectory: boolean): boolean {
		return path.endsWith('/.git') || this.#tree.isIgnored(pathIn(this.#top, path) ?? '', isDirectory);
	}

	async #add(folder: string): Promise<void> {
		const list = await readRules(pathBelow(folder, '.gitignore'), this.#rules);
		if (list) this.#tree.add(pathIn(this.#top, folder) ?? '', list);
	}
}

interface RuleReader {
	readonly user: GitUser;
	readonly files: Files;
	readonly ignoreCase: boolean;
}

async function readRules(file: string, { files, ignoreCase }: RuleReader): Promise<GitIgnore | undefined> {
	const text = await files.readText(file);
	return text === undefined ? undefined : parseGitIgnore(text, ignoreCase);
}

/** The upper folder and those below it that lead to the lower one, which is not among them. */
function foldersBetween(upper: string, lower: string): readonly string[] {
	const folders: string[] = [];
	for (let at = lower; at !== upper; ) {
		at = parentOf(at);
		folders.unshift(at);
	}
	return folders;
}
