import { AlbJwtVerifier } from 'aws-jwt-verify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { chooseKeySource } from '../../../src/core/verify/chooseKeySource.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import { openQuestions } from '../../../src/core/verify/verdict.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { albArn, albKey, albKeyId, albKeys, albToken, forAlb } from './loadBalancer.ts';
import { clientId, clock, idKey, issuer, makeKey, now, poolKeys, setOf } from './minting.ts';

const other = albArn.replace('front', 'other');

beforeEach(() => {
	vi.useFakeTimers({ now: clock(), toFake: ['Date'] });
});
afterEach(() => {
	vi.useRealTimers();
});

function oracleAccepts(token: string): boolean {
	try {
		const verifier = AlbJwtVerifier.create({ albArn, issuer, clientId });
		verifier.cacheJwks({ keys: [albKey.jwk] } as unknown as Parameters<typeof verifier.cacheJwks>[0]);
		verifier.verifySync(token);
		return true;
	} catch {
		return false;
	}
}

async function accepts(token: string, expectations: Expectations = forAlb): Promise<boolean> {
	return (await verify(token, expectations, albKeys, clock)).verdict === 'accepted';
}

describe('data of a load balancer', () => {
	const good = albToken();
	const foreign = makeKey('ES256', { kid: albKeyId });
	const cases: Readonly<Record<string, string | Promise<string>>> = {
		good,
		'without copies in the payload, by the header alone': albToken({}, { exp: undefined, iss: undefined }),
		'signed by another load balancer': albToken({ signer: other }),
		'without a signer': albToken({ signer: undefined }),
		'for another client': albToken({ client: 'other' }),
		'without a client': albToken({ client: undefined }),
		'of another issuer': albToken({ iss: 'https://other.example' }, { iss: 'https://other.example' }),
		expired: albToken({ exp: now - 1 }, { exp: now - 1 }),
		'whose payload has expired': albToken({}, { exp: now - 1 }),
		'with a changed payload': good.replace(/\.[^.]+\./, `.${albToken({}, { sub: 'admin' }).split('.')[1]}.`),
		'with the padding taken away': good.replaceAll('=', ''),
		'signed by another key': foreign.then((key) => albToken({}, {}, key)),
		'with a key ID that is no UUID': albToken({ kid: '../../x' }),
		'with alg none': albToken({ alg: 'none' }),
	};

	/** Where the verdicts differ, and why ours is right. */
	const differences: Readonly<Record<string, string>> = {
		'without copies in the payload, by the header alone':
			'The header is what AWS documents; the oracle reads the payload, which UserInfo fills.',
	};

	it.each(Object.entries(cases))('%s: as AlbJwtVerifier judges it, or for a reason', async (name, token) => {
		const text = await token;
		const same = (await accepts(text)) === oracleAccepts(text);
		expect(same).toBe(differences[name] === undefined);
	});

	it('is verified over the padded text', async () => {
		expect(good.split('.').every((part) => part.endsWith('='))).toBe(true);
		expect(await accepts(good)).toBe(true);
		const report = await verify(good.replaceAll('=', ''), forAlb, albKeys, clock);
		expect(report.checks.find(({ id }) => id === 'signature')?.code).toBe('signature-invalid');
	});

	it('expires by the earlier of both times, and one of them must be there', async () => {
		const outcome = async (header: object, claims: object): Promise<string | undefined> =>
			(await verify(albToken(header, claims), forAlb, albKeys, clock)).checks.find(({ id }) => id === 'expiry')?.code;
		expect(await outcome({ exp: now - 1 }, {})).toBe('expired');
		expect(await outcome({}, { exp: now - 1 })).toBe('expired');
		expect(await outcome({ exp: undefined }, { exp: undefined })).toBe('expiry-missing');
		expect(await outcome({ exp: 'soon' }, {})).toBe('claim-type-invalid');
		expect(decode(albToken({ exp: now + 5 })).times.expiresAt).toBe(now + 5);
	});

	it('asks which load balancer, issuer and client, but for no token use', async () => {
		const { verdict, checks } = await verify(good, {}, albKeys, clock);
		expect(verdict).toBe('genuine');
		expect(openQuestions(checks).map(([first]) => first)).toEqual(['issuer', 'signer', 'audience']);
		const stated = await verify(good, { albArn: [albArn] }, albKeys, clock);
		expect(openQuestions(stated.checks).map(([first]) => first)).toEqual(['issuer', 'audience']);
	});

	it('is never verified with another algorithm, nor with the keys of the pool', async () => {
		const codes = async (header: object, keys = albKeys): Promise<(string | undefined)[]> =>
			(await verify(albToken(header), forAlb, keys, clock)).checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code);
		expect(await codes({ alg: 'RS256' })).toContain('algorithm-not-allowed');
		expect(await codes({ alg: 'RS256' }, setOf({ ...idKey.jwk, kid: albKeyId }))).toContain('algorithm-not-allowed');
		expect(await codes({}, poolKeys)).toEqual(['key-not-found']);
	});
});

describe('where the key of a load balancer is asked for', () => {
	const source = (token: string, expectations: Expectations, trustToken = false): unknown =>
		chooseKeySource(decode(token), expectations, trustToken);
	const at = (region: string): object => ({
		source: { type: 'load-balancer', url: `https://public-keys.auth.elb.${region}.amazonaws.com/${albKeyId}`, kid: albKeyId },
	});

	it('is the Region of the expected one, whatever the token says', () => {
		const elsewhere = albToken({ signer: albArn.replace('eu-west-1', 'us-east-1') });
		expect(source(elsewhere, forAlb)).toEqual({ ...at('eu-west-1'), because: 'other-expected' });
		expect(source(albToken(), forAlb)).toEqual({ ...at('eu-west-1'), because: 'expected' });
		expect(source(elsewhere, { albArn: [albArn, albArn.replace('eu-west-1', 'us-east-1')] })).toEqual({
			...at('us-east-1'),
			because: 'expected',
		});
	});

	it('is nowhere when none is expected, unless the word of the token is taken', () => {
		expect(source(albToken(), { issuer: [issuer] })).toBeUndefined();
		expect(source(albToken(), {}, true)).toEqual({ ...at('eu-west-1'), because: 'token' });
		for (const signer of [undefined, 1, 'arn:aws:elasticloadbalancing:evil.example/x:123456789012:loadbalancer/app/a/b']) {
			expect(source(albToken({ signer }), {}, true)).toBeUndefined();
		}
	});

	it.each(['../../key', 'https://evil.example/', `${albKeyId}/..`, "' OR 1", '', 7, undefined])('is nowhere for the key ID %o', (kid) => {
		expect(source(albToken({ kid }), forAlb)).toEqual({ ok: false, code: 'key-id-not-uuid', url: '' });
	});
});
