import { encode } from '../../token/compact.ts';
import { albToken } from '../loadBalancer.ts';
import { accessKey, accessToken, foreignKey, headerOf, idClaims, idKey, idToken, mint, setOf } from '../minting.ts';
import {
	ecKey,
	edKey,
	generic,
	good,
	goodHeader,
	goodPayload,
	goodSignature,
	jwe,
	noJson,
	padded,
	plain,
	psKey,
	psychicKey,
	type ScenariosOf,
	secret,
	secretKeys,
	unencoded,
	zeros,
} from './scenario.ts';

/** Which key is chosen, and whether it made the signature. */
export const keysScenarios: ScenariosOf<'key' | 'signature'> = {
	key: {
		'pass ok': [
			{ what: 'the key of that ID', token: good, check: { detail: { kid: idKey.kid, key: 'RSA 2048' } } },
			{ what: 'the only key that fits, without an ID', token: mint({ alg: 'RS256' }, idClaims, idKey), keys: setOf(idKey.jwk, ecKey.jwk) },
			{
				what: 'the one of that ID that fits',
				token: good,
				keys: setOf({ ...ecKey.jwk, kid: idKey.kid }, { ...foreignKey.jwk, use: 'enc' }, idKey.jwk),
			},
			{
				what: 'the key that was given, whatever its ID',
				token: good,
				keys: { type: 'key', jwk: { ...idKey.jwk, kid: 'k' }, source: 'file' },
			},
			{
				what: 'a key without alg, use and ID',
				token: good,
				keys: { type: 'key', jwk: { kty: 'RSA', n: idKey.modulus, e: 'AQAB' }, source: 'file' },
			},
			{
				what: 'an elliptic curve',
				token: mint(headerOf(ecKey), generic, ecKey),
				keys: setOf(ecKey.jwk),
				check: { detail: { kid: 'ec', key: 'EC' } },
			},
			{ what: 'a secret', token: mint({ alg: 'HS256' }, generic, { algorithm: 'HS256', secret }), keys: secretKeys },
		],
		'fail key-not-found': [
			{ what: 'another ID', token: idToken({}, { kid: 'other' }), check: { detail: { kid: 'other', count: 2 } } },
			{ what: 'an empty set', token: good, keys: setOf() },
			{ what: 'no ID and no key that fits', token: mint({ alg: 'ES256' }, generic, ecKey) },
			{ what: 'an empty ID', token: idToken({}, { kid: '' }) },
			{
				what: 'an ID that no load balancer has',
				token: albToken({ kid: '../key' }),
				keys: { type: 'failure', failure: { ok: false, code: 'key-id-not-uuid', url: '' } },
			},
		],
		'fail key-ambiguous': [
			{ what: 'no ID and two keys that fit', token: idToken({}, { kid: undefined }), check: { detail: { kid: '–', count: 2 } } },
			{
				what: 'an ID that two keys have',
				token: good,
				keys: setOf(idKey.jwk, foreignKey.jwk),
				check: { detail: { kid: idKey.kid, count: 2 } },
			},
		],
		'fail key-unusable': [
			{ what: 'a modulus that is no base64url', token: good, keys: setOf({ ...idKey.jwk, n: `${idKey.modulus}!` }) },
			{ what: 'a key without a modulus', token: good, keys: setOf({ ...idKey.jwk, n: undefined }) },
			{ what: 'a key for encryption', token: good, keys: setOf({ ...idKey.jwk, use: 'enc' }) },
			{ what: 'a key whose operations leave out verify', token: good, keys: setOf({ ...idKey.jwk, key_ops: ['encrypt'] }) },
			{
				what: 'two keys for encryption with one ID',
				token: good,
				keys: setOf({ ...idKey.jwk, use: 'enc' }, { ...foreignKey.jwk, use: 'enc' }),
			},
		],
		'fail key-too-weak': [
			{
				what: '1024 bits',
				token: good,
				keys: setOf({ ...idKey.jwk, n: encode(Buffer.alloc(128, 0xff)) }),
				check: { detail: { kid: idKey.kid, bits: 1024 } },
			},
		],
		'fail algorithm-mismatch': [
			{
				what: 'the key’s own alg is another',
				token: good,
				keys: setOf({ ...idKey.jwk, alg: 'RS512' }),
				check: { detail: { kid: idKey.kid, algorithm: 'RS256', key: 'RS512' } },
			},
			{
				what: 'another type of key',
				token: idToken({}, { kid: 'ec' }),
				keys: setOf({ ...ecKey.jwk, alg: undefined }),
				check: { detail: { kid: 'ec', algorithm: 'RS256', key: 'EC' } },
			},
			{ what: 'another curve', token: mint({ alg: 'ES384', kid: 'ec' }, generic, ecKey), keys: setOf({ ...ecKey.jwk, alg: undefined }) },
			{ what: 'HS256 with the public key', token: idToken({}, { alg: 'HS256' }) },
		],
		'fail claim-type-invalid': [
			{ what: 'an ID that is a number', token: idToken({}, { kid: 1 }), check: { detail: { name: 'kid', type: 'string' } } },
		],
		'skip no-key': [{ what: 'nobody gave keys', token: good, keys: { type: 'none' } }],
		'skip keys-unreachable': [
			{
				what: 'keys that could not be had',
				token: good,
				keys: { type: 'failure', failure: { ok: false, code: 'status', url: 'https://issuer.example/jwks', detail: '404' } },
				check: { detail: { why: 'status', url: 'https://issuer.example/jwks', detail: '404' } },
			},
		],
		'skip jwks-invalid': [
			{ what: 'a text that is no key set', token: good, keys: { type: 'invalid', reason: 'jwks' }, check: { detail: { why: 'jwks' } } },
			{ what: 'a text that is no PEM', token: good, keys: { type: 'invalid', reason: 'pem' } },
			{ what: 'a private key', token: good, keys: { type: 'invalid', reason: 'private-key' } },
			{
				what: 'a document that is no key set',
				token: good,
				keys: { type: 'failure', failure: { ok: false, code: 'jwks-invalid', url: 'https://x' } },
			},
		],
		'skip unreadable': [{ what: 'a header that is no JSON', token: `bm8.${goodPayload}.${goodSignature}` }],
	},
	signature: {
		'pass ok': [
			{ what: 'an ID token', token: good, check: { detail: { algorithm: 'RS256' } } },
			{ what: 'an access token', token: accessToken() },
			{ what: 'PS256', token: mint(headerOf(psKey), generic, psKey), keys: setOf(psKey.jwk) },
			{ what: 'ES256', token: mint(headerOf(ecKey), generic, ecKey), keys: setOf(ecKey.jwk) },
			{ what: 'Ed25519', token: mint({ ...headerOf(edKey), alg: 'Ed25519' }, generic, edKey), keys: setOf(edKey.jwk) },
			{ what: 'Ed25519 by its old name', token: mint({ ...headerOf(edKey), alg: 'EdDSA' }, generic, edKey), keys: setOf(edKey.jwk) },
			{ what: 'any payload', token: noJson, expectations: plain },
			{ what: 'a header with an unknown extension', token: idToken({}, { crit: ['x'] }) },
			{ what: 'a header with an empty list of extensions', token: idToken({}, { crit: [] }) },
			{ what: 'a padded token, over the text with its padding', token: padded },
			{
				what: 'a payload that is not encoded (RFC 7797)',
				token: unencoded,
				expectations: plain,
			},
			{ what: 'a key set that leaks private members, which stay unused', token: good, keys: setOf({ ...idKey.jwk, d: 'AQAB', p: 'AQAB' }) },
		],
		'fail signature-invalid': [
			{
				what: 'a changed payload',
				token: `${goodHeader}.${encode(JSON.stringify({ ...idClaims, sub: 'admin' }))}.${goodSignature}`,
				check: { detail: { why: 'mismatch' } },
			},
			{ what: 'a changed header', token: `${encode(JSON.stringify({ ...headerOf(idKey), typ: 'JWT' }))}.${goodPayload}.${goodSignature}` },
			{ what: 'a foreign key of the same ID', token: mint(headerOf(foreignKey), idClaims, foreignKey) },
			{ what: 'the other key of the pool', token: mint(headerOf(idKey), idClaims, accessKey) },
			{ what: 'no signature', token: `${goodHeader}.${goodPayload}.`, check: { detail: { why: 'empty' } } },
			{ what: 'half a signature', token: good.slice(0, -171), check: { detail: { why: 'mismatch' } } },
			{ what: 'zeros for ES256', token: zeros, keys: setOf(psychicKey.jwk), check: { detail: { why: 'mismatch' } } },
			{
				what: 'a signature of another length for ES256',
				token: `${zeros}AAAA`,
				keys: setOf(psychicKey.jwk),
				check: { detail: { why: 'length' } },
			},
			{
				what: 'another secret',
				token: mint({ alg: 'HS256' }, generic, { algorithm: 'HS256', secret: Buffer.from('other') }),
				keys: secretKeys,
			},
			{
				what: 'a cut HMAC',
				token: mint({ alg: 'HS256' }, generic, { algorithm: 'HS256', secret }).slice(0, -4),
				keys: secretKeys,
				check: { detail: { why: 'length' } },
			},
		],
		'fail key-unusable': [
			{
				what: 'a point that is on no curve',
				token: mint(headerOf(ecKey), generic, ecKey),
				keys: setOf({ ...ecKey.jwk, y: ecKey.jwk['x'] }),
			},
			{ what: 'a key without an exponent', token: good, keys: setOf({ ...idKey.jwk, e: undefined }) },
			{
				what: 'an empty secret',
				token: mint({ alg: 'HS256' }, generic, { algorithm: 'HS256', secret: Buffer.alloc(1) }),
				keys: { type: 'secret', secret: new Uint8Array() },
			},
		],
		'skip no-key': [
			{ what: 'nobody gave keys', token: good, keys: { type: 'none' } },
			{ what: 'another key ID', token: idToken({}, { kid: 'other' }) },
			{ what: 'an algorithm that does not exist', token: idToken({}, { alg: 'RS1' }) },
			{ what: 'RS256 with a secret', token: good, keys: secretKeys },
		],
		'skip unreadable': [
			{ what: 'two parts', token: `${goodHeader}.${goodPayload}` },
			{ what: 'an encrypted token', token: jwe },
			{ what: 'a signature that is no base64url', token: `${goodHeader}.${goodPayload}.s!gned` },
			{ what: 'no alg', token: idToken({}, { alg: undefined }) },
		],
	},
};
