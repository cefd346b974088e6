import { describe, expect, it } from 'vitest';
import { type FilePlace, joinFacts, type WorkspaceFacts } from '../../../src/core/cognito/facts.ts';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';
import { decode } from '../../../src/core/token/decode.ts';
import { chooseProfile } from '../../../src/core/verify/chooseProfile.ts';
import { configuredExpectations, nothingStated } from '../../../src/core/verify/configuredExpectations.ts';
import { type ExpectationSource, fromOneSource, joinExpectations, sourceOfCheck } from '../../../src/core/verify/expectationSource.ts';
import { issuersOfProfile, type Profile, type ProfileMembers } from '../../../src/core/verify/profile.ts';
import { expectationsOfProfile } from '../../../src/core/verify/profileExpectations.ts';
import { checkIds } from '../../../src/core/verify/report.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { accessToken, clientId, clock, idToken, issuer, poolId, poolKeys } from './minting.ts';

const otherPool = 'eu-west-1_Other0001';
const profile = (name: string, members: ProfileMembers): Profile => ({ name, place: { in: 'user-settings' }, members });
const option: ExpectationSource = { type: 'option', option: '--x' };
const trusted: ExpectationSource = { type: 'trusted-issuers' };
const access = decode(accessToken());
const id = decode(idToken());

describe('joined expectations', () => {
	it('take each from the first that states it, with its source', () => {
		const joined = joinExpectations([
			fromOneSource({ tokenUse: 'id' }, option),
			fromOneSource({ tokenUse: 'access', issuer: ['i'] }, trusted),
		]);
		expect(joined).toEqual({ expectations: { tokenUse: 'id', issuer: ['i'] }, sources: { tokenUse: option, issuer: trusted } });
	});

	it('count null as a statement and undefined as none', () => {
		const first = { expectations: { clientId: null, scope: undefined }, sources: { clientId: option } };
		const joined = joinExpectations([first, fromOneSource({ clientId: ['a'], scope: ['s'] }, trusted)]);
		expect(joined).toEqual({ expectations: { clientId: null, scope: ['s'] }, sources: { clientId: option, scope: trusted } });
	});

	it('tell the source of each check that compares, and of no other', async () => {
		const all = {
			issuer: [issuer],
			tokenUse: 'access',
			clientId: [clientId],
			scope: ['openid'],
			group: ['ops'],
			algorithms: ['RS256'],
		} as const;
		const { expectations, sources } = fromOneSource(all, option);
		const { checks } = await verify(access, expectations, poolKeys, clock);
		const withSource = checks.filter((check) => sourceOfCheck(check, sources) !== undefined).map((check) => check.id);
		expect(withSource).toEqual(['algorithm', 'issuer', 'token-use', 'client', 'scope', 'groups']);
		expect(checkIds.map((check) => sourceOfCheck({ id: check }, {}))).toEqual(checkIds.map(() => undefined));
	});
});

describe('the expectations of a profile', () => {
	it('name the line of each member, and of the pool for the issuer', () => {
		const lines = { userPoolId: 5, clientIds: 6 };
		const written: Profile = {
			...profile('app', { userPoolId: [poolId], clientIds: ['a'] }),
			place: { in: 'file', path: 'p.json', line: 4 },
			lines,
		};
		const at = (line: number): ExpectationSource => ({ type: 'profile', profile: 'app', place: { in: 'file', path: 'p.json', line } });
		expect(expectationsOfProfile(written)).toEqual({
			expectations: { issuer: [issuer, issuer.replace('cognito-idp', 'issuer-cognito-idp')], clientId: ['a'] },
			sources: { issuer: at(5), clientId: at(6) },
		});
	});

	it('keep null apart from what is left out, and say that the user chose', () => {
		const { expectations, sources } = expectationsOfProfile(
			profile('app', { issuer: null, scopes: null, maxAge: 0, clockTolerance: 0 }),
			true,
		);
		expect(expectations).toEqual({ issuer: null, scope: null, maxAge: 0, clockTolerance: 0 });
		expect(sources.scope).toEqual({ type: 'profile', profile: 'app', place: { in: 'user-settings' }, chosen: true });
		expect(sources).not.toHaveProperty('clientId');
	});

	it('never check less because two members state the issuer', () => {
		const issuers = (members: ProfileMembers): unknown => issuersOfProfile(profile('app', members));
		expect(issuers({})).toBeUndefined();
		expect(issuers({ issuer: null })).toBeNull();
		expect(issuers({ userPoolId: null })).toBeNull();
		expect(issuers({ issuer: null, userPoolId: [poolId] })).toHaveLength(2);
		expect(issuers({ issuer: ['https://a.example'], userPoolId: null })).toEqual(['https://a.example']);
		expect(issuers({ userPoolId: ['local_1'], emulator: 'cognito-local', endpoint: 'http://localhost:9229/' })).toEqual([
			'http://localhost:9229/local_1',
		]);
	});
});

describe('the profile that a token is held against', () => {
	const api = profile('api', { userPoolId: [poolId], clientIds: [clientId] });
	const web = profile('web', { userPoolId: [poolId], clientIds: ['another'] });
	const open = profile('open', { userPoolId: [poolId] });
	const other = profile('other', { userPoolId: [otherPool] });

	it.each<readonly [string, readonly Profile[], unknown]>([
		['none is there', [], { type: 'none' }],
		['one names the issuer', [api, other], { type: 'one', profile: api }],
		['one names the issuer, but not the client: the token is to be refused', [web, other], { type: 'one', profile: web }],
		['of two that name the issuer one names the client', [web, api], { type: 'one', profile: api }],
		['two name issuer and client', [api, { ...api, name: 'api 2' }], { type: 'ask', candidates: [api, { ...api, name: 'api 2' }] }],
		['two name the issuer and none the client', [web, open], { type: 'ask', candidates: [web, open] }],
		['none names the issuer: the user must say what the token is for', [other], { type: 'ask', candidates: [other] }],
		[
			'one leaves the issuer unchecked',
			[profile('any', { issuer: null })],
			{ type: 'ask', candidates: [profile('any', { issuer: null })] },
		],
	])('when %s', (_when, profiles, choice) => {
		expect(chooseProfile(profiles, access)).toEqual(choice);
		expect(chooseProfile(profiles, id)).toEqual(choice);
	});

	it('is found by any of several audiences', () => {
		expect(chooseProfile([web, api], decode(idToken({ aud: ['x', clientId] })))).toEqual({ type: 'one', profile: api });
	});

	it.each(['', 'garbage', idToken({ iss: 1 }), idToken({ iss: ['x'] }), idToken({ aud: { a: 1 } })])(
		'is asked for where the token says little',
		(text) => {
			expect(chooseProfile([other], decode(text)).type).toBe('ask');
		},
	);

	it('of another pool rejects the token for its issuer', async () => {
		const { expectations } = expectationsOfProfile(other, true);
		const { verdict, checks } = await verify(access, expectations, { type: 'none' }, clock);
		expect([verdict, checks.find((check) => check.id === 'issuer')?.code]).toEqual(['rejected', 'issuer-mismatch']);
	});
});

describe('the workspace’s own configuration', async () => {
	const outputs = await readFacts(
		`{\n"user_pool_id": "${poolId}",\n"user_pool_client_id": "first",\n"client_id": "${clientId}"\n}`,
		'amplify_outputs.json',
	);
	const env = await readFacts('CLIENT_ID=fromenv\n', '.env');
	const foreign = await readFacts(`USER_POOL_ID=${otherPool}\nCLIENT_ID=foreign\n`, 'other/.env');
	const pool = await readFacts(`pool: ${poolId}\n`, 'template.yaml');

	it('expects the pool it names and the clients beside it, at the place of the token’s own', () => {
		const { expectations, sources } = configuredExpectations([env, foreign, outputs], access);
		expect(expectations).toEqual({ issuer: [issuer, issuer.replace('cognito-idp', 'issuer-cognito-idp')], clientId: ['first', clientId] });
		const at = (line: number): ExpectationSource => ({ type: 'configuration', place: { path: 'amplify_outputs.json', line } });
		expect(sources).toEqual({ issuer: at(2), clientId: at(4) });
	});

	it('takes clients from files without a pool, never from those of another pool', () => {
		expect(configuredExpectations([foreign, env, pool], access).expectations.clientId).toEqual(['fromenv']);
		expect(configuredExpectations([foreign, pool], access).expectations).not.toHaveProperty('clientId');
	});

	it('states nothing about a pool that it does not name, nor which token the app takes', () => {
		expect(configuredExpectations([env, foreign], access)).toEqual(nothingStated);
		expect(configuredExpectations([outputs], decode(idToken({ iss: `https://evil.example/${poolId}` })))).toEqual(nothingStated);
		expect(configuredExpectations([outputs], decode('garbage'))).toEqual(nothingStated);
		expect(configuredExpectations([outputs], access).expectations).not.toHaveProperty('tokenUse');
	});

	it('leaves the verdict at genuine', async () => {
		const { expectations } = configuredExpectations([outputs], access);
		expect((await verify(access, expectations, poolKeys, clock)).verdict).toBe('genuine');
	});

	it('is read the same from one file and from the facts of several', () => {
		const place = (facts: WorkspaceFacts): FilePlace | undefined => facts.clients.get(clientId);
		expect(place(joinFacts([env, outputs]))).toEqual(place(outputs));
	});
});
