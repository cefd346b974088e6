import { headerOf, idClaims, idKey, idToken, issuer, mint, setOf } from '../minting.ts';
import {
	ecKey,
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
	type ScenariosOf,
	secret,
	secretKeys,
} from './scenario.ts';

/** What a token must be, and what its header may say. */
export const formScenarios: ScenariosOf<'structure' | 'algorithm' | 'critical'> = {
	structure: {
		'pass ok': [
			{ what: 'an ID token', token: good },
			{ what: 'any payload, when only the signature counts', token: noJson, expectations: plain },
			{ what: 'an empty payload, when only the signature counts', token: mint(headerOf(idKey), '', idKey), expectations: plain },
			{ what: 'claims of the wrong type, when only the signature counts', token: idToken({ sub: 1 }), expectations: plain },
			{ what: 'padding, as load balancers write it', token: padded },
		],
		'fail malformed': [
			{ what: 'nothing', token: '', check: { detail: { part: 'token' } } },
			{ what: 'two parts', token: `${goodHeader}.${goodPayload}`, check: { detail: { part: 'token' } } },
			{ what: 'four parts', token: `${good}.${goodSignature}`, check: { detail: { part: 'token' } } },
			{ what: 'two parts, when only the signature counts', token: `${goodHeader}.${goodPayload}`, expectations: plain },
			{ what: 'a header that is no JSON', token: `bm8.${goodPayload}.${goodSignature}`, check: { detail: { part: 'header' } } },
			{ what: 'a payload that is no JSON', token: noJson, check: { detail: { part: 'payload' } } },
			{ what: 'a payload that is no base64url', token: `${goodHeader}.no claims.${goodSignature}`, check: { detail: { part: 'payload' } } },
			{ what: 'a payload that is a list', token: mint(headerOf(idKey), '[]', idKey), check: { detail: { part: 'payload' } } },
			{ what: 'a signature of an impossible length', token: `${good}AAA`, check: { detail: { part: 'signature' } } },
			{ what: 'the standard alphabet', token: `${goodHeader}.${goodPayload}.+/+/`, check: { detail: { part: 'signature' } } },
			{
				what: 'a header member twice',
				token: mint(`{"kid":"${idKey.kid}","alg":"RS256","alg":"RS256"}`, idClaims, idKey),
				check: { detail: { part: 'header' } },
			},
			{
				what: 'a header member twice, when only the signature counts',
				token: mint(`{"kid":"${idKey.kid}","alg":"none","alg":"RS256"}`, idClaims, idKey),
				expectations: plain,
			},
			{
				what: 'a claim twice, behind many numbers that change',
				token: mint(headerOf(idKey), `{"n":[${'1e400,'.repeat(99)}0],${JSON.stringify(idClaims).slice(1, -1)},"sub":"admin"}`, idKey),
				check: { detail: { part: 'payload' } },
			},
		],
		'fail not-a-signed-token': [{ what: 'an encrypted token', token: jwe, check: { detail: { why: 'encrypted' } } }],
		'fail claim-type-invalid': [
			{ what: 'a subject that is a number', token: idToken({ sub: 1 }), check: { detail: { name: 'sub', type: 'string' } } },
			{ what: 'a scope that is a number', token: idToken({ scope: 1 }), check: { detail: { name: 'scope', type: 'string-or-list' } } },
			{ what: 'a token ID that is a list', token: idToken({ jti: ['j'] }), check: { detail: { name: 'jti', type: 'string' } } },
		],
	},
	algorithm: {
		'pass ok': [
			{ what: 'RS256 of a user pool', token: good, check: { detail: { algorithm: 'RS256' } } },
			{ what: 'ES256 of another issuer', token: mint(headerOf(ecKey), generic, ecKey), keys: setOf(ecKey.jwk) },
			{ what: 'an algorithm that was asked for', token: mint(headerOf(psKey), generic, psKey), expectations: { algorithms: ['PS256'] } },
			{
				what: 'HS256 with a secret that was given',
				token: mint({ alg: 'HS256' }, generic, { algorithm: 'HS256', secret }),
				keys: secretKeys,
			},
		],
		'fail algorithm-not-allowed': [
			{ what: 'none', token: mint({ alg: 'none' }, idClaims, idKey), check: { actual: 'none', expected: 'RS256' } },
			{ what: 'no alg', token: mint({ kid: 'k' }, idClaims, idKey), check: { detail: { algorithm: '–' } } },
			{ what: 'an alg that is no text', token: mint({ alg: ['RS256'] }, idClaims, idKey), check: { actual: '["RS256"]' } },
			{ what: 'another algorithm with a user pool’s token', token: idToken({}, { alg: 'RS512' }), check: { expected: 'RS256' } },
			{
				what: 'another algorithm where a user pool is expected',
				token: mint(headerOf(ecKey), generic, ecKey),
				expectations: { issuer: [issuer] },
				check: { expected: 'RS256' },
			},
			{ what: 'HS256 against public keys', token: idToken({}, { alg: 'HS256' }) },
			{
				what: 'RS256 with a secret',
				token: mint({ alg: 'RS256' }, generic, { algorithm: 'HS256', secret }),
				keys: secretKeys,
				check: { expected: 'HS256, HS384, HS512' },
			},
			{
				what: 'an algorithm that was not asked for',
				token: mint(headerOf(ecKey), generic, ecKey),
				keys: setOf(ecKey.jwk),
				expectations: { algorithms: ['RS256'] },
			},
			{
				what: 'anything for a user pool whose algorithm was excluded',
				token: good,
				expectations: { algorithms: ['ES256'] },
				check: { expected: '' },
			},
		],
		'skip unreadable': [{ what: 'a header that is no JSON', token: `bm8.${goodPayload}.${goodSignature}` }],
	},
	critical: {
		'pass ok': [
			{ what: 'no crit', token: good },
			{
				what: 'b64, when only the signature counts',
				token: mint({ ...headerOf(idKey), b64: true, crit: ['b64'] }, 'text', idKey),
				expectations: plain,
			},
		],
		'fail critical-unknown': [
			{ what: 'an unknown extension', token: idToken({}, { crit: ['x'], x: 1 }), check: { detail: { names: 'x' }, actual: '["x"]' } },
			{ what: 'an extension that is not there', token: idToken({}, { crit: ['x'] }) },
			{ what: 'b64 in a JSON Web Token', token: idToken({}, { crit: ['b64'], b64: true }) },
			{ what: 'b64 that is not there', token: idToken({}, { crit: ['b64'] }), expectations: plain },
			{ what: 'a name that belongs to the standard', token: idToken({}, { crit: ['alg'] }) },
			{ what: 'an empty list', token: idToken({}, { crit: [] }), check: { detail: { names: '[]' } } },
			{ what: 'a text', token: idToken({}, { crit: 'exp' }) },
			{ what: 'null', token: idToken({}, { crit: null }) },
			{ what: 'names that are no text', token: idToken({}, { crit: [1, null] }), check: { detail: { names: '1, null' } } },
		],
		'skip unreadable': [{ what: 'a header that is no JSON', token: `bm8.${goodPayload}.${goodSignature}` }],
	},
};
