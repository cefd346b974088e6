import * as vscode from 'vscode';
import { type Completion, completionsAt } from '../../core/config/explain/completion.ts';
import { jsonPathAt } from '../../core/config/explain/sourcePath.ts';
import { yamlPathAt } from '../../core/config/explain/yamlPath.ts';
import type { PropertyRow } from '../../core/config/properties/row.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { words } from '../words.ts';
import { readConfig } from './readConfig.ts';

/** Extensions that complete the names of properties in templates themselves; they do not know most of the values. */
const others = ['amazonwebservices.aws-toolkit-vscode', 'aws-scripting-guy.cform'];

/** Blanks before a colon that are looked at. */
const maxBlanks = 10;

/** How something is written at a place. */
interface WrittenForm {
	readonly isJson: boolean;
	/** That stands around it in YAML. */
	readonly quote?: string;
	readonly hasColon: boolean;
}

/** Names of properties of Cognito in templates and in what Amplify tells an app, and the values that they may have. */
export async function propertyCompletion(
	document: vscode.TextDocument,
	position: vscode.Position,
	folders: FolderDocuments,
): Promise<vscode.CompletionItem[]> {
	const text = document.getText();
	const isJson = /^\ufeff?\s*\{/.test(text);
	const offset = document.offsetAt(position);
	const place = isJson ? jsonPathAt(text, offset) : yamlPathAt(text, offset);
	if (place === undefined || !(place.path.includes('Properties') || place.path[0] === 'auth')) return [];
	const read = await readConfig(document, folders);
	if (read === undefined) return [];
	const named = others.some((id) => vscode.extensions.getExtension(id) !== undefined);
	const range = rangeOf(document, position, isJson);
	const { quote } = place;
	const hasColon = /^["']?\s*:/.test(text.slice(document.offsetAt(range.end), document.offsetAt(range.end) + maxBlanks));
	const form: WrittenForm = { isJson, ...(quote !== undefined && { quote }), hasColon };
	return completionsAt(read.document, place)
		.filter(({ is }) => is === 'value' || !named || read.document.format === 'amplify-outputs')
		.map((completion) => itemOf(completion, range, form));
}

/** The word that is being written, in JSON with its quotes. */
function rangeOf(document: vscode.TextDocument, position: vscode.Position, isJson: boolean): vscode.Range {
	const word = document.getWordRangeAtPosition(position, isJson ? /"[^"\r\n]*"?|[\w.-]+/ : /[\w.-]+/);
	return word ?? new vscode.Range(position, position);
}

function itemOf({ is, text, row }: Completion, range: vscode.Range, form: WrittenForm): vscode.CompletionItem {
	const item = new vscode.CompletionItem(text, is === 'name' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember);
	item.insertText = is === 'name' ? writtenName(text, form) : writtenValue(text, row, form);
	item.filterText = form.isJson ? JSON.stringify(text) : text;
	item.range = range;
	item.documentation = [row?.meaning ?? [], row?.consequence ?? []]
		.flat()
		.map((sentence) => words.say(sentence))
		.join('\n\n');
	return item;
}

function writtenName(name: string, { isJson, quote, hasColon }: WrittenForm): string {
	const written = isJson ? JSON.stringify(name) : name;
	return hasColon || quote !== undefined ? written : `${written}: `;
}

function writtenValue(value: string, row: PropertyRow | undefined, { isJson, quote }: WrittenForm): string {
	if (quote !== undefined) return value;
	if (isJson) return row?.type === 'boolean' ? value : JSON.stringify(value);
	// ON and OFF are booleans of YAML without quotes.
	return /^(?:ON|OFF)$/.test(value) ? `'${value}'` : value;
}
