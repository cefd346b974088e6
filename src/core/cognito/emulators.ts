import type { KeySource } from '../keys/keySource.ts';
import { issuersOfUserPool } from './issuer.ts';

/** Programs that pretend to be Cognito on a developer's machine. */
export const emulatorNames = ['cognito-local', 'localstack', 'moto'] as const;
export type EmulatorName = (typeof emulatorNames)[number];

/** What one is called, where it listens when nobody says otherwise, and which issuers it writes into its tokens. */
interface EmulatorRow {
	readonly title: string;
	readonly endpoint: string;
	/** Origins of its own issuers, `<origin>/<pool>`; undefined when it writes the issuer that AWS itself would write. */
	readonly issuerOrigins: readonly string[] | undefined;
	/** Where the facts come from, and which of them nobody here has tried. */
	readonly source: string;
}

const emulators: Readonly<Record<EmulatorName, EmulatorRow>> = {
	'cognito-local': {
		title: 'cognito-local',
		endpoint: 'http://localhost:9229',
		issuerOrigins: ['http://localhost:9229'],
		source: 'github.com/jagregory/cognito-local: src/server/server.ts, src/server/defaults.ts',
	},
	localstack: {
		title: 'LocalStack',
		endpoint: 'http://localhost:4566',
		issuerOrigins: ['http://localhost.localstack.cloud:4566', 'http://localhost:4566'],
		source: 'github.com/localstack/localstack issues 5516, 8010, 13395; not tried here',
	},
	moto: {
		title: 'moto',
		endpoint: 'http://localhost:5000',
		issuerOrigins: undefined,
		source:
			'github.com/getmoto/moto: moto/cognitoidp/urls.py, moto/moto_server/werkzeug_app.py; older servers do not find the key set by its path',
	},
};

/** An emulator that was chosen, and the pools whose keys it serves. */
export interface EmulatedPools {
	readonly name: EmulatorName;
	readonly endpoint: string;
	readonly pools: readonly string[];
}

/** What an emulator is called. */
export function emulatorTitle(name: EmulatorName): string {
	return emulators[name].title;
}

/** Where an emulator listens when nobody says otherwise. */
export function defaultEndpointOf(name: EmulatorName): string {
	return emulators[name].endpoint;
}

/** Is the text the name of an emulator? */
export function isEmulatorName(text: string): text is EmulatorName {
	return (emulatorNames as readonly string[]).includes(text);
}

/** Is the text a pool id as an emulator makes one (API pattern UserPoolIdType)? cognito-local writes `local_…`, without a Region. */
export function isEmulatorPoolId(text: string): boolean {
	return /^(?=.{1,55}$)[\w-]+_[0-9a-zA-Z]+$/.test(text);
}

/** The issuers that the emulator writes for a pool, its own ones at another endpoint too; undefined when the text is no pool id of its kind. */
export function emulatorIssuers(name: EmulatorName, endpoint: string, userPoolId: string): readonly string[] | undefined {
	const { issuerOrigins } = emulators[name];
	if (issuerOrigins === undefined) return issuersOfUserPool(userPoolId)?.slice(0, 1);
	if (!isEmulatorPoolId(userPoolId)) return undefined;
	return [...new Set([...issuerOrigins, withoutSlash(endpoint)])].map((origin) => `${origin}/${userPoolId}`);
}

/**
 * Where the emulator serves the keys of a pool, for tokens of that issuer. They are kept apart from the issuer's own by their place, and marked:
 * moto's tokens carry an issuer of AWS, which has never seen their key.
 */
export function emulatorKeySource(name: EmulatorName, endpoint: string, userPoolId: string, issuer: string): KeySource {
	return { type: 'jwks', issuer, url: `${withoutSlash(endpoint)}/${userPoolId}/.well-known/jwks.json`, emulator: name };
}

function withoutSlash(endpoint: string): string {
	return endpoint.replace(/\/+$/, '');
}
