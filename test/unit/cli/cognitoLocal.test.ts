import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CognitoLocal, startCognitoLocal } from '../../servers/cognitoLocal.ts';
import { checkOf, runJson } from './commandRun.ts';

let emulator: CognitoLocal;
beforeAll(async () => {
	emulator = await startCognitoLocal();
}, 60_000);
afterAll(() => emulator.close());

/** The token verified as one of the emulator's, at this very moment. */
async function verify(token: string, use: string, ...more: readonly string[]): ReturnType<typeof runJson> {
	const { endpoint, userPoolId, clientId } = emulator;
	const args = ['verify', token, '--user-pool-id', userPoolId, '--token-use', use, '--client-id', clientId, ...more];
	return runJson([...args, '--emulator', 'cognito-local', '--emulator-endpoint', endpoint], { fetch, clock: Date.now });
}

describe('cognito-local, running', () => {
	it.each(['id', 'access'] as const)('signs tokens that are accepted as its own: %s', async (use) => {
		const { status, json } = await verify(use === 'id' ? emulator.idToken : emulator.accessToken, use);
		expect([status, json.verdict, json.kind]).toEqual([0, 'accepted', `cognito-${use}`]);
		expect(json.key).toMatchObject({ kid: 'CognitoLocal', emulator: 'cognito-local' });
	});

	it('signs nothing that passes for another token, another pool, or AWS', async () => {
		expect((await verify(emulator.idToken, 'access')).json.verdict).toBe('rejected');
		const other = await runJson(
			[
				'verify',
				emulator.idToken,
				'--user-pool-id',
				'eu-west-1_AbCdEf123',
				'--token-use',
				'id',
				'--client-id',
				emulator.clientId,
				'--offline',
			],
			{ fetch, clock: Date.now },
		);
		expect(checkOf(other.json, 'issuer')).toMatchObject({ outcome: 'fail', code: 'issuer-mismatch' });
	});
});
