import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeJwt } from 'jose';
import { createPoolKeys } from '../servers/poolKeys.ts';
import { samplePool } from '../servers/samplePool.ts';
import type { UserPool } from '../servers/userPool.ts';

const templates = join(import.meta.dirname, '../../samples');

/** The tokens of the sample workspace, by the names that `tokens.json` gives them. */
export type SampleTokens = Readonly<
	Record<
		| 'id'
		| 'access'
		| 'machine'
		| 'secondUser'
		| 'refresh'
		| 'expired'
		| 'notYetValid'
		| 'tampered'
		| 'otherClient'
		| 'unknownKey'
		| 'unsigned'
		| 'twoParts'
		| 'fourParts'
		| 'notJson'
		| 'garbage',
		string
	>
>;

function encode(value: string): string {
	return Buffer.from(value).toString('base64url');
}

/** Mints every token of the sample workspace: the sound ones by signing in, the odd ones with the pool's own keys. */
async function mintTokens(pool: UserPool): Promise<SampleTokens> {
	const [{ idToken, accessToken, refreshToken }, second, machine] = await Promise.all([
		pool.signIn('t1u1'),
		pool.signIn('t2u1'),
		pool.clientCredentials(),
	]);
	const payload = decodeJwt(idToken);
	const [header = '', , signature = ''] = idToken.split('.');
	const now = Math.floor(Date.now() / 1000);
	const signed = (changes: object) => pool.sign({ ...payload, ...changes, jti: randomUUID() }, { use: 'id' });
	const earlier = { auth_time: now - 7200, iat: now - 7200, exp: now - 3600 };
	const later = { iat: now, nbf: now + 3600, exp: now + 7200 };
	return {
		id: idToken,
		access: accessToken,
		machine,
		secondUser: second.idToken,
		refresh: refreshToken,
		expired: await signed(earlier),
		notYetValid: await signed(later),
		tampered: [header, encode(JSON.stringify({ ...payload, 'custom:tenant_id': 'T2' })), signature].join('.'),
		otherClient: await signed({ aud: samplePool.otherClientId }),
		unknownKey: await createPoolKeys().sign(payload, { use: 'id' }),
		unsigned: `${encode('{"alg":"none"}')}.${encode(JSON.stringify(payload))}.`,
		twoParts: idToken.slice(0, idToken.lastIndexOf('.')),
		fourParts: `${idToken}.${signature.slice(0, 24)}`,
		notJson: [encode('{"alg":"RS256"}'), encode('tenant=T1&user=U1'), signature].join('.'),
		garbage: 'eyJhbGciOiJSUzI1NiJ9.this is not base64url!.c2lnbmF0dXJl',
	};
}

/**
 * Fills the templates of `samples/` into an emptied `targetDir` and gives the tokens that are now in it. A template that
 * names something unknown is an error, so that no placeholder is left.
 */
export async function mintSamples(pool: UserPool, targetDir: string): Promise<SampleTokens> {
	const tokens = await mintTokens(pool);
	const { region, poolId, clientId, machineClientId, callbackUrl } = samplePool;
	const time = new Date().toISOString();
	const values = new Map(
		Object.entries({ ...tokens, region, poolId, clientId, machineClientId, callbackUrl, time, issuer: pool.issuer, origin: pool.origin }),
	);
	await rm(targetDir, { recursive: true, force: true });
	for (const entry of await readdir(templates, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const source = join(entry.parentPath, entry.name);
		const target = join(targetDir, source.slice(templates.length));
		const text = (await readFile(source, 'utf8')).replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
			const value = values.get(name);
			if (value === undefined) throw new Error(`${source} names {{${name}}}, which is not among the values of the samples.`);
			return value;
		});
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, text);
	}
	return tokens;
}
