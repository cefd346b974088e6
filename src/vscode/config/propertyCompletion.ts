import * as vscode from 'vscode';
import { type Completion, completionsAt } from '../../core/config/explain/completion.ts';
import { jsonPathAt, type SourcePath, yamlPathAt } from '../../core/config/explain/sourcePath.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { words } from '../words.ts';
import { readConfig } from './readConfig.ts';

/** Extensions that complete the names of properties in templates themselves; they do not know most of the values. */
const others = ['amazonwebservices.aws-toolkit-vscode', 'aws-scripting-guy.cform'];

/** Names of properties of Cognito in templates, and the values that they may have. */
export async function propertyCompletion(
	document: vscode.TextDocument,
	position: vscode.Position,
	folders: FolderDocuments,
): Promise<vscode.CompletionItem[]> {
	const isJson = /^\ufeff?\s*\{/.test(document.getText());
	const place = isJson ? jsonPathAt(document.getText(), document.offsetAt(position)) : yamlPlace(document, position);
	if (place === undefined || !place.path.includes('Properties')) return [];
	const read = await readConfig(document, folders);
	if (read === undefined) return [];
	const named = others.some((id) => vscode.extensions.getExtension(id) !== undefined);
	const range = rangeOf(document, position, isJson);
	return completionsAt(read.document, place)
		.filter(({ is }) => is === 'value' || !named)
		.map((completion) => itemOf(completion, range, isJson));
}

function yamlPlace(document: vscode.TextDocument, { line, character }: vscode.Position): SourcePath | undefined {
	const lines = Array.from({ length: line + 1 }, (_, at) => document.lineAt(at).text);
	return yamlPathAt(lines, line, character);
}

/** The word that is being written, in JSON with its quotes. */
function rangeOf(document: vscode.TextDocument, position: vscode.Position, isJson: boolean): vscode.Range {
	const word = document.getWordRangeAtPosition(position, isJson ? /"[^"\r\n]*"?|[\w.-]+/ : /[\w.-]+/);
	return word ?? new vscode.Range(position, position);
}

function itemOf({ is, text, row }: Completion, range: vscode.Range, isJson: boolean): vscode.CompletionItem {
	const { say } = words;
	const item = new vscode.CompletionItem(text, is === 'name' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember);
	const isPlain = row.type === 'boolean' || !isJson;
	// ON and OFF are booleans of YAML without quotes.
	const quoted = isJson ? JSON.stringify(text) : `'${text}'`;
	const written = is === 'name' ? (isJson ? JSON.stringify(text) : `${text}: `) : isPlain && !/^(?:ON|OFF)$/.test(text) ? text : quoted;
	item.insertText = is === 'name' && isJson ? `${written}: ` : written;
	item.filterText = isJson ? JSON.stringify(text) : text;
	item.range = range;
	item.documentation = [row.meaning, ...(row.consequence === undefined ? [] : [row.consequence])]
		.map((sentence) => say(sentence))
		.join('\n\n');
	return item;
}
