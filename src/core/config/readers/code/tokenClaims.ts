import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ConfigValue } from '../../model/value.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { bare, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { type SpecialValue, unknown } from '../../source/code/codeValues.ts';

/** Functions that read a token and check nothing, by their module. */
const decoding: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	['jsonwebtoken', new Set(['decode'])],
	['jose', new Set(['decodeJwt'])],
	['jwt-decode', new Set(['', 'jwtDecode'])],
]);

/** Is a call one that reads a token and checks nothing? */
export function isDecoding(file: CodeFile, call: CodeNode): boolean {
	const callee = calleeOf(call);
	const imported = callee && file.imported(callee);
	return imported !== undefined && decoding.get(imported.module)?.has(imported.path.join('.')) === true;
}

/** Values that a token says which nothing has verified: unknown, because of the token. */
export function unverifiedClaims(file: CodeFile): SpecialValue {
	const isUnverified = (node: CodeNode, depth = 0): boolean => {
		let root = bare(node);
		while ((root.name === 'MemberExpression' || (root.name === 'CallExpression' && !isDecoding(file, root))) && root.firstChild)
			root = bare(root.firstChild);
		if (root.name === 'CallExpression') return isDecoding(file, root);
		const declaration = file.declarationOf(root);
		return declaration?.kind === 'constant' && depth < 10 && isUnverified(declaration.value, depth + 1);
	};
	const isChecked = issuerIsCompared(file.text);
	return (node) => {
		const isName = node.name === 'VariableName' || node.name === 'MemberExpression' || node.name === 'CallExpression';
		return isName && !isChecked && isUnverified(node) ? unknown('token', node) : undefined;
	};
}

/** Does the code hold an issuer against something: a comparison, a lookup, a test? */
function issuerIsCompared(text: string): boolean {
	return /\biss(?:uer)?\b\s{0,9}(?:[!=]==?|\))|[!=]==?\s{0,9}[\w.?!]{0,60}\biss(?:uer)?\b|\[[\w.?!]{0,60}\biss(?:uer)?\b\]|\bissuers?\b[\w.]{0,60}\.(?:includes|has|get|find|some)\b/i.test(
		text.replace(/new URL\([^)]{0,300}\)|\w{0,40}create\w{0,40}\([^)]{0,300}\)/gi, ''),
	);
}

/** What a code that looks at a claim by itself expects of it; `absent` where it does not name the claim at all. */
export function expectedClaim({ text }: CodeFile, claim: string, range: TextRange): ConfigValue {
	return new RegExp(`\\b${claim}\\b`).test(text) ? { type: 'unknown', why: 'computed', range } : { type: 'absent', range };
}

/** The kind of token that a code refuses all others of: `if (payload.token_use !== 'access') throw …`. */
export function expectedTokenUse(file: CodeFile, range: TextRange): ConfigValue {
	const found = [...file.text.matchAll(/\btoken_use['"]?\]?\s*!==?\s*(['"](access|id)['"])/g)];
	const [first] = found;
	const [, written = '', use = ''] = first ?? [];
	if (first === undefined || found.some((match) => match[2] !== use)) return expectedClaim(file, 'token_use', range);
	const start = first.index + first[0].length - written.length;
	return { type: 'scalar', value: use, range: { start, end: start + written.length } };
}
