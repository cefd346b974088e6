import { type DecodedToken, isReadable } from '../core/token/decode.ts';
import type { JsonObject } from '../core/token/json.ts';
import type { Problem } from '../core/token/problem.ts';
import { isoTime, type TokenTimes } from '../core/token/times.ts';
import { commandSentences } from '../words/command.ts';
import { problemSentence } from '../words/problems.ts';
import type { Words } from '../words/words.ts';
import { type ExitStatus, exitStatus } from './exitStatus.ts';

/** The answer of `decode`; what could not be read, and what the token does not say, is null. */
export interface DecodedJson {
	readonly form: string | null;
	readonly kind: string | null;
	readonly header: JsonObject | null;
	readonly payload: JsonObject | null;
	/** Null for an encrypted token, which has none. */
	readonly signature: { readonly bytes: number | null; readonly alg: string | null } | null;
	readonly problems: readonly { readonly part: string; readonly code: string; readonly message: string }[];
	readonly times: Readonly<Record<keyof TokenTimes, string | null>>;
	/** Tokens inside, each with its place in the payload as a JSON Pointer (RFC 6901); only where there are some. */
	readonly nested?: readonly (DecodedJson & { readonly pointer: string })[];
	/** The token itself, only where `--show-tokens` asks for it. */
	readonly token?: string;
}

/** A decoded token as one JSON document. */
export function decodedJson(decoded: DecodedToken, showTokens: boolean, words: Words): DecodedJson {
	const { form = null, kind = null, header, payload, signature, problems, times } = decoded;
	const time = (seconds: number | undefined): string | null => (seconds === undefined ? null : (isoTime(seconds) ?? null));
	const alg = header.json?.['alg'];
	return {
		form,
		kind,
		header: header.json ?? null,
		payload: payload?.json ?? null,
		signature: signature === undefined ? null : { bytes: signature.bytes?.length ?? null, alg: typeof alg === 'string' ? alg : null },
		problems: problems.map((problem) => ({ part: problem.part, code: problem.code, message: problemMessage(problem, words) })),
		times: {
			issuedAt: time(times.issuedAt),
			expiresAt: time(times.expiresAt),
			notBefore: time(times.notBefore),
			authTime: time(times.authTime),
		},
		...(decoded.nested && {
			nested: decoded.nested.map((inner) => ({ pointer: inner.pointer, ...decodedJson(inner.decoded, showTokens, words) })),
		}),
		...(showTokens && { token: decoded.text }),
	};
}

/** The sentence for a problem, in the command's words. */
export function problemMessage(problem: Problem, words: Words): string {
	return problem.code === 'no-token' ? words.say(commandSentences.noToken) : problemSentence(problem, words);
}

/** Good when the text could be read as a token, whatever is doubtful in it. */
export function decodedStatus(decoded: DecodedToken): ExitStatus {
	return isReadable(decoded) ? exitStatus.good : exitStatus.usage;
}
