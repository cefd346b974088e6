import { accessToken, clientId, headerOf, idClaims, idKey, idToken, mint, now } from '../minting.ts';
import { ecKey, generic, good, noJson, plain, type ScenariosOf } from './scenario.ts';

/** When a token may be used. */
export const timesScenarios: ScenariosOf<'expiry' | 'not-before' | 'issued-at' | 'authentication-age'> = {
	expiry: {
		'pass ok': [
			{ what: 'half an hour left', token: good, check: { detail: { seconds: 1800, tolerance: 0 } } },
			{ what: 'the last second', token: idToken({ exp: now + 1 }) },
			{ what: 'the last part of a second', token: idToken({ exp: now + 0.5 }) },
			{ what: 'within the tolerance', token: idToken({ exp: now - 4 }), expectations: { clockTolerance: 5 } },
			{ what: 'at an instant of the past', token: good, expectations: { at: 1_800_003_599 } },
		],
		'fail expired': [
			{
				what: 'exactly now',
				token: idToken({ exp: now }),
				check: { detail: { seconds: 0, tolerance: 0 }, expected: '2027-01-15T08:30:00.000Z', actual: '2027-01-15T08:30:00.000Z' },
			},
			{ what: 'an hour ago', token: idToken({ exp: now - 3600 }), check: { detail: { seconds: 3600, tolerance: 0 } } },
			{ what: 'exactly at the end of the tolerance', token: idToken({ exp: now - 5 }), expectations: { clockTolerance: 5 } },
			{ what: 'at an instant of the future', token: good, expectations: { at: 1_800_003_600 } },
			{ what: 'before the epoch', token: idToken({ exp: -1 }) },
		],
		'fail expiry-missing': [
			{ what: 'a Cognito ID token', token: idToken({ exp: undefined }) },
			{ what: 'a Cognito access token', token: accessToken({ exp: undefined }) },
			{ what: 'a machine’s token', token: accessToken({ exp: undefined, username: undefined, sub: clientId }) },
		],
		'fail claim-type-invalid': [
			{ what: 'a text', token: idToken({ exp: '1800003600' }), check: { detail: { name: 'exp', type: 'number' }, actual: '1800003600' } },
			{ what: 'null', token: idToken({ exp: null }) },
			{ what: 'a number beyond all', token: mint(headerOf(idKey), JSON.stringify(idClaims).replace('1800003600', '1e400'), idKey) },
		],
		'warn milliseconds': [
			{ what: 'an hour from now, in milliseconds', token: idToken({ exp: (now + 3600) * 1000 }), check: { detail: { name: 'exp' } } },
			{ what: 'in microseconds', token: mint(headerOf(ecKey), { ...generic, exp: now * 1_000_000 }, ecKey) },
		],
		'warn expiry-missing': [{ what: 'the token of another issuer', token: mint(headerOf(ecKey), { ...generic, exp: undefined }, ecKey) }],
		'skip signature-only': [{ what: 'only the signature counts', token: idToken({ exp: 1 }), expectations: plain }],
		'skip unreadable': [{ what: 'no claims', token: noJson }],
	},
	'not-before': {
		'pass ok': [
			{ what: 'exactly now', token: idToken({ nbf: now }) },
			{ what: 'long ago', token: idToken({ nbf: 0 }) },
			{ what: 'at the edge of the tolerance', token: idToken({ nbf: now + 5 }), expectations: { clockTolerance: 5 } },
		],
		'fail not-yet-valid': [
			{ what: 'the next second', token: idToken({ nbf: now + 1 }), check: { detail: { seconds: 1, tolerance: 0 } } },
			{ what: 'beyond the tolerance', token: idToken({ nbf: now + 6 }), expectations: { clockTolerance: 5 } },
		],
		'fail claim-type-invalid': [{ what: 'a text', token: idToken({ nbf: '0' }) }],
		'skip absent': [{ what: 'no nbf', token: good }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: plain }],
		'skip unreadable': [{ what: 'no claims', token: noJson }],
	},
	'issued-at': {
		'pass ok': [
			{ what: 'half an hour ago', token: good, check: { detail: { seconds: 1800 } } },
			{ what: 'exactly now', token: idToken({ iat: now }), check: { detail: { seconds: 0 } } },
			{ what: 'at the edge of the tolerance', token: idToken({ iat: now + 5 }), expectations: { clockTolerance: 5 } },
		],
		'fail issued-in-future': [
			{ what: 'the next second', token: idToken({ iat: now + 1 }), check: { detail: { seconds: 1, tolerance: 0 } } },
			{ what: 'milliseconds', token: idToken({ iat: 1_800_000_000_000 }) },
		],
		'fail claim-type-invalid': [{ what: 'a text', token: idToken({ iat: 'now' }) }],
		'skip absent': [{ what: 'no iat', token: idToken({ iat: undefined }) }],
		'skip signature-only': [{ what: 'only the signature counts', token: good, expectations: plain }],
		'skip unreadable': [{ what: 'no claims', token: noJson }],
	},
	'authentication-age': {
		'pass ok': [
			{ what: 'exactly as old as allowed', token: good, expectations: { maxAge: 1800 }, check: { detail: { seconds: 1800 } } },
			{ what: 'older, within the tolerance', token: good, expectations: { maxAge: 1790, clockTolerance: 10 } },
			{ what: 'just now', token: idToken({ auth_time: now }), expectations: { maxAge: 0 } },
			{
				what: 'a little in the future, within the tolerance',
				token: idToken({ auth_time: now + 5 }),
				expectations: { maxAge: 0, clockTolerance: 5 },
			},
		],
		'fail authentication-too-old': [
			{
				what: 'a second too old',
				token: good,
				expectations: { maxAge: 1799 },
				check: { detail: { seconds: 1800, limit: 1799 }, expected: '≤ 1799 s', actual: '1800 s' },
			},
		],
		'fail issued-in-future': [
			{
				what: 'in the future',
				token: idToken({ auth_time: now + 60 }),
				expectations: { maxAge: 3600 },
				check: { detail: { seconds: 60 } },
			},
			{ what: 'milliseconds', token: idToken({ auth_time: 1_800_000_000_000 }), expectations: { maxAge: 3600 } },
		],
		'fail claim-missing': [
			{ what: 'none', token: idToken({ auth_time: undefined }), expectations: { maxAge: 3600 }, check: { detail: { names: 'auth_time' } } },
		],
		'fail claim-type-invalid': [
			{ what: 'a text', token: idToken({ auth_time: '1800000000' }), expectations: { maxAge: 3600 } },
			{
				what: 'a number beyond all',
				token: mint(headerOf(idKey), JSON.stringify(idClaims).replace('"auth_time":1800000000', '"auth_time":1e400'), idKey),
				expectations: { maxAge: 3600 },
			},
		],
	},
};
