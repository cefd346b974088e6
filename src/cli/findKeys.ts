import { readFile, stat } from 'node:fs/promises';
import { isLoopback } from '../core/keys/address.ts';
import { fetchIssuerKeys, fetchKeySet, type KeysFailure } from '../core/keys/discovery.ts';
import type { GetOptions } from '../core/keys/getJson.ts';
import type { KeySet } from '../core/keys/jwk.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import type { Expectations } from '../core/verify/expectations.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import { commandErrors } from '../words/command.ts';
import { jwkMaterial, keySetMaterial, pemMaterial, secretMaterial } from './givenKeys.ts';
import type { Arguments } from './options.ts';
import type { Surroundings } from './surroundings.ts';
import { maxInputBytes, reasonOf } from './tokenSource.ts';
import { UsageError } from './usageError.ts';

/** Milliseconds that each document may take. */
const timeout = 5_000;

/** Keys, and how they were come by. */
export interface FoundKeys {
	readonly material: KeyMaterial;
	/** The issuer that was asked, or would have been. */
	readonly issuer?: string;
	/** `expected`: it is the token's; `other-expected`: the token names none that is expected, so the first was asked; `token`: only the token names it. */
	readonly because?: 'expected' | 'other-expected' | 'token';
	/** `--offline` kept it from being asked. */
	readonly offline?: boolean;
}

type Reach = Pick<Surroundings, 'env' | 'clock' | 'fetch'>;

/**
 * Gets the keys that the options name, else those that the expected issuer publishes. What the token says about its issuer chooses
 * only among the expected ones, unless its word is to be taken. A given file that cannot be read is a UsageError.
 */
export async function findKeys(token: DecodedToken, { options }: Arguments, { issuer }: Expectations, reach: Reach): Promise<FoundKeys> {
	const given = ['jwks', 'key', 'secret-env'].filter((name) => options.has(name));
	if (given.length > 1) throw new UsageError(commandErrors.keysTwice);
	const [jwks] = options.get('jwks') ?? [];
	const [key] = options.get('key') ?? [];
	const [secretName] = options.get('secret-env') ?? [];
	const offline = options.has('offline');
	if (secretName !== undefined) return { material: readSecret(secretName, reach.env) };
	if (key !== undefined) return { material: await readKeyFile(key) };
	if (jwks !== undefined && !/^https?:\/\//i.test(jwks)) return { material: await readKeySetFile(jwks) };
	// A text without a signature that could be checked is no reason to ask anybody.
	const checkable = token.form === 'compact-jws' && token.header.json !== undefined && token.signature?.encoded !== '';
	if (jwks !== undefined) {
		if (offline) return { material: { type: 'none' }, issuer: jwks, offline };
		return { material: checkable ? await askForKeySet(jwks, reach) : { type: 'none' } };
	}
	const chosen = chooseIssuer(token, issuer ?? [], options.has('trust-token-issuer'));
	if (chosen === undefined || !checkable) return { material: { type: 'none' } };
	if (offline) return { material: { type: 'none' }, ...chosen, offline };
	return { material: await askIssuer(chosen.issuer, chosen.because !== 'token', reach), ...chosen };
}

type ChosenIssuer = Required<Pick<FoundKeys, 'issuer' | 'because'>>;

function chooseIssuer(token: DecodedToken, expected: readonly string[], trustToken: boolean): ChosenIssuer | undefined {
	const named = token.payload?.json?.['iss'];
	if (typeof named === 'string' && expected.includes(named)) return { issuer: named, because: 'expected' };
	if (typeof named === 'string' && trustToken) return { issuer: named, because: 'token' };
	const [first] = expected;
	return first === undefined ? undefined : { issuer: first, because: 'other-expected' };
}

/** Plain http is good enough for this machine, when the user and not the token named it. */
function optionsFor(url: string, typed: boolean, { fetch }: Reach): GetOptions {
	return { fetch, timeout, allowLoopbackHttp: typed && URL.canParse(url) && isLoopback(new URL(url).hostname) };
}

async function askIssuer(issuer: string, typed: boolean, reach: Reach): Promise<KeyMaterial> {
	const keys = await fetchIssuerKeys(issuer, optionsFor(issuer, typed, reach));
	return materialFrom(keys, keys.ok ? keys.jwksUri : '', reach);
}

async function askForKeySet(url: string, reach: Reach): Promise<KeyMaterial> {
	return materialFrom(await fetchKeySet(url, optionsFor(url, true, reach)), url, reach);
}

function materialFrom(keys: { readonly ok: true; readonly keySet: KeySet } | KeysFailure, source: string, { clock }: Reach): KeyMaterial {
	return keys.ok ? { type: 'set', keySet: keys.keySet, source, fetchedAt: clock() } : { type: 'failure', failure: keys };
}

function readSecret(name: string, env: Reach['env']): KeyMaterial {
	const secret = env[name];
	if (!secret) throw new UsageError(commandErrors.secretUnset, { option: '--secret-env' });
	return secretMaterial(secret);
}

async function readKeyFile(path: string): Promise<KeyMaterial> {
	const text = await readText(path, '--key');
	return text.trimStart().startsWith('{') ? jwkMaterial(parse(text), 'file') : pemMaterial(text, 'file');
}

async function readKeySetFile(path: string): Promise<KeyMaterial> {
	return keySetMaterial(parse(await readText(path, '--jwks')), 'file');
}

async function readText(path: string, option: string): Promise<string> {
	try {
		const { size } = await stat(path);
		if (size > maxInputBytes) throw new UsageError(commandErrors.fileTooLarge, { option, megabytes: maxInputBytes / 1_048_576 });
		const text = await readFile(path, 'utf8');
		return text.startsWith('\ufeff') ? text.slice(1) : text;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(commandErrors.fileUnreadable, { option, path: shownPath(path), reason: reasonOf(error) });
	}
}

/** Somebody may give a token where a file belongs; then the error must not show it. */
function shownPath(path: string): string {
	return /^e[yw][\w-]{8}/.test(path) ? '…' : path;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
