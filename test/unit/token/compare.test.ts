import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTokens } from '../../../src/core/token/compare.ts';
import type { ComparedRow } from '../../../src/core/token/comparedRows.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { EvidenceName, Relation } from '../../../src/core/token/relation.ts';
import { compact, encode } from './compact.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01';
const now = 1_800_000_000;
const signIn = { iss: issuer, sub: 'user-1', origin_jti: 'o-1', event_id: 'e-1', auth_time: now, iat: now, exp: now + 3600 };
const access = { ...signIn, token_use: 'access', client_id: 'app-1', username: 'u', scope: 'openid', jti: 'a-1', version: 2 };
const header = { alg: 'RS256', kid: 'k' };
const accessText = compact(header, access);
const hashOf = (text: string, algorithm = 'sha256'): string => {
	const hash = createHash(algorithm).update(text).digest();
	return hash.subarray(0, hash.length / 2).toString('base64url');
};
const id = {
	...signIn,
	token_use: 'id',
	aud: 'app-1',
	'cognito:username': 'u',
	jti: 'i-1',
	at_hash: hashOf(accessText),
	email: 'u@example.com',
};
const idText = compact(header, id);
const machine = { iss: issuer, client_id: 'app-1', token_use: 'access', scope: 'a/b', iat: now, exp: now + 60, jti: 'm-1' };
const later = { iat: now + 900, exp: now + 4500, jti: 'new' };
const encrypted = `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.YQ.Yg.Yw.ZA`;

const compare = (left: string, right: string) => compareTokens(decode(left), decode(right));
const ofPayloads = (left: object, right: object) => compare(compact(header, left), compact(header, right));
const without = (claims: object, ...names: readonly string[]): object =>
	Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));

describe('how two tokens stand to each other', () => {
	it.each<readonly [Relation, string, string]>([
		['same-token', idText, idText],
		['id-and-access', idText, accessText],
		['id-and-access-apart', compact(header, { ...id, ...later, at_hash: 'other' }), accessText],
		['refreshed', idText, compact(header, { ...id, ...later, at_hash: 'other' })],
		['of-one-sign-in', accessText, compact(header, { ...access, jti: 'a-2' })],
		['two-sign-ins', idText, compact(header, { ...id, ...later, origin_jti: 'o-2', auth_time: now + 900 })],
		['two-users', idText, compact(header, { ...id, jti: 'i-2', sub: 'user-2', at_hash: 'other' })],
		['two-clients', idText, compact(header, { ...id, jti: 'i-2', aud: 'app-2' })],
		['same-id', idText, compact(header, { ...id, email: 'root@example.com' })],
		['same-client', compact(header, machine), compact(header, { ...machine, jti: 'm-2' })],
		['same-client', accessText, compact(header, machine)],
		['two-clients', compact(header, machine), compact(header, { ...machine, jti: 'm-2', client_id: 'app-2' })],
		['unrelated', idText, compact(header, { ...id, iss: 'https://issuer.example' })],
		['unknown', idText, compact(header, { sub: 'user-1' })],
		['unknown', idText, compact(header, without({ ...id, jti: 'x' }, 'sub', 'at_hash'))],
		['unreadable', idText, encrypted],
		['unreadable', idText, 'no token'],
	])('%s', async (relation, left, right) => {
		expect((await compare(left, right)).relation).toBe(relation);
		expect((await compare(right, left)).relation).toBe(relation);
	});

	it('does not call it one sign-in when nothing of a sign-in is in both', async () => {
		const bare = without(access, 'origin_jti', 'event_id', 'auth_time');
		expect(await ofPayloads(bare, { ...bare, ...later })).toMatchObject({ relation: 'same-user' });
	});

	it('goes by the sign-in event, then by the time of the sign-in, where there is no origin', async () => {
		const old = without(access, 'origin_jti');
		expect(await ofPayloads(old, { ...old, ...later, auth_time: now + 1 })).toMatchObject({ relation: 'refreshed', later: 'right' });
		// An event that differs proves nothing: nothing says that a refresh keeps it.
		expect(await ofPayloads({ ...old, ...later }, { ...old, event_id: 'e-2' })).toMatchObject({ relation: 'refreshed', later: 'left' });
		expect(await ofPayloads(old, { ...old, ...later, event_id: 'e-2', auth_time: now + 1 })).toMatchObject({ relation: 'two-sign-ins' });
	});

	it('takes the two forms of a pool’s issuer for one pool', async () => {
		const updated = issuer.replace('https://', 'https://issuer-');
		const { relation, evidence } = await ofPayloads(id, { ...id, ...later, iss: updated });
		expect(relation).toBe('refreshed');
		expect(evidence[0]).toEqual({ name: 'iss', code: 'same-pool' });
	});

	it('finds the user of the other token in that of an identity pool', async () => {
		const provider = issuer.replace('https://', '');
		const pool = { iss: 'https://cognito-identity.amazonaws.com', sub: 'eu-west-1:x', aud: 'eu-west-1:y' };
		const exchanged = (...amr: readonly string[]) => ofPayloads({ ...pool, amr }, id);
		expect(await exchanged('authenticated', provider, `${provider}:CognitoSignIn:user-1`)).toMatchObject({ relation: 'exchanged' });
		expect(await exchanged('authenticated', provider, `${provider}:CognitoSignIn:user-2`)).toMatchObject({ relation: 'unrelated' });
		expect(await exchanged('authenticated', 'graph.facebook.com')).toMatchObject({ relation: 'unknown' });
		expect(await exchanged('unauthenticated')).toMatchObject({ relation: 'unrelated' });
	});

	it('reads the client from azp of an ID token for several', async () => {
		const several = { iss: 'https://issuer.example', sub: 'u', nonce: 'n', aud: ['app-1', 'api'], azp: 'app-1', auth_time: now, iat: now };
		const other = { ...several, aud: 'app-1', iat: now + 5 };
		expect(await ofPayloads(several, other)).toMatchObject({ relation: 'refreshed' });
	});
});

describe('at_hash', () => {
	const hash = async (left: string, right: string) => (await compare(left, right)).evidence.find(({ name }) => name === 'at_hash')?.code;

	it('is computed in either direction', async () => {
		expect(await hash(idText, accessText)).toBe('same');
		expect(await hash(accessText, idText)).toBe('same');
	});

	it('is computed by the algorithm of the ID token', async () => {
		const long = { alg: 'ES384', kid: 'k' };
		expect(await hash(compact(long, { ...id, at_hash: hashOf(accessText, 'sha384') }), accessText)).toBe('same');
		expect(await hash(compact(long, id), accessText)).toBe('open');
		expect(await hash(compact({ alg: 'EdDSA' }, id), accessText)).toBe('unreadable');
	});

	it('of another access token speaks against them only where no sign-in is shared for certain', async () => {
		const apart = { ...id, at_hash: 'AAAA' };
		expect(await hash(compact(header, apart), accessText)).toBe('open');
		expect(await hash(compact(header, without(apart, 'origin_jti')), accessText)).toBe('different');
	});

	it('is looked at only in an ID token beside an access token, and may be absent', async () => {
		expect(await hash(idText, compact(header, { ...id, jti: 'x' }))).toBeUndefined();
		expect(await hash(compact(header, without(id, 'at_hash')), accessText)).toBe('absent');
	});
});

describe('what speaks for it', () => {
	it('is told claim by claim', async () => {
		const { evidence } = await compare(idText, accessText);
		const names: readonly EvidenceName[] = ['iss', 'sub', 'client', 'origin_jti', 'event_id', 'auth_time', 'at_hash'];
		expect(evidence).toEqual(names.map((name) => ({ name, code: 'same' })));
	});

	it('ends at the issuer where that differs, since nothing else means the same there', async () => {
		const { evidence } = await ofPayloads(id, { ...id, iss: 'https://issuer.example' });
		expect(evidence).toEqual([{ name: 'iss', code: 'different' }]);
	});
});

describe('rows', () => {
	const row = (rows: readonly ComparedRow[], name: string, where = 'payload') =>
		rows.find((each) => each.name === name && each.where === where);

	it('pair what an ID token and an access token name in two ways', async () => {
		const { rows } = await compare(idText, accessText);
		expect(row(rows, 'aud')).toMatchObject({ rightName: 'client_id', state: 'same', why: 'names-client' });
		expect(row(rows, 'cognito:username')).toMatchObject({ rightName: 'username', state: 'same', why: 'names-user' });
		expect(row(rows, 'client_id')).toBeUndefined();
		const turned = (await compare(accessText, idText)).rows;
		expect(row(turned, 'client_id')).toMatchObject({ rightName: 'aud', state: 'same' });
	});

	it('keep the audience of a bound access token apart from the client', async () => {
		const { rows } = await ofPayloads(id, { ...access, aud: 'https://api.example' });
		expect(rows.filter(({ name }) => name === 'aud')).toEqual([
			expect.objectContaining({ rightName: 'client_id', left: 'app-1', right: 'app-1' }),
			expect.objectContaining({ state: 'right', right: 'https://api.example', why: 'bound-to-api' }),
		]);
	});

	it('say why', async () => {
		const { rows } = await compare(idText, accessText);
		const why = Object.fromEntries(rows.map((each) => [each.name, [each.state, each.why]]));
		expect(why).toMatchObject({
			email: ['left', 'attribute-of-id'],
			at_hash: ['left', 'of-id-token'],
			scope: ['right', 'of-access-token'],
			jti: ['different', 'own-id'],
			token_use: ['different', 'token-use'],
			origin_jti: ['same', 'shared-origin'],
		});
		const fresh = (await ofPayloads({ ...id, groups: ['a', 'b'] }, { ...id, ...later, groups: ['b', 'a'], email: 'v@example.com' })).rows;
		expect(row(fresh, 'auth_time')).toMatchObject({ state: 'same', why: 'kept' });
		expect(row(fresh, 'iat')).toMatchObject({ why: 'new-times', later: 900 });
		expect(row(fresh, 'groups')).toMatchObject({ state: 'different', why: 'other-order' });
		expect(row(fresh, 'email')).toMatchObject({ why: 'changed-between' });
		const users = (await ofPayloads(id, { ...id, jti: 'x', sub: 'user-2', event_id: 'e-2' })).rows;
		expect([row(users, 'sub')?.why, row(users, 'event_id')?.why]).toEqual(['own-user', 'own-sign-in']);
	});

	it('hold every member of both, whatever it is called', async () => {
		const left = '{"__proto__":{"a":[1,{"b":null}]},"constructor":1,"x":null}';
		const right = '{"__proto__":{"a":[1,{"b":null}]},"toString":1,"x":null}';
		const { rows } = await compare(compact(header, left), compact(header, right));
		expect(rows.filter(({ where }) => where === 'payload').map(({ name, state }) => [name, state])).toEqual([
			['__proto__', 'same'],
			['constructor', 'left'],
			['x', 'same'],
			['toString', 'right'],
		]);
	});

	it('are there once for each name, for any two payloads', async () => {
		const names = fc.constantFrom('aud', 'client_id', 'username', 'cognito:username', 'iss', 'sub', 'token_use', 'iat', 'x');
		const payload = fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.constantFrom('id', 'access', issuer)));
		await fc.assert(
			fc.asyncProperty(payload, payload, async (left, right) => {
				const { rows } = await ofPayloads(left, right);
				const claims = rows.filter(({ where }) => where === 'payload');
				expect(claims.filter((each) => each.left !== undefined).map(({ name }) => name)).toEqual(Object.keys(decodedClaims(left)));
				const inRight = claims.filter((each) => each.right !== undefined).map(({ name, rightName = name }) => rightName);
				expect(inRight.sort()).toEqual(Object.keys(decodedClaims(right)).sort());
			}),
		);
	});

	it('are quickly there for very many members', async () => {
		const many = (count: number, side: string) =>
			Object.fromEntries(Array.from({ length: count }, (_, at) => [`claim_${at}`, `${side}${at}`]));
		const { rows } = await ofPayloads(many(20_000, 'a'), many(20_000, 'b'));
		expect(rows).toHaveLength(20_002);
	});
});

function decodedClaims(payload: object): object {
	return decode(compact(header, payload)).payload?.json ?? {};
}
