import { folderFrom, folderKey } from '../../../model/folder.ts';
import { itemsAt } from '../../../model/lookUp.ts';
import type { Resource } from '../../../model/resource.ts';
import { textOf } from '../../../model/settle.ts';

/** The folders (`folderKey`) in which lies what a file of a back end imports: a module is a file, or the index of a folder of that name. */
export function importedFolders(resources: readonly Resource[], path: string): readonly string[] {
	const own = folderKey(path);
	const modules = resources.flatMap(({ properties }) => itemsAt(properties, 'Imports').items.flatMap((item) => textOf(item) ?? []));
	const folders = new Set(modules.flatMap((module) => [folderFrom(own, `${module}/..`), folderFrom(own, module)]));
	folders.delete(own);
	return [...folders];
}
