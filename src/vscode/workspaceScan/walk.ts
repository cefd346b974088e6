import * as vscode from 'vscode';

/** What a walk passes over. */
export interface PassedOver {
	/** Is the path, relative to where the walk began, passed over? */
	readonly has: (path: string, isDirectory: boolean) => boolean;
	/** Is told of a folder with a `.gitignore`, before its entries are asked about. */
	readonly enter?: (folder: vscode.Uri, path: string) => Promise<void>;
}

/** The files of a folder and its folders, by name. Symbolic links are not followed, as in git; a folder that cannot be read has no files. */
export async function* walk(folder: vscode.Uri, passedOver: PassedOver, path = ''): AsyncGenerator<vscode.Uri> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(
		(list) => list.sort(([left], [right]) => (left < right ? -1 : 1)),
		() => [],
	);
	if (entries.some(([name]) => name === '.gitignore')) await passedOver.enter?.(folder, path);
	for (const [name, type] of entries) {
		const entryPath = path === '' ? name : `${path}/${name}`;
		const isDirectory = type === vscode.FileType.Directory;
		if ((!isDirectory && type !== vscode.FileType.File) || passedOver.has(entryPath, isDirectory)) continue;
		const entry = vscode.Uri.joinPath(folder, name);
		if (isDirectory) yield* walk(entry, passedOver, entryPath);
		else yield entry;
	}
}
