import type { ConfigDocument } from '../model/document.ts';
import { addTo } from '../model/keyed.ts';
import { folderOf } from './stacks.ts';

type ReadTogether = NonNullable<ConfigDocument['readTogether']>;

/** The documents, those of a folder that make one whole (`ConfigDocument.readTogether`) read as that. */
export function readTogether(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const groups = new Map<ReadTogether, Map<string, ConfigDocument[]>>();
	for (const document of documents) {
		if (document.readTogether === undefined) continue;
		const folders = groups.get(document.readTogether) ?? new Map<string, ConfigDocument[]>();
		groups.set(document.readTogether, folders);
		addTo(folders, document.whole ?? folderOf(document.path), document);
	}
	const together = new Map<ConfigDocument, ConfigDocument>();
	for (const [read, folders] of groups) {
		for (const group of folders.values()) {
			if (group.length < 2) continue;
			for (const [index, document] of read(group).entries()) {
				const given = group[index];
				if (given !== undefined) together.set(given, document);
			}
		}
	}
	return together.size === 0 ? documents : documents.map((document) => together.get(document) ?? document);
}
