import { readFile, stat } from 'node:fs/promises';
import { hostOf, isLoopback } from '../core/keys/address.ts';
import { fetchKeys } from '../core/keys/fetchKeys.ts';
import { type KeySource, placeOf } from '../core/keys/keySource.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import { type ChosenSource, chooseKeySource } from '../core/verify/chooseKeySource.ts';
import type { Expectations } from '../core/verify/expectations.ts';
import { jwkMaterial, keySetMaterial, pemMaterial, secretMaterial } from '../core/verify/givenKeys.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import { emulatedPools } from '../core/verify/profile.ts';
import { commandErrors } from '../words/command.ts';
import { readEmulator } from './emulatorOptions.ts';
import type { Arguments } from './options.ts';
import { printable } from './printable.ts';
import type { NamedProfile } from './profileFile.ts';
import type { Surroundings } from './surroundings.ts';
import { maxInputBytes, reasonOf } from './tokenSource.ts';
import { UsageError } from './usageError.ts';

/** Milliseconds that all documents together may take. */
const timeout = 5_000;

/** Keys, and how they were come by. */
export interface FoundKeys {
	readonly material: KeyMaterial;
	/** Who was asked, or would have been: an issuer, or the address of the keys. */
	readonly asked?: string;
	readonly because?: ChosenSource['because'];
	/** `--offline` kept it from being asked. */
	readonly offline?: boolean;
}

type Reach = Pick<Surroundings, 'env' | 'clock' | 'fetch' | 'resolveHost'>;

/**
 * Gets the keys that the options name, else those of a profile (`keys`, a file or a URL, or its emulator), else those that the expected issuer or
 * load balancer publishes. What the token says chooses only among the expected ones, unless its word is to be taken. A given file that cannot be
 * read is a UsageError.
 */
export async function findKeys(
	token: DecodedToken,
	args: Arguments,
	expectations: Expectations,
	ofProfile: NamedProfile | undefined,
	reach: Reach,
): Promise<FoundKeys> {
	const { options } = args;
	const given = ['jwks', 'key', 'secret-env', 'emulator'].filter((name) => options.has(name));
	if (given.length > 1) throw new UsageError(commandErrors.keysTwice);
	// Keys that the options give count before those that the profile names.
	const [jwks = given.length === 0 ? ofProfile?.keys : undefined] = options.get('jwks') ?? [];
	const [key] = options.get('key') ?? [];
	const [secretName] = options.get('secret-env') ?? [];
	const allowedHosts = readHosts(options.get('allow-host') ?? []);
	if (secretName !== undefined) return { material: readSecret(secretName, reach.env) };
	if (key !== undefined) return { material: await readKeyFile(key) };
	if (jwks !== undefined && !/^https?:\/\//i.test(jwks)) {
		const option = options.has('jwks') ? '--jwks' : `keys (${printable(ofProfile?.profile.name ?? '')})`;
		return { material: keySetMaterial(parse(await readText(jwks, option)), 'file') };
	}
	const emulator = readEmulator(args) ?? (given.length === 0 ? ofProfile && emulatedPools(ofProfile.profile) : undefined);
	const chosen =
		jwks === undefined ? chooseKeySource(token, expectations, options.has('trust-token-issuer'), emulator) : keysAt(jwks, token);
	// A text without a signature that could be checked is no reason to ask anybody.
	const checkable = token.form === 'compact-jws' && token.header.json !== undefined && token.signature?.encoded !== '';
	if (chosen === undefined || !checkable) return { material: { type: 'none' } };
	if ('ok' in chosen) return { material: { type: 'failure', failure: chosen } };
	const { source } = chosen;
	const found = { ...(chosen.because && { because: chosen.because }), asked: source.type === 'discovery' ? source.issuer : source.url };
	if (options.has('offline')) return { material: { type: 'none' }, ...found, offline: true };
	return { material: await ask(source, chosen.because !== 'token', allowedHosts, reach), ...found };
}

/** The key set at an address that the user named. */
function keysAt(url: string, token: DecodedToken): Pick<ChosenSource, 'source'> & Partial<Pick<ChosenSource, 'because'>> {
	const issuer = token.payload?.json?.['iss'];
	return { source: { type: 'jwks', issuer: typeof issuer === 'string' ? issuer : '', url } };
}

/** Plain http is good enough for this machine, when the user and not the token named it. */
async function ask(source: KeySource, typed: boolean, allowedHosts: readonly string[], reach: Reach): Promise<KeyMaterial> {
	const place = placeOf(source);
	const allowLoopbackHttp = typed && URL.canParse(place) && isLoopback(new URL(place).hostname);
	const { fetch, resolveHost, clock } = reach;
	const keys = await fetchKeys(source, { fetch, ...(resolveHost && { resolveHost }), timeout, allowLoopbackHttp, allowedHosts });
	if (!keys.ok) return { type: 'failure', failure: keys };
	const emulator = source.type === 'jwks' ? source.emulator : undefined;
	return { type: 'set', keySet: keys.keySet, source: keys.jwksUri, fetchedAt: clock(), ...(emulator && { emulator }) };
}

/** Hosts that the user lets be asked; a text that is none is a UsageError. */
export function readHosts(values: readonly string[]): readonly string[] {
	if (values.some((host) => hostOf(host) === undefined)) throw new UsageError(commandErrors.hostInvalid);
	return values;
}

function readSecret(name: string, env: Reach['env']): KeyMaterial {
	const secret = env[name];
	if (!secret) throw new UsageError(commandErrors.secretUnset, { option: '--secret-env' });
	const material = secretMaterial(secret);
	if (material.type === 'invalid') throw new UsageError(commandErrors.secretIsKey, { option: '--secret-env' });
	return material;
}

async function readKeyFile(path: string): Promise<KeyMaterial> {
	const text = await readText(path, '--key');
	return text.trimStart().startsWith('{') ? jwkMaterial(parse(text), 'file') : pemMaterial(text, 'file');
}

/** `option` is the option or the member that names the file, for the error. */
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
