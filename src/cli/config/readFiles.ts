import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { joinedFolders, joiningFormats } from '../../core/config/graph/joinedFolders.ts';
import { knowTracked } from '../../core/config/lint/knowTracked.ts';
import { readDocument } from '../../core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { type GitUser, gitUser } from '../../core/git/gitUser.ts';
import { textOf } from '../../core/workspace/fileText.ts';
import { regionsIn } from '../../core/workspace/textRegions.ts';
import { commandErrors } from '../../words/command.ts';
import { documentProblemSentences } from '../../words/config.ts';
import { errorLine } from '../errorLine.ts';
import type { CommandRequest } from '../request.ts';
import { type FoundFile, filesOf } from '../scan/files.ts';
import { maxInputBytes, readInput, reasonOf } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';
import { TrackedFiles } from './trackedFiles.ts';

/** Documents of one folder are looked at together, but no more than these at once, so that memory does not grow with their number. */
const maxDocuments = 64;
const maxTextLength = 16_000_000;
/** What may belong together with files of any other folder (`joiningFormats`) is kept until all are read, or as much as this. UTF-16 units. */
const maxKeptLength = 4_000_000;

/** What was read. */
export interface ConfigFiles {
	/** Documents that belong together, folder by folder. */
	readonly groups: AsyncIterable<readonly ConfigDocument[]>;
	/** Was something that had to be read not readable, or not known, up to now? */
	readonly failed: () => boolean;
}

/** Reads the configuration in paths, by default those that were typed, or on standard input. What cannot be read is told, and the rest is read. */
export function readConfigFiles(request: CommandRequest, paths = request.args.words): ConfigFiles {
	const reading = new Reading(request, paths);
	return { groups: reading.groups(), failed: () => reading.failed };
}

interface Group {
	readonly folder: string;
	documents: ConfigDocument[];
	length: number;
}

class Reading {
	readonly #request: CommandRequest;
	readonly #paths: readonly string[];
	readonly #user: GitUser;
	readonly #tracked: TrackedFiles;
	/** Documents of folders that may belong together with others. */
	#kept: ConfigDocument[] = [];
	failed = false;

	constructor(request: CommandRequest, paths: readonly string[]) {
		this.#request = request;
		this.#paths = paths.length === 0 ? ['-'] : paths;
		this.#user = gitUser(request.surroundings.env);
		this.#tracked = new TrackedFiles(this.#user);
	}

	async *groups(): AsyncGenerator<readonly ConfigDocument[]> {
		const { surroundings, out } = this.#request;
		const paths = this.#paths;
		if (paths.includes('-') && surroundings.stdin.isTTY) throw new UsageError(commandErrors.configPathsMissing);
		/** Folders that lead to the present file; the others are done. */
		let open: Group[] = [];
		for await (const { path, named } of this.#files(paths)) {
			if (out.broken) return;
			const folder = dirname(path);
			for (let done = open.at(-1); done !== undefined && !isInside(folder, done.folder); done = open.at(-1)) {
				open = open.slice(0, -1);
				yield* this.#give(done.documents);
			}
			const document = await this.#read(path, named);
			if (document !== undefined) yield* this.#add(open, folder, document);
		}
		for (let done = open.at(-1); done !== undefined; done = open.at(-1)) {
			open = open.slice(0, -1);
			yield* this.#give(done.documents);
		}
		yield* this.#keptOnes();
	}

	/** Gives documents that belong together, or keeps them for others that may belong with them. */
	*#give(documents: readonly ConfigDocument[]): Generator<readonly ConfigDocument[]> {
		if (!documents.some(({ format }) => joiningFormats.has(format))) {
			yield documents;
			return;
		}
		this.#kept.push(...documents);
		if (this.#kept.reduce((length, { text }) => length + text.length, 0) > maxKeptLength) yield* this.#keptOnes();
	}

	*#keptOnes(): Generator<readonly ConfigDocument[]> {
		const kept = this.#kept;
		this.#kept = [];
		yield* joinedFolders(kept, (document) => document);
	}

	/** Puts the document into the group of its folder, and gives what the group had where it is full. */
	*#add(open: Group[], folder: string, document: ConfigDocument): Generator<readonly ConfigDocument[]> {
		let group = open.find((candidate) => candidate.folder === folder);
		if (group === undefined) {
			group = { folder, documents: [], length: 0 };
			open.push(group);
			open.sort((left, right) => left.folder.length - right.folder.length);
		}
		if (group.documents.length >= maxDocuments || group.length + document.text.length > maxTextLength) {
			yield* this.#give(group.documents);
			group.documents = [];
			group.length = 0;
		}
		group.documents.push(document);
		group.length += document.text.length;
	}

	async *#files(paths: readonly string[]): AsyncGenerator<FoundFile> {
		for (const path of paths) {
			if (path === '-') {
				yield { path, named: true };
				continue;
			}
			try {
				yield* filesOf(path, this.#user, (unreadable, error) => this.#unreadable(unreadable, error));
			} catch (error) {
				await this.#unreadable(path, error);
			}
		}
	}

	/** A file of a folder that is no text, or too large, is passed over; one that was named is told. */
	async #read(path: string, named: boolean): Promise<ConfigDocument | undefined> {
		try {
			const text = path === '-' ? await readInput(this.#request.surroundings.stdin) : await this.#text(path, named);
			const document = text === undefined ? undefined : await readDocument(text, path);
			if (document === undefined) {
				if (named) await this.#tell(commandErrors.configUnknown, { path });
				return undefined;
			}
			await this.#tellProblems(document, named);
			return path === '-' ? document : await knowTracked(document, () => this.#tracked.isTracked(path));
		} catch (error) {
			// What the system says is about the file; anything else is a fault of ours.
			if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) throw error;
			await this.#unreadable(path, error);
			return undefined;
		}
	}

	async #text(path: string, named: boolean): Promise<string | undefined> {
		const { size } = await stat(path);
		if (size <= maxInputBytes) return textOf(await readFile(path));
		if (named) throw Object.assign(new Error('The file is too large.'), { code: 'EFBIG' });
		return undefined;
	}

	async #tellProblems({ path, text, problems }: ConfigDocument, named: boolean): Promise<void> {
		const [first] = problems;
		if (first === undefined) return;
		const { words, notices } = this.#request;
		if (named) this.failed = true;
		const { line } = regionsIn(text, [first.range])(first.range);
		const problem = words.say(documentProblemSentences[first.code]);
		await notices.write(errorLine(words.say(commandErrors.configProblem, { path, line, problem })));
	}

	async #unreadable(path: string, error: unknown): Promise<void> {
		await this.#tell(commandErrors.configUnreadable, { path, reason: reasonOf(error) });
	}

	async #tell(sentence: string, values: Readonly<Record<string, string>>): Promise<void> {
		const { words, notices } = this.#request;
		this.failed = true;
		await notices.write(errorLine(words.say(sentence, values)));
	}
}

/** Is a folder another one, or below it? */
function isInside(folder: string, outer: string): boolean {
	return folder === outer || outer === '.' || folder.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}
