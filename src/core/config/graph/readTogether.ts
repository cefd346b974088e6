import type { ConfigDocument } from '../model/document.ts';
import { folderOf } from './stacks.ts';

/** The documents, those of a folder that make one whole (`ConfigDocument.readTogether`) read as that. */
export function readTogether(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const groups = new Map<string, ConfigDocument[]>();
	for (const document of documents) {
		if (document.readTogether === undefined) continue;
		const folder = folderOf(document.path);
		groups.set(folder, [...(groups.get(folder) ?? []), document]);
	}
	const together = new Map<ConfigDocument, ConfigDocument>();
	for (const group of groups.values()) {
		const read = group.length > 1 ? group[0]?.readTogether?.(group) : undefined;
		for (const [index, document] of (read ?? []).entries()) {
			const given = group[index];
			if (given !== undefined) together.set(given, document);
		}
	}
	return together.size === 0 ? documents : documents.map((document) => together.get(document) ?? document);
}
