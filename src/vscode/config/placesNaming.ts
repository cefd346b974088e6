import * as vscode from 'vscode';
import { occurrencesOf } from '../../core/config/explain/occurrences.ts';
import { filePlacer } from '../../core/workspace/filePlacer.ts';
import type { WorkspaceText } from './workspaceTexts.ts';

/** A place in the workspace that names something; lines count from 1. */
export interface NamedPlace {
	readonly uri: vscode.Uri;
	readonly path: string;
	readonly line: number;
}

/** The lines of texts on which an id stands, each once, behind those that define it. */
export function placesNaming(id: string, texts: readonly WorkspaceText[], definitions: readonly vscode.Location[]): readonly NamedPlace[] {
	const defining = definitions.map(({ uri, range }) => ({ uri, path: vscode.workspace.asRelativePath(uri), line: range.start.line + 1 }));
	const all = [...defining, ...placesIn(id, texts)];
	return [...new Map(all.map((place) => [`${place.uri.toString()} ${place.line}`, place])).values()];
}

function placesIn(id: string, texts: readonly WorkspaceText[]): readonly NamedPlace[] {
	return texts.flatMap(({ uri, text }) => {
		const found = occurrencesOf(id, text);
		if (found.length === 0) return [];
		const path = vscode.workspace.asRelativePath(uri);
		const place = filePlacer(text, path);
		return [...new Set(found.map(({ start }) => place(start).line))].map((line) => ({ uri, path, line }));
	});
}
