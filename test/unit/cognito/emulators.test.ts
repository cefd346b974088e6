import { describe, expect, it } from 'vitest';
import {
	defaultEndpointOf,
	emulatorIssuers,
	emulatorKeySource,
	emulatorNames,
	isEmulatorName,
} from '../../../src/core/cognito/emulators.ts';
import type { FetchedKeys } from '../../../src/core/keys/fetchKeys.ts';
import { type KeySource, placeOf } from '../../../src/core/keys/keySource.ts';
import { KeyStore } from '../../../src/core/keys/keyStore.ts';

const pool = 'eu-west-1_FIXTURE01';
const ofAws = `https://cognito-idp.eu-west-1.amazonaws.com/${pool}`;

describe('emulators', () => {
	it.each([
		['cognito-local', 'local_5abc', ['http://localhost:9229/local_5abc'], 'http://localhost:9229/local_5abc/.well-known/jwks.json'],
		[
			'localstack',
			pool,
			[`http://localhost.localstack.cloud:4566/${pool}`, `http://localhost:4566/${pool}`],
			`http://localhost:4566/${pool}/.well-known/jwks.json`,
		],
		['moto', pool, [ofAws], `http://localhost:5000/${pool}/.well-known/jwks.json`],
	] as const)('%s has its issuers and its place of keys', (name, id, issuers, url) => {
		const endpoint = defaultEndpointOf(name);
		expect(emulatorIssuers(name, endpoint, id)).toEqual(issuers);
		expect(emulatorKeySource(name, `${endpoint}/`, id, issuers[0])).toEqual({ type: 'jwks', issuer: issuers[0], url, emulator: name });
	});

	it('at another endpoint may write that one', () => {
		expect(emulatorIssuers('cognito-local', 'http://localhost:9999/', 'local_x')).toEqual([
			'http://localhost:9229/local_x',
			'http://localhost:9999/local_x',
		]);
		expect(emulatorIssuers('moto', 'http://localhost:9999', pool)).toEqual([ofAws]);
	});

	it.each(emulatorNames)('%s has no issuer for what is no pool', (name) => {
		for (const id of ['', 'x', '../x_y', 'a_b/c', 'local_']) expect(emulatorIssuers(name, defaultEndpointOf(name), id)).toBeUndefined();
	});

	it('are known by their names alone', () => {
		expect(['moto', 'Moto', '__proto__', ''].map(isEmulatorName)).toEqual([true, false, false, false]);
	});
});

describe('the keys of moto', () => {
	it('are never given for those of AWS, although the issuer is the same', async () => {
		const asked: string[] = [];
		const store = new KeyStore(
			async (source: KeySource): Promise<FetchedKeys> => {
				asked.push(placeOf(source));
				const kid = source.type === 'jwks' ? 'dummy' : 'of-aws';
				return { ok: true, keySet: { keys: [{ kty: 'RSA', kid }], findings: [] }, jwksUri: placeOf(source) };
			},
			() => 0,
		);
		const moto = emulatorKeySource('moto', 'http://localhost:5000', pool, ofAws);
		expect(await store.keysFor(moto, 'dummy')).toMatchObject({ keySet: { keys: [{ kid: 'dummy' }] } });
		expect(await store.keysFor({ type: 'discovery', issuer: ofAws }, 'dummy')).toMatchObject({ keySet: { keys: [{ kid: 'of-aws' }] } });
		expect(await store.keysFor(moto, 'dummy')).toMatchObject({ keySet: { keys: [{ kid: 'dummy' }] } });
		expect(asked.filter((place) => place.includes('localhost'))).toHaveLength(1);
	});
});
