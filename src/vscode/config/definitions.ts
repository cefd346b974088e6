import * as vscode from 'vscode';
import { occurrencesOf } from '../../core/config/explain/occurrences.ts';
import { readDocument } from '../../core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { valuesAt } from '../../core/config/model/lookUp.ts';
import { textOf } from '../../core/config/model/settle.ts';
import type { TextRange } from '../../core/token/jsonPlace.ts';
import { rangeIn } from '../lint/rangeIn.ts';
import { type PointedName, wordOf } from './pointedName.ts';
import type { WorkspaceText } from './workspaceTexts.ts';

/** A text of the workspace that names something, and what it says about Cognito. */
export interface NamingText extends WorkspaceText {
	readonly document: ConfigDocument | undefined;
}

/** The texts that may define what is named. A user pool is given a domain of Cognito by its prefix alone. */
export function textsNaming(name: PointedName, texts: readonly WorkspaceText[]): readonly WorkspaceText[] {
	const word = name.kind === 'domain' ? name.prefix : wordOf(name);
	return texts.filter(({ text }) => occurrencesOf(word, text).length > 0);
}

/** The same, read. */
export async function readNaming(texts: readonly WorkspaceText[]): Promise<readonly NamingText[]> {
	return Promise.all(texts.map(async (file) => ({ ...file, document: await readDocument(file.text, file.uri.path) })));
}

/** Where the files define it: the id of a resource, or the domain of a user pool. */
export function definitionsIn(name: PointedName, files: readonly NamingText[]): vscode.Location[] {
	return files.flatMap(({ uri, text, document }) =>
		rangesDefining(name, document).map((range) => new vscode.Location(uri, rangeIn(text, range))),
	);
}

function rangesDefining(name: PointedName, document: ConfigDocument | undefined): readonly TextRange[] {
	const resources = document?.resources ?? [];
	if (name.kind !== 'domain') return resources.flatMap(({ id }) => (id && textOf(id) === name.id ? [id.range] : []));
	return resources
		.filter(({ kind }) => kind === 'domain')
		.flatMap(({ properties }) => valuesAt(properties, 'Domain'))
		.filter((value) => textOf(value) === name.prefix)
		.map(({ range }) => range);
}
