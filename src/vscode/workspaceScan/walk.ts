import * as vscode from 'vscode';

/** What a walk passes over in a folder. */
export interface PassedOver {
	/** Is the file or folder passed over, whose path is relative to where the walk began? */
	readonly has: (entry: vscode.Uri, path: string, isDirectory: boolean) => boolean;
	/** What is passed over in a folder with these names in it, where that is not the same. */
	readonly enter?: (folder: vscode.Uri, names: ReadonlySet<string>) => Promise<PassedOver>;
}

/** The files of a folder and its folders, by name. Symbolic links are not followed, as in git; a folder that cannot be read has no files. */
export async function* walk(folder: vscode.Uri, outside: PassedOver, path = ''): AsyncGenerator<vscode.Uri> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(
		(list) => list.sort(([left], [right]) => (left < right ? -1 : 1)),
		() => [],
	);
	const passedOver = (await outside.enter?.(folder, new Set(entries.map(([name]) => name)))) ?? outside;
	for (const [name, type] of entries) {
		const entryPath = path === '' ? name : `${path}/${name}`;
		const isDirectory = type === vscode.FileType.Directory;
		const entry = vscode.Uri.joinPath(folder, name);
		if ((!isDirectory && type !== vscode.FileType.File) || passedOver.has(entry, entryPath, isDirectory)) continue;
		if (isDirectory) yield* walk(entry, passedOver, entryPath);
		else yield entry;
	}
}
