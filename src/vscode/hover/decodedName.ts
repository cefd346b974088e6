import * as vscode from 'vscode';
import { explainClaim, explainHeader } from '../../core/claims/explain.ts';
import { placeOfKind } from '../../core/claims/place.ts';
import type { Row, RowPlace } from '../../core/claims/row.ts';
import { isJsonObject } from '../../core/token/json.ts';
import { kindOfJws } from '../../core/token/kind.ts';
import type { NamedRange } from './claimName.ts';

/** A line with a member, as `layOut` writes it: two spaces for each level. */
const memberLine = /^( *)("(?:[^"\\]|\\.)*"):/;
/** A longer document is explained without knowing the kind of its token, so that the mouse need not wait. */
const maxLines = 20_000;

/** The member under the mouse in a decoded document. There every name is a claim's or a header parameter's, also everyday ones. */
export function decodedNameAt(document: vscode.TextDocument, position: vscode.Position): (NamedRange & { readonly row?: Row }) | undefined {
	const [, indent, quoted] = memberLine.exec(lineStart(document, position.line)) ?? [];
	if (indent === undefined || quoted === undefined) return undefined;
	const range = new vscode.Range(position.line, indent.length + 1, position.line, indent.length + quoted.length - 1);
	const [part, ...holders] = holdersOf(document, position.line, indent.length);
	if (part === undefined || !range.contains(position)) return undefined;
	const name = JSON.parse(quoted) as string;
	const row = explain(document, name, part, holders.at(-1));
	return { name, range, ...(row && { row }) };
}

function explain(document: vscode.TextDocument, name: string, part: string, holder: string | undefined): Row | undefined {
	// Keys have members of their own wherever they stand: in the header, or in the claim cnf (RFC 7800 §3.2).
	if (holder === 'jwk') return explainClaim(name, 'jwk');
	if (part === 'header' && holder === undefined) return explainHeader(name, placeOf(document));
	if (part === 'payload') return explainClaim(name, placeOf(document), holder);
	return part === 'signature' ? explainHeader(name) : undefined;
}

/** Names of the members that hold the line, outermost first. */
function holdersOf(document: vscode.TextDocument, line: number, indent: number): readonly string[] {
	const holders: string[] = [];
	for (let above = line - 1, level = indent; above > 0 && level > 2; above--) {
		const [, before, quoted] = memberLine.exec(lineStart(document, above)) ?? [];
		if (before === undefined || quoted === undefined || before.length >= level) continue;
		level = before.length;
		holders.unshift(JSON.parse(quoted) as string);
	}
	return holders;
}

/** Enough of a line for the name in it. */
function lineStart(document: vscode.TextDocument, line: number): string {
	return document.lineAt(line).text.slice(0, 2_000);
}

/** In which kind of token the names of the document stand. */
function placeOf(document: vscode.TextDocument): RowPlace | undefined {
	if (document.lineCount > maxLines) return undefined;
	const { header, payload, signature } = JSON.parse(document.getText()) as Readonly<Record<string, unknown>>;
	if (!isJsonObject(header)) return undefined;
	if (signature === undefined) return 'jwe-header';
	return placeOfKind[kindOfJws(header, isJsonObject(payload) ? payload : undefined, 1).kind];
}
