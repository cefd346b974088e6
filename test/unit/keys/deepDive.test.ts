import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseUserPoolIssuer } from '../../../src/core/cognito/issuer.ts';
import { discoveryUrlOf, fetchIssuerKeys } from '../../../src/core/keys/discovery.ts';
import { readKeySet, rsaBits } from '../../../src/core/keys/jwk.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { compact, encode } from '../token/compact.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures/deep-dive', name), 'utf8');

const keySet = readKeySet(JSON.parse(fixture('jwks.json')));
if (keySet === undefined) throw new Error('no key set');
const kids = ['UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=', 'N50XH9eqSCJrB2e51XuC2htiBRQH9dZVcQR5emBLeKM='];
const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV';

describe('the key set of a real pool', () => {
	it('is read without a finding: two keys of 2048 bits for RS256', () => {
		expect(keySet.findings).toEqual([]);
		expect(keySet.keys.map(({ kid }) => kid)).toEqual(kids);
		for (const key of keySet.keys) {
			expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
			expect(rsaBits(key)).toBe(2048);
		}
	});

	const keyCheckFor = async (kid: string) => {
		const token = compact({ kid, alg: 'RS256' }, { iss: issuer, token_use: 'id' }, encode(new Uint8Array(256)));
		const { checks } = await verify(token, {}, { type: 'set', keySet, source: 'file' }, () => 0);
		return { key: checks.find(({ id }) => id === 'key'), signature: checks.find(({ id }) => id === 'signature') };
	};

	it.each(kids)('has the key %s, found by exactly that ID, with its signs + / and =', async (kid) => {
		const { key, signature } = await keyCheckFor(kid);
		expect(key).toEqual({ id: 'key', outcome: 'pass', code: 'ok', detail: { kid, key: 'RSA 2048' } });
		// The key could be imported: an invented signature is refused as such.
		expect(signature).toMatchObject({ outcome: 'fail', code: 'signature-invalid', detail: { why: 'mismatch' } });
	});

	it.each([
		kids[0]?.replace('/', '_').replaceAll('+', '-'),
		kids[0]?.replace('=', ''),
		encodeURIComponent(kids[0] ?? ''),
		kids[0]?.toLowerCase(),
		` ${kids[0]}`,
	])('has no key %s', async (kid = '') => {
		expect((await keyCheckFor(kid)).key).toMatchObject({ outcome: 'fail', code: 'key-not-found', detail: { kid } });
	});
});

describe('the discovery document of a real pool', () => {
	it('leads from the issuer to the keys', async () => {
		const documents: Readonly<Record<string, string>> = {
			[discoveryUrlOf(issuer)]: fixture('openid-configuration.json'),
			[`${issuer}/.well-known/jwks.json`]: fixture('jwks.json'),
		};
		const asked: string[] = [];
		const fetch = async (url: string): Promise<Response> => {
			asked.push(url);
			return new Response(documents[url]);
		};
		const keys = await fetchIssuerKeys(issuer, { fetch, timeout: 1000, allowLoopbackHttp: false });
		expect(keys).toMatchObject({ ok: true, keySet, jwksUri: `${issuer}/.well-known/jwks.json` });
		expect(asked).toEqual(Object.keys(documents));
		expect(parseUserPoolIssuer(issuer)).toMatchObject({ form: 'original', region: 'us-east-1', userPoolId: 'us-east-1_u6ICFYxuV' });
	});
});
