import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { regionNames } from '../../core/cognito/regions.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { issuerOf } from '../../core/token/issuer.ts';
import type { Phrase } from '../../protocol/inspector.ts';
import { viewSentences } from '../../words/inspector.ts';
import type { Words } from '../../words/words.ts';
import { phrases } from './phrases.ts';

const separator: Phrase = { text: ' · ' };

/** Issuer as Region and pool, and the client that the token is for. */
export function subtitle(decoded: DecodedToken, words: Words): Phrase[] {
	const payload = decoded.payload?.json;
	if (payload === undefined) return [];
	const parts = issuerParts(decoded, words);
	const client = payload['client_id'] ?? payload['aud'];
	if (typeof client === 'string') parts.push(phrases(words.say(viewSentences.client), { client }));
	return separated(parts);
}

/** The issuer alone, a user pool as Region and pool. */
export function issuerPhrases(decoded: DecodedToken, words: Words): Phrase[] {
	return separated(issuerParts(decoded, words));
}

function separated(parts: readonly Phrase[][]): Phrase[] {
	return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

function issuerParts(decoded: DecodedToken, words: Words): Phrase[][] {
	const { say } = words;
	const issuer = issuerOf(decoded);
	const pool = issuer === undefined ? undefined : parseUserPoolIssuer(issuer);
	const parts: Phrase[][] = [];
	if (pool) {
		const region = regionNames[pool.region];
		parts.push([{ text: 'Amazon Cognito' }], [...(region ? [{ text: `${say(region)} ` }] : []), { text: pool.region, code: true }]);
		parts.push(phrases(say(viewSentences.pool), { pool: pool.userPoolId }));
	} else if (issuer !== undefined) parts.push(phrases(say(viewSentences.from), { issuer }));
	else parts.push([{ text: say(viewSentences.noIssuer) }]);
	return parts;
}
