import { encode } from '../token/compact.ts';
import {
	accessClaims,
	accessKey,
	clientId,
	foreignKey,
	headerOf,
	idClaims,
	idKey,
	issuer,
	mint,
	now,
	type SigningKey,
	signatureOf,
} from './minting.ts';

/** Which of the pool's two tokens. */
export type Use = 'id' | 'access';

const keyOf: Readonly<Record<Use, SigningKey>> = { id: idKey, access: accessKey };
const claimsOf: Readonly<Record<Use, object>> = { id: idClaims, access: accessClaims };

/** A token and the key set that it is checked with: the pool's, unless it names another. */
export interface Fault {
	readonly what: string;
	readonly token: string;
	readonly jwks?: { readonly keys: readonly object[] };
}

/** A sound token of that use, and then tokens with one fault each. */
export function faultsOf(use: Use): Fault[] {
	const key = keyOf[use];
	const header = headerOf(key);
	const claims = claimsOf[use];
	const sound = mint(header, claims, key);
	const [head = '', body = '', signature = ''] = sound.split('.');
	const withClaims = (what: string, changes: object): Fault => ({ what, token: mint(header, { ...claims, ...changes }, key) });
	const withHeader = (what: string, changes: object): Fault => ({ what, token: mint({ ...header, ...changes }, claims, key) });
	const withText = (what: string, payload: string): Fault => ({ what, token: mint(header, payload, key) });
	const withKey = (what: string, ...keys: object[]): Fault => ({ what, token: sound, jwks: { keys } });
	const json = JSON.stringify(claims);
	const resign = (signed: string): string => `${signed}.${encode(signatureOf(signed, key))}`;
	const other: Use = use === 'id' ? 'access' : 'id';
	return [
		{ what: 'sound', token: sound },
		withClaims('the updated issuer', { iss: issuer.replace('//', '//issuer-') }),
		withClaims('another pool', { iss: `${issuer}X` }),
		withClaims('an issuer with a slash', { iss: `${issuer}/` }),
		withClaims('an issuer in capitals', { iss: issuer.toUpperCase() }),
		withClaims('no issuer', { iss: undefined }),
		withClaims('an issuer in a list', { iss: [issuer] }),
		withClaims('the other use', { token_use: other }),
		{ what: 'a token of the other use', token: mint(headerOf(keyOf[other]), claimsOf[other], keyOf[other]) },
		withClaims('no use', { token_use: undefined }),
		withClaims('a use in a list', { token_use: [use] }),
		withClaims('another client', use === 'id' ? { aud: 'other' } : { client_id: 'other' }),
		withClaims('no client', use === 'id' ? { aud: undefined } : { client_id: undefined }),
		withClaims('clients in a list', use === 'id' ? { aud: [clientId] } : { client_id: [clientId] }),
		withClaims('a client that is a number', use === 'id' ? { aud: 1 } : { client_id: 1 }),
		withClaims(
			'the client in the other claim',
			use === 'id' ? { aud: undefined, client_id: clientId } : { client_id: undefined, aud: clientId },
		),
		withClaims('a resource as audience', use === 'id' ? {} : { aud: 'https://api.example.com' }),
		withClaims('exp now', { exp: now }),
		withClaims('exp a second ago', { exp: now - 1 }),
		withClaims('exp in a second', { exp: now + 1 }),
		withClaims('exp half a second ago', { exp: now - 0.5 }),
		withClaims('exp in half a second', { exp: now + 0.5 }),
		withClaims('no exp', { exp: undefined }),
		withClaims('exp as text', { exp: String(now + 60) }),
		withClaims('exp null', { exp: null }),
		withClaims('exp before the epoch', { exp: -1 }),
		withClaims('exp in milliseconds', { exp: (now + 60) * 1000 }),
		withText('exp beyond all numbers', json.replace(/"exp":\d+/, '"exp":1e400')),
		withClaims('nbf now', { nbf: now }),
		withClaims('nbf in a second', { nbf: now + 1 }),
		withClaims('nbf in half a second', { nbf: now + 0.5 }),
		withClaims('nbf as text', { nbf: '0' }),
		withClaims('nbf null', { nbf: null }),
		withClaims('no iat', { iat: undefined }),
		withClaims('iat now', { iat: now }),
		withClaims('iat in a minute', { iat: now + 60 }),
		withClaims('iat in milliseconds', { iat: now * 1000 }),
		withClaims('iat as text', { iat: String(now) }),
		withClaims('auth_time as text', { auth_time: 'now' }),
		withClaims('no subject', { sub: undefined }),
		withClaims('a subject that is a number', { sub: 1 }),
		withClaims('a token ID that is a number', { jti: 1 }),
		withClaims('scopes in a list', { scope: ['openid'] }),
		withClaims('a scope that is a number', { scope: 1 }),
		withClaims('groups as text', { 'cognito:groups': 'ops' }),
		withClaims('claims of the app’s own', { 'custom:tier': { deep: [1, null] }, 日本: '語' }),
		withText('a claim named __proto__', json.replace('{', '{"__proto__":{"token_use":"x"},')),
		withText('a claim twice', json.replace('{', '{"sub":"admin",')),
		withText('claims over several lines', JSON.stringify(claims, null, '\t')),
		withText('claims behind a byte order mark', `\ufeff${json}`),
		withText('claims in a list', `[${json}]`),
		withText('claims that are null', 'null'),
		withText('claims that are no JSON', json.slice(0, -1)),
		withText('claims with a comma at the end', `${json.slice(0, -1)},}`),
		withText('claims of 300 levels', json.replace('{', `{"deep":${'['.repeat(300)}${']'.repeat(300)},`)),
		{
			what: 'claims that are no UTF-8',
			token: resign(
				`${head}.${encode(Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from(',"x":"'), Buffer.from([0xff]), Buffer.from('"}')]))}`,
			),
		},
		withText('claims with half a surrogate pair escaped', json.replace('{', '{"x":"\\ud800",')),
		withHeader('alg none', { alg: 'none' }),
		withHeader('no alg', { alg: undefined }),
		withHeader('alg in small letters', { alg: 'rs256' }),
		withHeader('alg in a list', { alg: ['RS256'] }),
		{ what: 'alg none without a signature', token: `${encode('{"alg":"none"}')}.${body}.` },
		{ what: 'RS512', token: mint({ ...header, alg: 'RS512' }, claims, { ...key, algorithm: 'RS512' }) },
		{ what: 'PS256', token: mint({ ...header, alg: 'PS256' }, claims, { ...key, algorithm: 'PS256' }) },
		{
			what: 'HS256 with the public key',
			token: mint({ ...header, alg: 'HS256' }, claims, { algorithm: 'HS256', secret: Buffer.from(key.modulus) }),
		},
		withHeader('no key ID', { kid: undefined }),
		withHeader('another key ID', { kid: 'other' }),
		withHeader('the other key’s ID', { kid: keyOf[other].kid }),
		withHeader('a key ID that is a number', { kid: 1 }),
		withHeader('an empty key ID', { kid: '' }),
		withHeader('a type', { typ: 'at+jwt' }),
		withHeader('a type that is a number', { typ: 1 }),
		withHeader('an unknown extension that is critical', { crit: ['x'], x: 1 }),
		withHeader('an extension that is critical and not there', { crit: ['x'] }),
		withHeader('an empty list of extensions', { crit: [] }),
		withHeader('extensions as text', { crit: 'x' }),
		withHeader('b64 true', { crit: ['b64'], b64: true }),
		withHeader('b64 false, critical', { crit: ['b64'], b64: false }),
		withHeader('b64 false, not critical', { b64: false }),
		withHeader('a key in the header', { jwk: foreignKey.jwk, jku: 'https://attacker.example', x5c: ['MIIB'] }),
		{ what: 'a member of the header twice', token: mint(JSON.stringify(header).replace('{', '{"alg":"none",'), claims, key) },
		{ what: 'a header over several lines', token: mint(JSON.stringify(header, null, 2), claims, key) },
		{ what: 'a header that is no JSON', token: resign(`bm8.${body}`) },
		{ what: 'a foreign key of the same ID', token: mint(header, claims, foreignKey) },
		{ what: 'a changed payload', token: `${head}.${encode(json.replace('1111', '2222'))}.${signature}` },
		{ what: 'a changed header', token: `${encode(JSON.stringify({ ...header, x: 1 }))}.${body}.${signature}` },
		{ what: 'a changed signature', token: `${sound.slice(0, -9)}AAAAAAAAA` },
		{ what: 'a cut signature', token: sound.slice(0, -8) },
		{
			what: 'a longer signature',
			token: `${head}.${body}.${encode(Buffer.concat([Buffer.from(signature, 'base64url'), Buffer.alloc(1)]))}`,
		},
		{ what: 'no signature', token: `${head}.${body}.` },
		{ what: 'two parts', token: `${head}.${body}` },
		{ what: 'four parts', token: `${sound}.${signature}` },
		{ what: 'nothing', token: '' },
		{ what: 'Bearer before it', token: `Bearer ${sound}` },
		{ what: 'a blank before it', token: ` ${sound}` },
		{ what: 'a line break behind it', token: `${sound}\n` },
		{ what: 'a line break in it', token: `${head}.\n${body}.${signature}` },
		{ what: 'a line break in the signature', token: `${sound.slice(0, -20)}\n${sound.slice(-20)}` },
		{ what: 'padding of the signature', token: `${sound}==` },
		{ what: 'half the padding of the signature', token: `${sound}=` },
		{ what: 'padding that was signed', token: resign(`${encode(JSON.stringify(header).padEnd(121))}==.${encode(json.padEnd(1000))}==`) },
		{ what: 'the standard alphabet in the signature', token: standardSignature(head, body, key) },
		{ what: 'unused bits in the signature', token: sound.replace(/.$/, (last) => unusedBits(last)) },
		withKey('a key without alg', { ...key.jwk, alg: undefined }),
		withKey('a key without use', { ...key.jwk, use: undefined }),
		withKey('a key for another algorithm', { ...key.jwk, alg: 'RS512' }),
		withKey('a key for encryption', { ...key.jwk, use: 'enc' }),
		withKey('a key whose operations leave out verify', { ...key.jwk, key_ops: ['encrypt'] }),
		withKey('a key of another type', { ...key.jwk, kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }),
		withKey('a key without an ID', { ...key.jwk, kid: undefined }),
		withKey('the key twice', key.jwk, key.jwk),
		withKey('two keys of one ID', foreignKeyLike(key), key.jwk),
		withKey('a set with a key of an unknown type', { kty: 'AKP', kid: 'pq' }, key.jwk),
		withKey('a key with its private part', { ...key.jwk, ...key.privateKey.export({ format: 'jwk' }) }),
		withKey('no keys'),
	];
}

function foreignKeyLike(key: SigningKey): object {
	return { ...foreignKey.jwk, kid: key.kid };
}

/** A signature that differs from base64url; claims are changed until it does. */
function standardSignature(head: string, body: string, key: SigningKey): string {
	for (let blanks = 0; ; blanks++) {
		const signed = `${head}.${encode(Buffer.from(body, 'base64url').toString() + ' '.repeat(blanks))}`;
		const signature = Buffer.from(signatureOf(signed, key)).toString('base64').replace(/=+$/, '');
		if (/[+/]/.test(signature)) return `${signed}.${signature}`;
	}
}

/** The last character of 256 bytes carries four bits that must be zero: the next one stands for the same bytes. */
function unusedBits(last: string): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	return alphabet[alphabet.indexOf(last) + 1] ?? '';
}
