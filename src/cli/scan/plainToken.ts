import { base64Value } from '../../core/token/base64url.ts';
import { maxGap } from '../../core/token/literalGap.ts';
import { mayBeLonger } from '../../core/token/longerPart.ts';
import { signatureLengths } from '../../core/token/signatureLength.ts';
import { maxHeaderLength, minHeaderLength } from '../../core/token/tokenReader.ts';
import type { PassOver } from './passOver.ts';
import { plainHeader } from './plainObject.ts';
import { tokenEnds } from './tokenEnds.ts';

/** Bytes behind a token that tell whether it goes on: a gap of the widest characters, and some more. */
const behind = 4 * maxGap;
const dot = 46;
const none = 255;

/**
 * The token that begins at a place, where it needs no second look: it begins behind what belongs to no token, is written in base64url from end to
 * end, its algorithm is known, its signature is just as long as that makes it, and what follows ends it. `scanTokens` then finds the same one.
 * Undefined elsewhere, which says nothing.
 */
export function plainToken(pass: PassOver, at: number): string | undefined {
	const { bytes } = pass;
	if (base64Value(bytes[at - 1] ?? 0) !== none) return undefined;
	const headerEnd = pass.endOfRun(at);
	const headerLength = headerEnd - at;
	if (bytes[headerEnd] !== dot || headerLength < minHeaderLength || headerLength > maxHeaderLength) return undefined;
	const payloadEnd = pass.endOfRun(headerEnd + 1);
	if (bytes[payloadEnd] !== dot || payloadEnd === headerEnd + 1) return undefined;
	const end = pass.endOfRun(payloadEnd + 1);
	if (!tokenEnds.has(bytes[end] ?? 0)) return undefined;
	const token = bytes.toString('latin1', at, end);
	const header = token.slice(0, headerLength);
	// Another alphabet is looked at closely, and so is a header with what may be another header in it.
	if (token.includes('/') || token.includes('+') || header.includes('eyJ', 1)) return undefined;
	const { alg, enc } = plainHeader(header) ?? {};
	if (typeof alg !== 'string' || typeof enc === 'string') return undefined;
	const signature = end - payloadEnd - 1;
	const lengths = signatureLengths(alg) ?? [];
	return lengths.includes(signature) && !goesOn(pass, end, signature, lengths) ? token : undefined;
}

/** May a signature that is whole go on behind a gap? Yes where the bytes at hand do not tell. */
function goesOn({ bytes, end }: PassOver, at: number, length: number, lengths: readonly number[]): boolean {
	if (length >= Math.max(...lengths)) return false;
	return at + behind > end || mayBeLonger(bytes.toString('utf8', at, at + behind), 0, length, lengths);
}
