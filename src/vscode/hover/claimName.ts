import * as vscode from 'vscode';

/** A name under the mouse that stands where a claim's name can stand. */
export interface NamedRange {
	readonly name: string;
	readonly range: vscode.Range;
}

const namePattern = /https:\/\/[\w./-]+|[A-Za-z_][\w]*(?:[:.#-]\w+)*/;
/** Registered names that hardly mean anything else. */
const distinctive = new Set(
	'iss aud exp iat nbf jti kid alg jku jwk x5c x5u x5t azp amr acr nonce htm htu ath cnf token_use client_id auth_time at_hash c_hash origin_jti event_id'.split(
		' ',
	),
);
const holders = /(?:claims?|payload|header|token|jwt|decoded|identity|user_?info)$/i;
/** Lines around the mouse in which a distinctive name makes the others claims too. */
const neighbourhood = 40;

/**
 * The claim name at the position: a key of JSON or YAML, a whole string in quotes, or a member of something called claims, payload and the like.
 * Everyday words (`name`, `email`, `address`) count only near names that are claims for certain.
 */
export function claimNameAt(document: vscode.TextDocument, position: vscode.Position): NamedRange | undefined {
	const range = document.getWordRangeAtPosition(position, namePattern);
	if (range === undefined || !range.isSingleLine) return undefined;
	const { text } = document.lineAt(position.line);
	if (text.length > 20_000) return undefined;
	const word = document.getText(range);
	const before = text.slice(0, range.start.character);
	const after = text.slice(range.end.character);
	const quoted = /["'`]$/.test(before) && /^["'`]/.test(after);
	if (quoted) return accept(word, range, document);
	const isYamlKey = document.languageId.includes('yaml') && /^[\s-]*$/.test(before) && /^\s*:/.test(after);
	if (isYamlKey) return accept(word, range, document);
	return member(position, before, range, word);
}

/** `payload.token_use`, or the word alone where it can only be a claim's name. */
function member(position: vscode.Position, before: string, range: vscode.Range, word: string): NamedRange | undefined {
	const [, path, last] = /^(.*?)\.?([^.]+)$/.exec(word) ?? [];
	const dotted = before.endsWith('.') ? before.slice(0, -1) : '';
	const holder = path || (/[\w$?!]+$/.exec(dotted)?.[0] ?? '');
	if (last === undefined || !holders.test(holder.replace(/[?!]+$/, ''))) return undefined;
	const nameRange = range.with(range.end.translate(0, -last.length));
	return nameRange.contains(position) ? { name: last, range: nameRange } : undefined;
}

function accept(name: string, range: vscode.Range, document: vscode.TextDocument): NamedRange | undefined {
	if (isDistinctive(name)) return { name, range };
	const first = Math.max(0, range.start.line - neighbourhood);
	const last = Math.min(document.lineCount - 1, range.start.line + neighbourhood);
	const around = document.getText(new vscode.Range(first, 0, last, 2_000));
	const words = around.matchAll(/["'`]?([A-Za-z_][\w]*(?:[:.#]\w+)*)["'`]?\s*[:=\]]/g);
	for (const [, word] of words) if (word !== undefined && isDistinctive(word)) return { name, range };
	return undefined;
}

function isDistinctive(name: string): boolean {
	return distinctive.has(name) || /^(?:cognito|custom|dev):\w/.test(name) || name.startsWith('x5t') || name.startsWith('https://');
}
