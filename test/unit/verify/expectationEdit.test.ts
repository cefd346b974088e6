import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { comparedOf, instantOf } from '../../../src/core/verify/compared.ts';
import { choicesOf, editableOfCheck, membersFor, mostChoices, withoutExpectation } from '../../../src/core/verify/expectationEdit.ts';
import { joinExpectations } from '../../../src/core/verify/expectationSource.ts';
import { keyPlanOf } from '../../../src/core/verify/keyPlan.ts';
import type { Profile } from '../../../src/core/verify/profile.ts';
import { profileBeside } from '../../../src/core/verify/profileBeside.ts';
import { expectationsOfProfile, expectationsTriedHere } from '../../../src/core/verify/profileExpectations.ts';
import { type Check, checkIds } from '../../../src/core/verify/report.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { albArn, albToken } from './loadBalancer.ts';
import { accessToken, clientId, clock, forId, idToken, issuer, poolId, poolKeys } from './minting.ts';

const id = decode(idToken());

describe('what can be expected beside a check', () => {
	it('is known by the check, and by nothing else', () => {
		expect(checkIds.filter((check) => editableOfCheck(check))).toEqual([
			'issuer',
			'type',
			'token-use',
			'audience',
			'client',
			'scope',
			'groups',
			'signer',
		]);
		for (const other of ['nonce', '__proto__', 'toString', '', 'clientId']) expect(editableOfCheck(other)).toBeUndefined();
	});

	it('is what the token says and what is stated, a pool once for all its issuers', () => {
		const stated = { issuer: [issuer, 'https://issuer.example'], clientId: ['other'] };
		expect(choicesOf('issuer', id, stated)).toEqual([
			{ value: poolId, chosen: true, ofToken: true },
			{ value: 'https://issuer.example', chosen: true, ofToken: false },
		]);
		expect(choicesOf('clientId', id, stated)).toEqual([
			{ value: 'other', chosen: true, ofToken: false },
			{ value: clientId, chosen: false, ofToken: true },
		]);
		expect(choicesOf('tokenUse', id, {}).map(({ value, ofToken }) => [value, ofToken])).toEqual([
			['id', true],
			['access', false],
			['any', false],
		]);
	});

	it('stays small, whatever the token has', () => {
		const many = decode(accessToken({ scope: Array.from({ length: 10_000 }, (_, index) => `s${index}`).join(' ') }));
		expect(choicesOf('scope', many, {})).toHaveLength(mostChoices);
		expect(
			choicesOf('group', decode(idToken({ 'cognito:groups': ['x'.repeat(5000), 'ops', 7, null] })), {}).map(({ value }) => value),
		).toEqual(['ops']);
	});
});

describe('members for what was chosen or typed', () => {
	it('write a pool by its ID, and others as they are', () => {
		expect(membersFor('issuer', [issuer, poolId, 'https://issuer.example'])).toEqual({
			userPoolId: [poolId],
			issuer: ['https://issuer.example'],
		});
		expect(membersFor('clientId', [' a ', 'b', 'a', ''])).toEqual({ clientIds: ['a', 'b'] });
		expect(membersFor('tokenUse', ['access'])).toEqual({ tokenUse: 'access' });
		expect(membersFor('typ', ['at+jwt'])).toEqual({ typ: 'at+jwt' });
		expect(membersFor('albArn', [albArn])).toEqual({ albArns: [albArn] });
	});

	it.each([
		['issuer', ['no issuer']],
		['issuer', []],
		['issuer', ['x'.repeat(3000)]],
		['tokenUse', ['refresh']],
		['tokenUse', ['id', 'access']],
		['typ', ['a', 'b']],
		['albArn', ['arn:aws:s3:::x']],
		['clientId', ['', '  ']],
		['clientId', ['x'.repeat(2049)]],
		['scope', Array.from({ length: 51 }, (_, index) => `s${index}`)],
	] as const)('are none for %s: %j', (name, values) => {
		expect(membersFor(name, values)).toBeUndefined();
	});

	it('are taken out whole', () => {
		expect(Object.keys(withoutExpectation('issuer'))).toEqual(['issuer', 'userPoolId']);
		expect(withoutExpectation('clientId')).toEqual({ clientIds: undefined });
	});
});

describe('what is tried out', () => {
	const profile: Profile = {
		name: 'app',
		place: { in: 'user-settings' },
		members: { userPoolId: ['eu-west-1_Other0001'], tokenUse: 'access' },
	};

	it('counts before what is written down, and says so', async () => {
		const joined = joinExpectations([
			expectationsTriedHere({ userPoolId: [poolId], tokenUse: 'id', clientIds: [clientId] }),
			expectationsOfProfile(profile),
		]);
		expect(joined.expectations).toMatchObject({ tokenUse: 'id', clientId: [clientId] });
		expect(joined.sources).toEqual({ issuer: { type: 'here' }, tokenUse: { type: 'here' }, clientId: { type: 'here' } });
		expect((await verify(idToken(), joined.expectations, poolKeys, clock)).verdict).toBe('accepted');
	});

	it('lets nobody be asked without a yes, even beside a profile of the user', () => {
		const plan = keyPlanOf(id, profileBeside(profile, { userPoolId: [poolId] }), []);
		expect(plan).toMatchObject({ type: 'remote', trusted: false, namedBy: { issuer } });
		// Without it, the profile's word counts: the token is from somebody else.
		expect(keyPlanOf(id, profileBeside(profile, { clientIds: ['x'] }), [])).toEqual({ type: 'none' });
		const balanced = { ...profile, members: { albArns: [albArn] } };
		expect(keyPlanOf(decode(albToken()), profileBeside(balanced, {}), [])).toMatchObject({ trusted: true });
		expect(keyPlanOf(decode(albToken()), profileBeside(balanced, { albArns: [albArn] }), [])).toMatchObject({ trusted: false });
	});
});

describe('both sides of a check', () => {
	const check = async (name: string, expectations: object, token = idToken()): Promise<Check> => {
		const found = (await verify(token, expectations, poolKeys, clock)).checks.find((each) => each.id === name);
		if (found === undefined) throw new Error(`no check ${name}`);
		return found;
	};

	it('are there where it passes as well as where it fails', async () => {
		expect(comparedOf(await check('client', forId), forId, id)).toEqual({ expected: clientId, actual: clientId });
		const other = { ...forId, clientId: ['other'] };
		expect(comparedOf(await check('client', other), other, id)).toEqual({ expected: 'other', actual: clientId });
		const any = { ...forId, tokenUse: 'any', group: ['ops', 'x'], algorithms: ['RS256'] } as const;
		expect(comparedOf(await check('token-use', any), any, id)).toEqual({ expected: 'id, access', actual: 'id' });
		expect(comparedOf(await check('groups', any), any, id)).toEqual({ expected: 'ops, x', actual: 'ops' });
		expect(comparedOf(await check('algorithm', any), any, id)).toEqual({ expected: 'RS256', actual: 'RS256' });
	});

	it('are missing where nothing was stated, and of an access token, which is a secret', async () => {
		expect(comparedOf(await check('client', {}), {}, id)).toEqual({});
		const secret = { ...forId, accessToken: accessToken() };
		expect(JSON.stringify(comparedOf(await check('access-token-hash', secret), secret, id))).not.toContain(secret.accessToken.slice(0, 20));
		const good: Check = { id: 'access-token-hash', outcome: 'pass', code: 'ok' };
		expect(comparedOf(good, secret, id)).toEqual({});
	});

	it('are instants for the checks of times', async () => {
		expect(instantOf(await check('expiry', {}), id)).toBe('2027-01-15T09:00:00.000Z');
		expect(instantOf(await check('not-before', {}), id)).toBeUndefined();
		expect(instantOf(await check('expiry', {}), decode(idToken({ exp: 1e300 })))).toBeUndefined();
	});
});
