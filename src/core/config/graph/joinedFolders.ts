import type { ConfigDocument, ConfigFormat } from '../model/document.ts';
import { folderKey } from '../model/folder.ts';
import { addTo, grouped } from '../model/keyed.ts';

/** Formats whose files use what files of other folders declare, or are used by them: with one of those in a folder, the others have to be asked for. */
export const joiningFormats: ReadonlySet<ConfigFormat> = new Set(['terraform', 'amplify-source', 'serverless']);

/**
 * Groups of documents, or of what holds some: each has the documents of a folder, with those of the folders whose files they use or are used by
 * (`ConfigDocument.uses`), in the order in which they were given. A folder without files among them joins nothing.
 */
export function joinedFolders<Holder>(
	holders: readonly Holder[],
	documentOf: (holder: Holder) => ConfigDocument,
): readonly (readonly Holder[])[] {
	const folders = new Set(holders.map((holder) => folderKey(documentOf(holder).path)));
	const beside = new Map<string, string[]>();
	for (const { path, uses = [] } of holders.map(documentOf)) {
		const folder = folderKey(path);
		for (const used of uses) {
			if (!folders.has(used)) continue;
			addTo(beside, folder, used);
			addTo(beside, used, folder);
		}
	}
	const group = new Map<string, number>();
	for (const [index, folder] of [...folders].entries()) {
		const open = [folder];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			if (group.has(next)) continue;
			group.set(next, index);
			open.push(...(beside.get(next) ?? []));
		}
	}
	return [...grouped(holders, (holder) => group.get(folderKey(documentOf(holder).path))).values()];
}
