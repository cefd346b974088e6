import { accessClaims, accessKey, headerOf, idClaims, idKey, mint } from './minting.ts';

/** A token in which one member has a value of that type instead of its own; it is signed all the same. */
export interface TypeFault {
	readonly member: string;
	readonly type: string;
	readonly token: string;
}

/** Values of every JSON type, by what they are called. None of them is what an honest token holds. */
const values: Readonly<Record<string, unknown>> = {
	null: null,
	true: true,
	false: false,
	zero: 0,
	'a fraction': 1.5,
	'a negative number': -1,
	'an empty text': '',
	'a text': 'x',
	'an empty list': [],
	'a list of a text': ['x'],
	'a list of a number': [1],
	'an empty object': {},
	'an object': { x: 1 },
};

const claims = ['iss', 'sub', 'aud', 'client_id', 'exp', 'nbf', 'iat', 'auth_time', 'jti', 'token_use', 'scope', 'cognito:groups', 'nonce'];
const parameters = ['alg', 'kid', 'typ', 'cty', 'crit'];

/** One member after another with a value of every type, in the claims and in the header (as `header typ`). */
export function typeFaultsOf(use: 'id' | 'access'): TypeFault[] {
	const [key, payload] = use === 'id' ? [idKey, idClaims] : [accessKey, accessClaims];
	const header = headerOf(key);
	return Object.entries(values).flatMap(([type, value]) => [
		...claims.map((member) => ({ member, type, token: mint(header, { ...payload, [member]: value }, key) })),
		...parameters.map((member) => ({ member: `header ${member}`, type, token: mint({ ...header, [member]: value }, payload, key) })),
	]);
}
