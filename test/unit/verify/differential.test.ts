import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { issuersOfUserPool } from '../../../src/core/cognito/issuer.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { faultsOf, type Use } from './faults.ts';
import { accessKey, clientId, clock, idKey, now, poolId, setOf } from './minting.ts';
import { typeFaultsOf } from './typeFaults.ts';

type Oracle = 'aws-jwt-verify' | 'jose';

const poolSet = { keys: [idKey.jwk, accessKey.jwk] };

/** The expectations that all three are told. */
function expectationsOf(use: Use): Expectations {
	return { issuer: issuersOfUserPool(poolId) ?? [], tokenUse: use, clientId: [clientId] };
}

async function accepts(token: string, use: Use, jwks: { readonly keys: readonly object[] }): Promise<boolean> {
	const { verdict } = await verify(token, expectationsOf(use), setOf(...jwks.keys), clock);
	return verdict === 'accepted';
}

const oracles: Readonly<Record<Oracle, (token: string, use: Use, jwks: { readonly keys: readonly object[] }) => Promise<boolean>>> = {
	'aws-jwt-verify': async (token, use, jwks) => {
		try {
			const verifier = CognitoJwtVerifier.create({ userPoolId: poolId, tokenUse: use, clientId });
			verifier.cacheJwks(jwks as Parameters<typeof verifier.cacheJwks>[0]);
			verifier.verifySync(token);
			return true;
		} catch {
			return false;
		}
	},
	/** What it leaves to the app (token use, client of an access token, a required expiry) is added by hand, as its users must. */
	jose: async (token, use, jwks) => {
		try {
			const { payload } = await jwtVerify<JWTPayload>(token, createLocalJWKSet(jwks as unknown as JSONWebKeySet), {
				algorithms: ['RS256'],
				issuer: [...(expectationsOf(use).issuer ?? [])],
				requiredClaims: ['exp', 'token_use'],
				...(use === 'id' && { audience: clientId }),
			});
			return payload['token_use'] === use && (use === 'id' || payload['client_id'] === clientId);
		} catch {
			return false;
		}
	},
};

/** Where the verdicts differ, and why ours is right. */
const differences: Readonly<Record<string, Partial<Readonly<Record<Oracle, string>>>>> = {
	'id: clients in a list': { jose: 'Cognito writes one client; a list could name a second one that the app never heard of.' },
	'exp now': { 'aws-jwt-verify': 'A token must not be accepted on or after its expiry (RFC 7519 §4.1.4).' },
	'no exp': { 'aws-jwt-verify': 'Cognito always sets an expiry; without one the token would be good for ever.' },
	'exp beyond all numbers': { jose: 'That is no instant, and would never come.' },
	'iat in a minute': {
		'aws-jwt-verify': 'A token from the future means that a clock is wrong or that somebody lies; the tolerance is for small differences.',
		jose: 'The same; it looks at iat only when a greatest age is asked for.',
	},
	'iat in milliseconds': {
		'aws-jwt-verify': 'Read as seconds, as it must be, it lies in the far future.',
		jose: 'The same.',
	},
	'a subject that is a number': { jose: 'The claim is a string (RFC 7519 §4.1.2); 1 and "1" would be two users or one.' },
	'a token ID that is a number': { jose: 'The claim is a string (RFC 7519 §4.1.7).' },
	'scopes in a list': { 'aws-jwt-verify': 'Some issuers write a list; it is read like scp and grants nothing else.' },
	'a scope that is a number': { jose: 'It is neither a text nor a list of texts.' },
	'a claim twice': {
		'aws-jwt-verify': 'Names must be unique (RFC 7519 §4): two readers could see two users.',
		jose: 'The same.',
	},
	'claims behind a byte order mark': { jose: 'JSON has none (RFC 8259 §8.1), and other readers refuse it.' },
	'claims of 300 levels': {
		'aws-jwt-verify': 'What is too deep to be shown is not vouched for.',
		jose: 'The same.',
	},
	'claims that are no UTF-8': { 'aws-jwt-verify': 'The claims are UTF-8 (RFC 7519 §7.2); replaced letters are not what was signed.' },
	'an unknown extension that is critical': { 'aws-jwt-verify': 'It ignores crit, which must not be ignored (RFC 7515 §4.1.11).' },
	'an extension that is critical and not there': { 'aws-jwt-verify': 'It ignores crit (RFC 7515 §4.1.11).' },
	'an empty list of extensions': { 'aws-jwt-verify': 'It ignores crit, which must not be empty (RFC 7515 §4.1.11).' },
	'extensions as text': { 'aws-jwt-verify': 'It ignores crit, which must be a list (RFC 7515 §4.1.11).' },
	'b64 true': {
		'aws-jwt-verify': 'It ignores crit (RFC 7515 §4.1.11).',
		jose: 'It understands b64; here a JSON Web Token that calls it critical is refused, whatever its value (RFC 7797 §7).',
	},
	'b64 false, critical': { 'aws-jwt-verify': 'It ignores crit, and a JSON Web Token must not use b64 (RFC 7797 §7).' },
	'a member of the header twice': {
		'aws-jwt-verify': 'Names must be unique (RFC 7515 §4): two readers could see two algorithms.',
		jose: 'The same.',
	},
	'a blank before it': {
		'aws-jwt-verify': 'A blank that was copied along is no part of the token.',
		jose: 'The same.',
	},
	'a line break behind it': { 'aws-jwt-verify': 'A line break that was copied along is no part of the token.' },
	'a line break in the signature': { jose: 'Base64url has no line breaks (RFC 7515 §2).' },
	'half the padding of the signature': { 'aws-jwt-verify': 'It is neither padded nor without padding.' },
	'a key without alg': { 'aws-jwt-verify': 'The member is optional (RFC 7517 §4.4); that RS256 is allowed was said without it.' },
	'a key without use': { 'aws-jwt-verify': 'The member is optional (RFC 7517 §4.2).' },
	'a key whose operations leave out verify': { 'aws-jwt-verify': 'It ignores key_ops (RFC 7517 §4.3).' },
	'the key twice': { 'aws-jwt-verify': 'It takes the first one; nobody can say which key a token means when two have its ID.' },
	'a key with its private part': { jose: 'The public members are used and no others; that the set leaks is a finding of the set.' },
};

/** The same for members of another type. */
const typeDifferences: Readonly<Record<string, Partial<Readonly<Record<Oracle, string>>>>> = {
	sub: { jose: 'The claim is a string (RFC 7519 §4.1.2); 1 and "1" would be two users or one.' },
	aud: { jose: 'It is a string or a list of strings wherever it stands (RFC 7519 §4.1.3), also where nobody asks for an audience.' },
	jti: { jose: 'The claim is a string (RFC 7519 §4.1.7).' },
	scope: {
		'aws-jwt-verify': 'Some issuers write a list; it is read like scp and grants nothing else.',
		jose: 'It is neither a text nor a list of texts.',
	},
	'header crit': { 'aws-jwt-verify': 'It ignores crit, which must be a list of names that are understood (RFC 7515 §4.1.11).' },
};

beforeAll(() => {
	// Both libraries read the clock of the machine.
	vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 });
});
afterAll(() => {
	vi.useRealTimers();
});

describe.each(['id', 'access'] as const)('beside aws-jwt-verify and jose, a token of use %s', (use) => {
	it.each(faultsOf(use))('$what', async ({ what, token, jwks = poolSet }) => {
		if (what === 'sound') expect(await accepts(token, use, jwks)).toBe(true);
		for (const [oracle, differs] of await compare(token, use, jwks)) {
			const why = differences[`${use}: ${what}`]?.[oracle] ?? differences[what]?.[oracle];
			expect(`${oracle}: ${differs}`).toBe(`${oracle}: ${why !== undefined}`);
		}
	});

	it.each(typeFaultsOf(use))('$member is $type', async ({ member, type, token }) => {
		for (const [oracle, differs] of await compare(token, use, poolSet)) {
			if (differs) expect(typeDifferences[member]?.[oracle], `${oracle}, ${member}: ${type}`).toBeDefined();
		}
	});

	it.each(Object.entries(typeDifferences))('another type of %s is judged in another way somewhere', async (member, why) => {
		const differing = new Set<Oracle>();
		for (const fault of typeFaultsOf(use).filter((each) => each.member === member)) {
			for (const [oracle, differs] of await compare(fault.token, use, poolSet)) if (differs) differing.add(oracle);
		}
		// For an ID token both libraries look at the audience: it is the client.
		const expected = use === 'id' && member === 'aud' ? [] : Object.keys(why);
		expect([...differing].sort()).toEqual(expected.sort());
	});
});

/** Does each of the two judge otherwise than ClaimLens? */
async function compare(
	token: string,
	use: Use,
	jwks: { readonly keys: readonly object[] },
): Promise<readonly (readonly [Oracle, boolean])[]> {
	const ours = await accepts(token, use, jwks);
	return Promise.all(
		(['aws-jwt-verify', 'jose'] as const).map(async (oracle) => [oracle, (await oracles[oracle](token, use, jwks)) !== ours] as const),
	);
}

it('every explanation belongs to a case', () => {
	const names = new Set((['id', 'access'] as const).flatMap((use) => faultsOf(use).flatMap(({ what }) => [what, `${use}: ${what}`])));
	for (const name of Object.keys(differences)) expect(names).toContain(name);
	const tokens = (['id', 'access'] as const).flatMap((use) => [...faultsOf(use), ...typeFaultsOf(use)].map(({ token }) => token));
	expect(new Set(tokens).size).toBeGreaterThan(500);
});
