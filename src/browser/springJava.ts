import type * as vscode from 'vscode';
import type { SpringJava } from '../core/appCode/springJava.ts';
import { readDataFile } from './dataFile.ts';

let lines: SpringJava | undefined;

/** The lines of `core/appCode/springJava.ts`, whose place this takes in the browser bundle. Throws before `loadSpringJava` is done. */
export function springJava(): SpringJava {
	if (lines === undefined) throw new Error('the Java code was asked for before it was loaded');
	return lines;
}

/** Reads the lines from the extension's own files. Rejects when they are not there. */
export async function loadSpringJava(extensionUri: vscode.Uri): Promise<void> {
	lines ??= (await readDataFile(extensionUri, 'springJava.json')) as SpringJava;
}
