import type { DecodedToken } from '../../core/token/decode.ts';
import { jsonString, layOut } from '../../core/token/layout.ts';
import type { JsonPart, Part } from '../../core/token/part.ts';
import type { PartName, Problem } from '../../core/token/problem.ts';
import { problemSentence } from '../../words/problems.ts';
import type { Words } from '../../words/words.ts';

/** Parts of an encrypted token and what their sizes are called (the members of RFC 7516 §7.2.1). */
const encryptedParts: Readonly<Partial<Record<PartName, string>>> = {
	'encrypted-key': 'encrypted_key',
	'initialization-vector': 'iv',
	ciphertext: 'ciphertext',
	'authentication-tag': 'tag',
};

/**
 * A decoded token as one JSON document: header and payload as they stand in the token, a part that cannot be read as a string, of all
 * others only their sizes, and the problems with their messages. `sorted` puts members in the order of their names.
 */
export function decodedText(decoded: DecodedToken, { say, language }: Words, sorted = false): string {
	const { form, header, payload, signature, parts, problems } = decoded;
	const members: [name: string, json: string][] = [['header', jsonOf(header, sorted)]];
	if (payload) members.push(['payload', jsonOf(payload, sorted)]);
	if (signature) members.push(['signature', signatureFacts(signature, header)]);
	if (form === 'compact-jwe') {
		for (const part of parts) {
			const name = encryptedParts[part.name];
			if (name !== undefined) members.push([name, layOut(JSON.stringify(size(part)), { level: 1 })]);
		}
	}
	if (problems.length > 0) members.push(['problems', layOut(JSON.stringify(problems.map((problem) => named(problem))), { level: 1 })]);
	return `{\n${members.map(([name, json]) => `  "${name}": ${json}`).join(',\n')}\n}\n`;

	function named(problem: Problem): object {
		return { part: problem.part, code: problem.code, message: problemSentence(problem, { say, language }) };
	}
}

function jsonOf(part: JsonPart, sorted: boolean): string {
	return part.text === undefined ? jsonString(part.encoded) : layOut(part.text, { level: 1, sorted });
}

function signatureFacts(signature: Part, header: JsonPart): string {
	const alg = header.json?.['alg'];
	return layOut(JSON.stringify({ ...size(signature), alg: typeof alg === 'string' ? alg : null }), { level: 1 });
}

/** Bytes of a part, or its characters where it is not base64url. */
function size({ bytes, encoded }: Part): object {
	return bytes === undefined ? { characters: encoded.length } : { bytes: bytes.length };
}
