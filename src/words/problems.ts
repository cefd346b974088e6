import type { PartName, Problem, ProblemCode } from '../core/token/problem.ts';
import type { Words } from './words.ts';

/** Names of the parts, for headings. */
export const partSentences: Readonly<Record<PartName, string>> = {
	token: 'Token',
	header: 'Header',
	payload: 'Payload',
	signature: 'Signature',
	'encrypted-key': 'Encrypted key',
	'initialization-vector': 'Initialization vector',
	ciphertext: 'Ciphertext',
	'authentication-tag': 'Authentication tag',
	extra: 'Extra part',
};

/** What is wrong, why it matters, and what to do. */
export const problemSentences: Readonly<Record<ProblemCode, string>> = {
	'no-token': 'There is no text here. Select a token, or put the cursor into one.',
	'part-count':
		'A signed token has three parts with dots between them and an encrypted one has five; this text has {count}. Was it copied completely?',
	empty: 'The {part} is empty.',
	'invalid-character': 'The {part} is not base64url: character {position}, “{character}”, does not belong to that alphabet.',
	'invalid-length': 'The {part} is not base64url: no data has {length} characters. Something was cut off or added.',
	padded: 'The {part} ends in “=”. Load balancers write it so; a JSON Web Token has no padding, and many libraries refuse it.',
	'standard-alphabet': 'The {part} uses “+” or “/” from the standard base64 alphabet; a JSON Web Token uses “-” and “_”.',
	'non-canonical': 'The last character of the {part} carries bits that mean nothing. The same bytes could be written in another way.',
	'not-utf8': 'The {part} is base64url, but its bytes are not UTF-8 text.',
	'json-syntax': 'The {part} is not JSON: it breaks at character {position}.',
	'json-too-deep': 'The {part} nests JSON deeper than 200 levels. It is shown as text only.',
	'not-an-object': 'The {part} is JSON, but not an object with members.',
	'duplicate-member': 'The {part} has the member “{name}” twice (character {position}). Which one counts depends on who reads it.',
	'lossy-number': 'The number {name} in the {part} cannot be held exactly; most programs will read another one.',
	'algorithm-missing': 'The {part} names no signature algorithm (alg).',
	'algorithm-none': 'The header says alg “{name}”: nothing protects this token. Anybody could have written it.',
	'signature-missing': 'The third part is empty: the token is not signed.',
	'key-in-header': 'The header brings its own key ({name}). It proves nothing, because anybody can do that; ClaimLens never uses it.',
	'claim-type': 'The member “{name}” of the {part} has the wrong type: it should be a {type}.',
	milliseconds: '“{name}” looks like milliseconds. It is read as seconds, so the time is tens of thousands of years away.',
};

/** Type names as they stand inside a sentence. */
export const typeSentences: Readonly<Record<string, string>> = {
	string: 'string',
	number: 'number',
	list: 'list of strings',
	'string-or-list': 'string or list of strings',
};

/** The sentence for a problem. */
export function problemSentence({ part, code, detail }: Problem, { say }: Words): string {
	const type = detail?.['type'];
	return say(problemSentences[code], {
		...detail,
		part: say(partSentences[part]).toLocaleLowerCase(),
		...(typeof type === 'string' && { type: say(typeSentences[type] ?? type) }),
	});
}
