import type { ConfigDocument } from '../../model/document.ts';
import { folderFrom, folderKey } from '../../model/folder.ts';

/** A file that a variable takes in, up to what is not known of its path (Serverless Framework documentation, "Variables": file properties). */
const fileVariable = /\$\{file\(([^()${}]{1,300})/g;

/** The folders (`folderKey`) of the files that a file of the Serverless Framework takes in; their paths are relative to its own folder. */
export function foldersOfFiles(text: string, path: string): readonly string[] {
	const own = folderKey(path);
	const folders = new Set(
		[...text.matchAll(fileVariable)].map(([, file = '']) => folderFrom(own, file.slice(0, file.lastIndexOf('/') + 1))),
	);
	folders.delete(own);
	return [...folders];
}

/** Reads a service of the Serverless Framework that has no resources of Cognito itself: it says which folders belong together with its own. */
export function readServerlessFiles(text: string, path: string): ConfigDocument | undefined {
	const uses = foldersOfFiles(text, path);
	return uses.length === 0 ? undefined : { path, text, format: 'serverless', resources: [], problems: [], generated: false, uses };
}
