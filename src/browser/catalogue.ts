import type * as vscode from 'vscode';
import type { Row } from '../core/claims/row.ts';
import { readDataFile } from './dataFile.ts';

let rows: readonly Row[] | undefined;

/** Every row, as `core/claims/catalogue/catalogue.ts` gives them, whose place this takes in the browser bundle. Throws before `loadCatalogue` is done. */
export function catalogue(): readonly Row[] {
	if (rows === undefined) throw new Error('the catalogue was asked for before it was loaded');
	return rows;
}

/** Reads the rows from the extension's own files. Rejects when they are not there. */
export async function loadCatalogue(extensionUri: vscode.Uri): Promise<void> {
	rows ??= (await readDataFile(extensionUri, 'catalogue.json')) as readonly Row[];
}
