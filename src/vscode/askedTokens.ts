import type { DecodedToken } from '../core/token/decode.ts';
import { kindTitle } from '../words/kinds.ts';
import type { Words } from '../words/words.ts';
import { phrasesText } from './inspector/phrases.ts';
import { issuerAndClient } from './inspector/subtitle.ts';

/** What tokens have in common that one answer is given for, as a text to compare: the issuer and the client that they name. */
export function commonName({ payload }: DecodedToken): string {
	const { iss, client_id: clientId, aud } = payload?.json ?? {};
	return JSON.stringify([iss, clientId, aud]);
}

/** Which tokens of one issuer and client are meant: their kinds, and what they have in common. The texts of a token are in it as they are. */
export function askedTokensText(tokens: readonly DecodedToken[], words: Words): string {
	const kinds = new Set(tokens.map(({ kind }) => kindTitle(kind, words)));
	const [first] = tokens;
	return [[...kinds].join(', '), ...(first ? [phrasesText(issuerAndClient(first, words))] : [])].join(' · ');
}
