import type { ConfigDocument } from '../model/document.ts';
import { grouped } from '../model/keyed.ts';

/** The documents, those that make wholes (`ConfigDocument.readTogether`) read as those. */
export function readTogether(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const together = new Map<ConfigDocument, ConfigDocument>();
	for (const [read, group] of grouped(documents, (document) => document.readTogether)) {
		if (read === undefined || group.length < 2) continue;
		for (const [index, document] of read(group).entries()) {
			const given = group[index];
			if (given !== undefined) together.set(given, document);
		}
	}
	return together.size === 0 ? documents : documents.map((document) => together.get(document) ?? document);
}
