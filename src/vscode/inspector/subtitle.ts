import { isRegion, parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { regionNames } from '../../core/cognito/regions.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { issuerOf } from '../../core/token/issuer.ts';
import type { JsonObject } from '../../core/token/json.ts';
import type { Phrase } from '../../protocol/inspector.ts';
import { glanceSentences } from '../../words/inspector/start.ts';
import { viewSentences } from '../../words/inspector.ts';
import type { Words } from '../../words/words.ts';
import { phrases } from './phrases.ts';

const separator: Phrase = { text: ' · ' };

/** Issuer as Region and pool, whose token it is, and the client that it is for; ids are numbered, and long ones shortened. */
export function subtitle(decoded: DecodedToken, words: Words): Phrase[] {
	const { json } = decoded.payload ?? {};
	if (json === undefined) return [];
	const { user, subject } = namedIn(json);
	const parts = issuerParts(decoded, words);
	if (user !== undefined) parts.push(phrases(words.say(glanceSentences.user), { user }));
	else if (subject !== undefined) parts.push(phrases(words.say(glanceSentences.subject), { subject }));
	parts.push(...clientParts(decoded, words));
	let index = 0;
	return separated(parts).map((phrase) => {
		const { text: whole, code = false } = phrase;
		// Neither a Region nor an address is an id; one of an identity pool only looks like an address with a scheme.
		if (!code || isRegion(whole) || /^https?:/i.test(whole)) return phrase;
		return { ...phrase, text: shortened(whole), id: { index: index++, whole } };
	});
}

/** The user by name or else by `sub`, unless that is the client itself; and the client. */
function namedIn({ 'cognito:username': name, username = name, sub, client_id: id, aud }: JsonObject) {
	const client = textOf(id ?? aud);
	const subject = textOf(sub);
	return { user: textOf(username), subject: subject === client ? undefined : subject, client };
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Longer ids are shortened to so many characters at either end. */
const longestId = 24;
const [head, tail] = [8, 4];

/** Both ends of a long id, by which one knows it again. */
function shortened(id: string): string {
	const characters = Array.from(id);
	if (characters.length <= longestId) return id;
	return `${characters.slice(0, head).join('')}…${characters.slice(-tail).join('')}`;
}

/** The client that a token is for, if it is for one. */
function clientParts({ kind, payload }: DecodedToken, { say }: Words): Phrase[][] {
	const { client } = namedIn(payload?.json ?? {});
	// The audience of an identity pool's token is the pool itself.
	const forWhom = kind === 'cognito-identity' ? viewSentences.identityPool : viewSentences.client;
	return client === undefined ? [] : [phrases(say(forWhom), { client })];
}

/** What tokens of one app have in common: the issuer and the client, in full. */
export function issuerAndClient(decoded: DecodedToken, words: Words): Phrase[] {
	return separated([...issuerParts(decoded, words), ...clientParts(decoded, words)]);
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
