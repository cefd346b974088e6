import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { isSamePlace, keyHost, keyPlanOf } from '../../../src/core/verify/keyPlan.ts';
import type { Profile, ProfileMembers } from '../../../src/core/verify/profile.ts';
import { albArn, albToken } from './loadBalancer.ts';
import { idToken, issuer, poolId } from './minting.ts';

const token = decode(idToken());
const inFile = { in: 'file', path: '.claimlens/profiles.json', line: 3 } as const;

function profile(members: ProfileMembers, place: Profile['place'] = { in: 'user-settings' }): Profile {
	return { name: 'app', place, members };
}

describe('where the keys of a token are asked for', () => {
	it('is its issuer, who is asked without a question only when the user trusts it', () => {
		expect(keyPlanOf(token, undefined, [])).toEqual({
			type: 'remote',
			source: { type: 'discovery', issuer },
			trusted: false,
			namedBy: { issuer },
		});
		expect(keyPlanOf(token, undefined, [issuer])).toMatchObject({ trusted: true });
		expect(keyPlanOf(token, undefined, [`${issuer}x`])).toMatchObject({ trusted: false });
	});

	it('is nowhere for a token that proves nothing, and for an issuer that the profile does not expect', () => {
		expect(keyPlanOf(decode(idToken({}, { alg: 'none' })), undefined, [issuer])).toEqual({ type: 'none' });
		expect(keyPlanOf(decode('a.b'), undefined, [issuer])).toEqual({ type: 'none' });
		expect(keyPlanOf(token, profile({ userPoolId: ['eu-west-1_Other'] }), [issuer])).toEqual({ type: 'none' });
		expect(keyPlanOf(token, profile({ issuer: [`${issuer}/`], keys: 'https://keys.example/jwks.json' }), [issuer])).toEqual({
			type: 'none',
		});
	});

	it('needs no question for an issuer in a profile of the user, but one for a profile of the workspace', () => {
		expect(keyPlanOf(token, profile({ userPoolId: [poolId] }), [])).toMatchObject({ trusted: true, namedBy: { issuer } });
		expect(keyPlanOf(token, profile({ userPoolId: [poolId] }, inFile), [])).toMatchObject({ trusted: false });
		expect(keyPlanOf(token, profile({ userPoolId: [poolId] }, { in: 'workspace-settings' }), [])).toMatchObject({ trusted: false });
		// A profile of the user that says nothing about the issuer does not vouch for the one that the token names.
		expect(keyPlanOf(token, profile({ clientIds: ['x'] }), [])).toMatchObject({ trusted: false });
		expect(keyPlanOf(token, profile({ issuer: null }), [])).toMatchObject({ trusted: false });
	});

	it('is the key set that a profile names', () => {
		const url = 'https://keys.example/jwks.json';
		expect(keyPlanOf(token, profile({ keys: url }, inFile), [issuer])).toEqual({
			type: 'remote',
			source: { type: 'jwks', issuer, url },
			trusted: false,
			namedBy: { profile: 'app' },
		});
		const saved = profile({ keys: 'jwks.json' }, inFile);
		expect(keyPlanOf(token, saved, [])).toEqual({ type: 'file', path: 'jwks.json', profile: saved });
	});

	it('is the emulator that a profile names, whose keys are marked as its own', () => {
		const moto = profile({ userPoolId: [poolId], emulator: 'moto', endpoint: 'http://localhost:5000/' });
		const plan = keyPlanOf(token, moto, []);
		expect(plan).toEqual({
			type: 'remote',
			source: { type: 'jwks', issuer, url: `http://localhost:5000/${poolId}/.well-known/jwks.json`, emulator: 'moto' },
			trusted: true,
			namedBy: { profile: 'app' },
		});
		// The same issuer without the emulator is AWS, and its keys are others.
		expect(isSamePlace(plan, keyPlanOf(token, profile({ userPoolId: [poolId] }), []))).toBe(false);
		const local = profile({ userPoolId: ['local_abc'], emulator: 'cognito-local', endpoint: 'http://localhost:9229' }, inFile);
		expect(keyPlanOf(decode(idToken({ iss: 'http://localhost:9229/local_abc' })), local, [])).toMatchObject({
			source: { emulator: 'cognito-local', url: 'http://localhost:9229/local_abc/.well-known/jwks.json' },
			trusted: false,
		});
		expect(keyPlanOf(token, local, [issuer])).toEqual({ type: 'none' });
	});

	it('is the Region of a load balancer, which is asked for without a question only when the user expects it', () => {
		const data = decode(albToken());
		expect(keyPlanOf(data, undefined, [])).toMatchObject({
			type: 'remote',
			source: { type: 'load-balancer' },
			trusted: false,
			namedBy: { loadBalancer: albArn },
		});
		expect(keyPlanOf(data, profile({ albArns: [albArn] }), [])).toMatchObject({ trusted: true });
		expect(keyPlanOf(data, profile({ albArns: [albArn] }, inFile), [])).toMatchObject({ trusted: false });
		expect(keyPlanOf(data, profile({ albArns: [`${albArn}x`] }), [])).toEqual({ type: 'none' });
		expect(keyPlanOf(decode(albToken({ kid: '../keys' })), undefined, [])).toMatchObject({
			type: 'failure',
			failure: { code: 'key-id-not-uuid' },
		});
	});

	it('is told by its host before anybody is asked', () => {
		expect(keyHost(token)).toBe('cognito-idp.eu-west-1.amazonaws.com');
		expect(keyHost(decode(idToken({ iss: 'no URL' })))).toBeUndefined();
		expect(keyHost(decode(idToken({ iss: undefined })))).toBeUndefined();
	});
});
