import * as vscode from 'vscode';
import { editorSentences } from '../../../words/editor.ts';
import { glanceSentences } from '../../../words/inspector/start.ts';
import type { Inspected } from '../../session.ts';
import { words } from '../../words.ts';
import { subtitle } from '../subtitle.ts';

/** Copies a claim or header parameter; a part without claims is shown as its text. */
export async function copyClaim({ decoded }: Inspected, where: 'header' | 'payload', name: string): Promise<void> {
	const part = decoded[where];
	const value = part?.json === undefined ? part?.text : Object.hasOwn(part.json, name) ? part.json[name] : undefined;
	if (value === undefined) return;
	await copy(typeof value === 'string' ? value : JSON.stringify(value), words.say(editorSentences.copiedClaim, { name }));
}

/** Copies an id of the line under the title, whole. */
export async function copyId({ decoded }: Inspected, index: number): Promise<void> {
	const id = subtitle(decoded, words).find((phrase) => phrase.id?.index === index)?.id?.whole;
	if (id !== undefined) await copy(id, words.say(glanceSentences.copiedId, { id }));
}

/** Copies a text and says so. */
export async function copy(text: string, done: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(done, 5000);
}
