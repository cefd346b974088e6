import { prefixDomains } from '../../cognito/partitions.ts';
import { allRows, explainScope } from '../explain.ts';
import type { Row, RowFamily } from '../row.ts';

/** A word that has a row of its own, wherever it stands as a value; offsets count in the line. */
export interface ExplainedWord {
	readonly word: string;
	readonly row: Row;
	readonly start: number;
	readonly end: number;
}

/** Names whose values are words of a family, as tokens, requests, the Cognito API, CloudFormation, Terraform and the CDK call them. */
const families: readonly (readonly [name: RegExp, family: RowFamily])[] = [
	[/^(?:scopes?|scp|(?:allowed_?o_?auth_?|oauth_?)scopes|scopes_supported)$/i, 'scope'],
	[/^(?:grant_?types?|grant_types_supported|response_types?|allowed_?o_?auth_?flows)$/i, 'grant'],
	[/^(?:explicit_?)?auth_?flows?$/i, 'auth-flow'],
	[/^(?:preferred_?)?challenge(?:_?name)?$|^available_?challenges$/i, 'challenge'],
];
/** A word of these families with a sign in it means nothing else; `password` and `openid` do. */
const unmistakable = /^(?:ALLOW_\w+|[A-Z]+(?:_[A-Z]+)+|authorization_code|client_credentials|urn:\S+|aws\.cognito\.signin\.user\.admin)$/;
const wordBreak = /[\s,"'`[\](){}<>;=&?+\\]/;

/** The scope, grant type, auth flow or challenge at a character. `name` is the name whose value it is; `isCertain` tells whether that counts. */
export function wordAt(
	line: string,
	character: number,
	name: string | undefined,
	isCertain: (name: string) => boolean,
): ExplainedWord | undefined {
	const found = runAt(line, character, wordBreak);
	if (found.word === '') return undefined;
	const family = name === undefined ? undefined : families.find(([form]) => form.test(name))?.[1];
	if (family === 'scope' && name !== undefined) {
		const row = isCertain(name) || /\bopenid\b/.test(line.slice(0, 2_000)) ? explainScope(found.word) : undefined;
		if (row) return { ...found, row };
	}
	if (family === undefined && !unmistakable.test(found.word)) return undefined;
	const wanted: readonly RowFamily[] = family === undefined ? ['scope', 'grant', 'auth-flow', 'challenge'] : [family];
	// A constant of the program, such as REFRESH_TOKEN, can have any name: only a value counts.
	const isValue = name !== undefined || /["'`]/.test(line.charAt(found.start - 1)) || found.word.startsWith('ALLOW_');
	const row = isValue ? allRows().find((each) => each.name === found.word && wanted.includes(each.family)) : undefined;
	return row && { ...found, row };
}

/** The endpoint of a user pool's domain or issuer whose path is at a character. */
export function endpointAt(line: string, character: number): ExplainedWord | undefined {
	const run = runAt(line, character, /[\s"'`<>()?#\\]/);
	for (const row of allRows()) {
		if (row.family !== 'endpoint' || !row.name.startsWith('/') || !run.word.endsWith(row.name)) continue;
		// Any site has a page to sign in.
		if (/^\/log(?:in|out)$/.test(row.name) && !prefixDomains.some((domain) => run.word.includes(`.${domain}/`))) continue;
		const start = run.end - row.name.length;
		return character < start ? undefined : { word: row.name, row, start, end: run.end };
	}
	return undefined;
}

function runAt(line: string, character: number, breaks: RegExp): { readonly word: string; readonly start: number; readonly end: number } {
	let start = character;
	while (start > 0 && !breaks.test(line.charAt(start - 1))) start--;
	let end = character;
	while (end < line.length && !breaks.test(line.charAt(end))) end++;
	return { word: line.slice(start, end), start, end };
}
