import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPem } from '../../../src/core/keys/pem.ts';
import { secretMaterial } from '../../../src/core/verify/givenKeys.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import type { CheckCode, Report } from '../../../src/core/verify/report.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { closeServer, listenOnLoopback } from '../../servers/loopback.ts';
import { type RunOptions, run } from '../cli/commandRun.ts';
import { compact, encode } from '../token/compact.ts';
import { albArn, albToken } from './loadBalancer.ts';
import {
	accessToken,
	clientId,
	clock,
	foreignKey,
	forId,
	headerOf,
	idClaims,
	idKey,
	idToken,
	issuer,
	makeKey,
	mint,
	poolId,
	poolKeys,
	setOf,
} from './minting.ts';

const attacker = foreignKey;
const admin = { ...idClaims, sub: 'admin', 'cognito:groups': ['admins'] };

function failed({ checks }: Report): CheckCode[] {
	return checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code);
}

/** The report on a token for which its owner stated everything. */
function attack(token: string, keys: KeyMaterial = poolKeys): Promise<Report> {
	return verify(token, forId, keys, clock);
}

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a token that signs nothing', () => {
	it.each(['none', 'None', 'NONE', 'nOnE', 'none ', '', 'null'])('with alg %o', async (alg) => {
		for (const signature of ['', 'AAAA', idToken().split('.')[2] ?? '']) {
			for (const header of [{ alg }, { alg, kid: idKey.kid }]) {
				const report = await attack(compact(header, admin, signature));
				expect(report.verdict).toBe('rejected');
				expect(failed(report)).toContain('algorithm-not-allowed');
			}
		}
	});

	it('whose signature was taken away', async () => {
		expect(failed(await attack(compact(headerOf(idKey), admin, '')))).toEqual(['signature-invalid']);
	});

	it('and is not accepted even when only the signature counts', async () => {
		const report = await verify(compact({ alg: 'none' }, admin, ''), { signatureOnly: true }, poolKeys, clock);
		expect(report.verdict).toBe('rejected');
	});
});

describe('a public key taken for a secret', () => {
	const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
	const spki = pem.export({ type: 'spki', format: 'pem' });
	const jwk = { ...pem.export({ format: 'jwk' }), kty: 'RSA', kid: 'k' };
	const secrets = [
		spki,
		Buffer.from(spki.toString().trim()),
		pem.export({ type: 'spki', format: 'der' }),
		JSON.stringify(jwk),
		jwk.n ?? '',
	];

	it.each(['HS256', 'HS384', 'HS512'])('with %s', async (algorithm) => {
		const single = await readPem(spki.toString());
		if (typeof single === 'string') throw new Error(single);
		for (const text of secrets) {
			const token = mint({ alg: algorithm, kid: 'k' }, admin, { algorithm, secret: Buffer.from(text) });
			for (const keys of [setOf(jwk), { type: 'key', jwk: single, source: 'file' }] satisfies KeyMaterial[]) {
				const report = await attack(token, keys);
				expect(report.verdict).toBe('rejected');
				expect(failed(report)).toEqual(['algorithm-not-allowed', 'algorithm-mismatch']);
			}
		}
	});

	it('is none: given as a secret on purpose, it is refused as one', async () => {
		for (const text of [spki.toString(), JSON.stringify(jwk), pem.export({ type: 'spki', format: 'der' }).toString('base64')]) {
			const token = mint({ alg: 'HS256' }, { aud: 'api' }, { algorithm: 'HS256', secret: Buffer.from(text) });
			const report = await verify(token, { audience: ['api'], issuer: null, typ: null }, secretMaterial(text), clock);
			expect(report.verdict).toBe('rejected');
			expect(report.checks.find(({ id }) => id === 'signature')?.outcome).toBe('skip');
		}
	});

	it('is refused also when the issuer is no user pool and the algorithm was asked for', async () => {
		const token = mint({ alg: 'HS256', kid: 'k' }, { aud: 'api' }, { algorithm: 'HS256', secret: Buffer.from(spki) });
		const report = await verify(token, { algorithms: ['HS256'], audience: ['api'] }, setOf(jwk), clock);
		expect(report.verdict).toBe('rejected');
	});

	it('and a secret that lies in a key set is no key', async () => {
		const secret = Buffer.from('a secret that was published');
		const oct = { kty: 'oct', kid: 'k', k: encode(secret) };
		const token = mint({ alg: 'HS256', kid: 'k' }, { aud: 'api' }, { algorithm: 'HS256', secret });
		for (const keys of [setOf(oct), { type: 'key', jwk: oct, source: 'file' }] satisfies KeyMaterial[]) {
			const report = await verify(token, { algorithms: ['HS256'], audience: ['api'] }, keys, clock);
			expect(failed(report)).toContain('algorithm-not-allowed');
			expect(report.checks.find(({ id }) => id === 'signature')?.outcome).not.toBe('pass');
		}
	});

	it('nor does a good secret make a Cognito issuer’s token acceptable', async () => {
		const secret = new Uint8Array(32).fill(7);
		const report = await attack(mint({ alg: 'HS256' }, idClaims, { algorithm: 'HS256', secret }), { type: 'secret', secret });
		expect(report.verdict).toBe('rejected');
		expect(failed(report)).toEqual(['algorithm-not-allowed']);
	});
});

describe('a key that the token brings along', () => {
	const { jwk } = attacker;
	const headers = {
		jwk: { jwk },
		'jwk of the same ID': { jwk: { ...jwk, kid: idKey.kid }, kid: idKey.kid },
		jku: { jku: 'https://attacker.example/jwks.json', kid: jwk['kid'] },
		x5u: { x5u: 'https://attacker.example/chain.pem' },
		x5c: { x5c: ['MIIB'] },
		'no key ID, and a jwk': { jwk, kid: undefined },
	};

	it('is asked of nobody: a server that jku and x5u name sees no request', async () => {
		const seen: string[] = [];
		const server = createServer((request, response) => {
			seen.push(request.url ?? '');
			response.end(JSON.stringify({ keys: [jwk] }));
		});
		const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
		try {
			for (const header of [{ jku: `${origin}/jwks.json` }, { x5u: `${origin}/chain.pem` }, { jku: origin, x5u: origin, jwk }]) {
				const token = mint({ ...headerOf(attacker), ...header }, { ...admin, iss: origin }, attacker);
				// The command with a real fetch, and every option that lets it ask somebody.
				for (const args of [['--trust-token-issuer'], ['--issuer', issuer], ['--user-pool-id', poolId]]) {
					await run(['verify', token, ...args], {
						fetch: (url, init) => (url.startsWith(origin) ? fetch(url, init) : Promise.reject(new Error())),
					});
				}
				expect((await verify(token, forId, poolKeys, clock)).verdict).toBe('rejected');
			}
			expect(seen).toEqual([]);
		} finally {
			await closeServer(server);
		}
	});

	it.each(Object.entries(headers))('is never used: %s', async (_what, header) => {
		const asked = vi.spyOn(globalThis, 'fetch');
		const token = mint({ ...headerOf(attacker), ...header }, admin, attacker);
		for (const keys of [poolKeys, setOf(idKey.jwk), { type: 'none' } satisfies KeyMaterial]) {
			const report = await attack(token, keys);
			expect(report.checks.find(({ id }) => id === 'signature')?.outcome).not.toBe('pass');
			expect(['rejected', 'unverified']).toContain(report.verdict);
		}
		expect(asked).not.toHaveBeenCalled();
	});

	it('does not disturb a token that the pool signed', async () => {
		expect((await attack(idToken({}, { jwk, jku: 'https://attacker.example' }))).verdict).toBe('accepted');
	});
});

describe('a key ID', () => {
	it.each([
		'../../../dev/null',
		'/etc/passwd',
		"' OR '1'='1",
		'" ; DROP TABLE keys; --',
		'https://attacker.example/key',
		'__proto__',
		'constructor',
		'toString',
		'0',
		'*',
		`${idKey.kid}\u0000`,
		`${idKey.kid} `,
		'\u202e',
		'x'.repeat(100_000),
	])('is compared as text only: %s', async (kid) => {
		const report = await attack(mint({ alg: 'RS256', kid }, admin, attacker));
		expect(failed(report)).toEqual(['key-not-found']);
	});

	it('gets into no URL, neither of an issuer nor of a load balancer', async () => {
		for (const kid of ['../../../dev/null', "' OR '1'='1", 'https://attacker.example/key', '%2e%2e/x', '?x', '#']) {
			const asked: string[] = [];
			const options: RunOptions = {
				fetch: (url) => {
					asked.push(url);
					return Promise.resolve(new Response('', { status: 404 }));
				},
			};
			await run(['verify', mint({ alg: 'RS256', kid }, admin, attacker), '--issuer', issuer], options);
			expect(asked).toEqual([`${issuer}/.well-known/openid-configuration`]);
			const answer = await run(['verify', albToken({ kid }), '--alb-arn', albArn], options);
			expect(asked).toHaveLength(1);
			expect(answer.status).toBe(1);
		}
	});

	it('that a hundred keys have singles out none', async () => {
		const keys = setOf(...Array.from({ length: 99 }, () => attacker.jwk), idKey.jwk);
		const report = await attack(idToken(), keys);
		expect(failed(report)).toEqual(['key-ambiguous']);
		expect(report.checks.find(({ id }) => id === 'key')?.detail).toMatchObject({ count: 100 });
	});
});

describe('a signature', () => {
	it('of zeros fits no curve', async () => {
		for (const algorithm of ['ES256', 'ES384', 'ES512']) {
			const key = await makeKey(algorithm, { kid: 'k' });
			const bytes = { ES256: 64, ES384: 96, ES512: 132 }[algorithm] ?? 0;
			for (const fill of [0, 0xff]) {
				const token = compact({ alg: algorithm, kid: 'k' }, { aud: 'api' }, encode(Buffer.alloc(bytes, fill)));
				expect(failed(await verify(token, {}, setOf(key.jwk), clock))).toEqual(['signature-invalid']);
			}
		}
	});

	it('in DER is no signature of a token', async () => {
		const { sign } = await import('node:crypto');
		const key = await makeKey('ES256', { kid: 'k' });
		const signed = compact({ alg: 'ES256', kid: 'k' }, { aud: 'api' }, '').slice(0, -1);
		const token = `${signed}.${encode(sign('sha256', Buffer.from(signed), key.privateKey))}`;
		expect(failed(await verify(token, {}, setOf(key.jwk), clock))).toEqual(['signature-invalid']);
	});

	it('that was cut, extended or changed in one bit is refused', async () => {
		const token = idToken();
		const start = token.lastIndexOf('.') + 1;
		const signature = Buffer.from(token.slice(start), 'base64url');
		const head = token.slice(0, start);
		const changed = fc.oneof(
			fc.nat(signature.length - 1).map((length) => signature.subarray(0, length)),
			fc.uint8Array({ minLength: 1, maxLength: 8 }).map((more) => Buffer.concat([signature, more])),
			fc.nat(signature.length * 8 - 1).map((bit) => {
				const bytes = Buffer.from(signature);
				bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				return bytes;
			}),
		);
		await fc.assert(
			fc.asyncProperty(changed, async (bytes) => {
				expect(failed(await attack(head + encode(bytes)))).toEqual(['signature-invalid']);
			}),
		);
	});

	it('covers header and payload to the letter', async () => {
		const token = idToken();
		const end = token.lastIndexOf('.');
		await fc.assert(
			fc.asyncProperty(fc.nat(end - 1), fc.constantFrom(...'ABCXYZabcxyz0189-_'), async (at, letter) => {
				fc.pre(token[at] !== letter);
				const report = await attack(token.slice(0, at) + letter + token.slice(at + 1));
				expect(report.verdict).toBe('rejected');
				expect(report.checks.find(({ id }) => id === 'signature')?.outcome).not.toBe('pass');
			}),
		);
	});

	it('of another algorithm with the same key is refused', async () => {
		const { alg: _alg, ...anyAlgorithm } = idKey.jwk;
		const token = mint({ alg: 'RS256', kid: idKey.kid }, idClaims, { ...idKey, algorithm: 'PS256' });
		expect(failed(await attack(token, setOf(anyAlgorithm)))).toEqual(['signature-invalid']);
	});
});

describe('a header', () => {
	it('that says a member twice is refused, whichever counts', async () => {
		const kid = JSON.stringify(idKey.kid);
		for (const header of [
			`{"alg":"none","alg":"RS256","kid":${kid}}`,
			`{"alg":"RS256","kid":${kid},"\\u0061lg":"RS256"}`,
			`{"alg":"RS256","kid":"other","kid":${kid}}`,
		]) {
			expect(failed(await attack(mint(header, idClaims, idKey)))).toEqual(['malformed']);
		}
	});

	it('whose crit names an unknown extension is refused for that alone', async () => {
		for (const header of [{ crit: ['x'] }, { crit: ['x'], x: true }, { crit: [] }, { crit: 'x' }, { crit: ['exp'], exp: 1 }]) {
			expect(failed(await attack(idToken({}, header)))).toEqual(['critical-unknown']);
		}
	});

	it('that says b64 false does not change what is read', async () => {
		expect(failed(await attack(idToken({}, { b64: false, crit: ['b64'] })))).toEqual(['critical-unknown']);
		expect((await attack(idToken({}, { b64: false }))).verdict).toBe('accepted');
	});

	it('whose members are those of every object is read as it is', async () => {
		const token = mint(`{"__proto__":{"alg":"RS256"},"kid":${JSON.stringify(idKey.kid)}}`, idClaims, idKey);
		expect(failed(await attack(token))).toEqual(['algorithm-not-allowed']);
	});
});

describe('a key of the issuer', () => {
	it('with 1024 bits is too weak, in whatever form it comes', async () => {
		const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
		const jwk = { ...publicKey.export({ format: 'jwk' }), kty: 'RSA', kid: 'weak' };
		const fromPem = await readPem(publicKey.export({ type: 'spki', format: 'pem' }).toString());
		if (typeof fromPem === 'string') throw new Error(fromPem);
		const token = mint({ alg: 'RS256', kid: 'weak' }, idClaims, { algorithm: 'RS256', privateKey });
		for (const keys of [
			setOf(jwk),
			setOf({ ...jwk, n: `AAAA${jwk.n}` }),
			{ type: 'key', jwk: fromPem, source: 'file' },
		] satisfies KeyMaterial[]) {
			expect(failed(await attack(token, keys))).toEqual(['key-too-weak']);
		}
		expect(failed(await attack(token, setOf({ ...jwk, n: `${jwk.n}!` })))).toEqual(['key-unusable']);
	});

	it('whose public exponent is 1 lets anybody sign, and verifies nothing', async () => {
		const jwk = { ...idKey.jwk, e: 'AQ' };
		const signed = compact(headerOf(idKey), admin, '').slice(0, -1);
		// With this exponent, the padded hash (RFC 8017 §9.2) is its own signature.
		const hash = Buffer.concat([
			Buffer.from('3031300d060960864801650304020105000420', 'hex'),
			createHash('sha256').update(signed).digest(),
		]);
		const padded = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(256 - 3 - hash.length, 0xff), Buffer.from([0]), hash]);
		expect(failed(await attack(`${signed}.${encode(padded)}`, setOf(jwk)))).toEqual(['key-unusable']);
		expect(setOf(jwk)).toMatchObject({ keySet: { findings: [{ code: 'weak-exponent' }] } });
	});

	it('that also publishes its private part is used as a public key only', async () => {
		const keys = setOf({ ...idKey.jwk, ...idKey.privateKey.export({ format: 'jwk' }) });
		expect(keys).toMatchObject({ keySet: { findings: [{ code: 'private-member' }] } });
		expect((await attack(idToken(), keys)).verdict).toBe('accepted');
	});
});

describe('a token of somebody else', () => {
	it.each<readonly [string, string, readonly CheckCode[]]>([
		[
			'of the attacker’s own pool, signed with its key',
			mint(headerOf(attacker), { ...idClaims, iss: `${issuer}X` }, attacker),
			['issuer-mismatch', 'signature-invalid'],
		],
		['of another app of the pool', idToken({ aud: 'otherclient' }), ['client-mismatch']],
		['an access token in place of an ID token', accessToken(), ['token-use-mismatch']],
		['an access token with the client in aud', accessToken({ aud: clientId }), ['token-use-mismatch']],
		['an issuer that begins like the expected one', idToken({ iss: `${issuer}.evil.example` }), ['issuer-mismatch']],
		['an issuer in a list', idToken({ iss: [issuer] }), ['claim-type-invalid']],
		['clients in a list', idToken({ aud: [clientId, 'other'] }), ['claim-type-invalid']],
	])('%s', async (_what, token, codes) => {
		const report = await attack(token);
		expect(report.verdict).toBe('rejected');
		expect(failed(report)).toEqual(codes);
	});
});

describe('any text at all', () => {
	const part = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.json().map(encode),
		fc.constantFrom(...idToken().split('.'), encode('{"alg":"none"}'), ''),
	);

	it('is refused without an exception', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
				const text = parts.join('.');
				fc.pre(text.trim() !== idToken());
				const report = await attack(text);
				expect(report.verdict).toBe('rejected');
			}),
		);
	});

	it('signed by the pool over any JSON is judged without an exception', async () => {
		await fc.assert(
			fc.asyncProperty(fc.object({ key: fc.constantFrom(...Object.keys(idClaims), 'scope', 'nbf', '__proto__') }), async (claims) => {
				const everything = {
					...forId,
					audience: ['a'],
					scope: ['s'],
					group: ['g'],
					nonce: 'n',
					accessToken: 't',
					subject: 's',
					maxAge: 1,
					require: ['x'],
				};
				const report = await verify(mint(headerOf(idKey), claims, idKey), everything, poolKeys, clock);
				expect(report.verdict).toBe('rejected');
			}),
		);
	});
});
