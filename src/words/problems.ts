import type { PartName, Problem, ProblemCode } from '../core/token/problem.ts';
import { shortenedValues } from './shortened.ts';
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
	'session-string': 'This is the Session of a sign-in challenge, not a token. It holds nothing to decode.',
	'authorization-code': 'This has the form of an authorization code, not of a token. An app exchanges it for tokens, once.',
	'part-count':
		'A signed token has three parts with dots between them and an encrypted one has five; this text has {count}. Was it copied completely?',
	empty: 'The {part} is empty.',
	'invalid-character': 'The {part} is not base64url: character {position}, “{character}”, does not belong to that alphabet.',
	'invalid-length': 'The {part} is not base64url: no data has the length {length}. Something was cut off or added.',
	padded: 'The {part} ends in “=”. Load balancers write it so; a JSON Web Token has no padding, and many libraries refuse it.',
	'standard-alphabet': 'The {part} uses “+” or “/” from the standard base64 alphabet; a JSON Web Token uses “-” and “_”.',
	'non-canonical': 'The last character of the {part} carries bits that mean nothing. The same bytes could be written in another way.',
	'not-utf8': 'The {part} is base64url, but its bytes are not UTF-8 text: the byte at offset {byte} begins no character.',
	'json-syntax': 'The {part} is not JSON: it breaks at {place}.',
	'json-too-deep': 'The {part} nests JSON deeper than 200 levels. It is shown as text only.',
	'not-an-object': 'The {part} is JSON, but not an object with members.',
	'nested-token': 'The {part} is itself a token, which is decoded too. Most libraries refuse such a token.',
	'duplicate-member': 'The {part} has the member “{name}” twice ({place}). Which one counts depends on who reads it.',
	'lossy-number': 'The number {name} in the {part} ({place}) cannot be held exactly; most programs will read another one.',
	'algorithm-missing': 'The {part} names no signature algorithm (alg).',
	'algorithm-none': 'The header says alg “{name}”: nothing protects this token. Anybody could have written it.',
	'signature-missing': 'The third part is empty: the token is not signed.',
	'key-in-header': 'The header brings its own key ({name}). It proves nothing, because anybody can do that; ClaimLens never uses it.',
	'critical-malformed':
		'crit must list names that stand in the header too, each once, none a standard one. A verifier must refuse this token.',
	'critical-unknown': 'The header demands that its reader understands {names} (crit). A verifier that does not must refuse this token.',
	'unencoded-payload': 'b64 is false: the payload is not base64url. A JSON Web Token must not be written so (RFC 7797).',
	compressed: 'The content is compressed (zip): unpacked it may be huge, and its length gives away something about it.',
	'many-iterations': 'p2c asks for {count} rounds to open the token, which keeps a server busy. Libraries refuse so many.',
	'claim-type': 'The member “{name}” of the {part} has the wrong type: it should be a {type}.',
	milliseconds: '“{name}” looks like milliseconds. It is read as seconds, so the time is tens of thousands of years away.',
	microseconds: '“{name}” looks like microseconds or nanoseconds. It is read as seconds, millions of years away.',
	'boolean-as-text': '“{name}” is a text, as UserInfo writes it. Many languages take even the text "false" for true.',
	'time-as-text': '“{name}” is a text. A time is a number: seconds since 1970.',
	'expires-before-issued': 'The token expires (exp) before it was issued (iat): it was never valid.',
	'starts-after-expiry': 'The token begins to be valid (nbf) after it expires (exp): it is never valid.',
	'token-in-claim': '“{name}” holds a whole token. Whoever sees this token can use that one too.',
	password: '“{name}” gives a secret away. A token is only encoded, not encrypted: everyone who sees it can read it.',
	'private-key': '“{name}” holds a private key. Everyone who sees this token has it: replace that key.',
	'aws-credentials': '“{name}” holds AWS credentials. Everyone who sees this token has them: revoke them.',
	'card-number': '“{name}” looks like the number of a payment card, for everyone who sees this token to read.',
	'national-id': '“{name}” looks like the number of an identity document, for everyone who sees this token to read.',
	'personal-data': 'It carries personal data ({names}). A token is only encoded, not encrypted: everyone who sees it can read them.',
};

/** Type names as they stand inside a sentence. */
export const typeSentences: Readonly<Record<string, string>> = {
	string: 'string',
	number: 'number',
	list: 'list of strings',
	'string-or-list': 'string or list of strings',
	boolean: 'boolean (true or false)',
	object: 'JSON object',
	'object-or-string': 'JSON object or string',
	objects: 'list of JSON objects',
};

/** Where in a part, as it stands inside a sentence; a text of several lines has lines and columns. */
export const placeInPartSentences = {
	character: 'character {position}',
	line: 'line {line}, column {column}',
} as const;

/** The sentence for a problem. */
export function problemSentence({ part, code, detail = {} }: Problem, { say }: Words): string {
	const { type, line } = detail;
	return say(problemSentences[code], {
		...shortenedValues(detail),
		place: say(line === undefined ? placeInPartSentences.character : placeInPartSentences.line, detail),
		part: say(partSentences[part]).toLocaleLowerCase(),
		...(typeof type === 'string' && { type: say(typeSentences[type] ?? type) }),
	});
}

/** What is said of a token inside another one, and of JSON inside a text. */
export const insideSentences = {
	payload: 'Token in the payload',
	claim: 'Token in {claim}',
} as const;
