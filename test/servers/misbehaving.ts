import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from './loopback.ts';
import { createRequestLog, type RequestLog } from './requestLog.ts';

/** What can go wrong when keys are fetched. `none` behaves well, to show that the rest of the server is sound. */
export type Misbehaviour =
	| 'none'
	| 'never-answers'
	| 'slow-drip'
	| 'endless'
	| 'redirect'
	| 'html'
	| 'broken-json'
	| 'json-array'
	| 'status-500'
	| 'status-404'
	/** Every other request of an address fails, the first one first; so does `reset-first`. */
	| 'status-500-first'
	| 'reset-first'
	| 'reset'
	| 'wrong-issuer'
	| 'foreign-key-address'
	| 'private-keys'
	| 'no-keys'
	/** One key for several key IDs, and entries that are none: everything that a key set can be blamed for. */
	| 'odd-keys';

/** Which of the two documents misbehaves: the discovery document, or the key set that a sound discovery document names. */
export type Stage = 'discovery' | 'keys';

/** A loopback server whose issuers misbehave, each in one way. */
export type MisbehavingServer = {
	readonly origin: string;
	/** The issuer whose discovery document, or key set, shows that misbehaviour. */
	readonly issuer: (misbehaviour: Misbehaviour, stage?: Stage) => string;
	readonly requests: RequestLog;
	/** Publishes another key from now on, and gives its ID. */
	readonly rotate: () => string;
	/** Another host (another port) that redirects and foreign addresses lead to; nothing should ever be asked of it. */
	readonly elsewhere: { readonly origin: string; readonly requests: RequestLog };
	/** Resolves when a client has given up a request that was never, or not completely, answered. */
	readonly abandoned: () => Promise<void>;
	/** Bytes sent so far by `endless`: how much a client took before it gave up. */
	readonly endlessBytes: () => number;
	readonly close: () => Promise<void>;
};

const json = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

function discovery(issuer: string, keyAddress = `${issuer}/.well-known/jwks.json`): string {
	return JSON.stringify({
		issuer,
		jwks_uri: keyAddress,
		id_token_signing_alg_values_supported: ['RS256'],
		subject_types_supported: ['public'],
	});
}

function keySet(key: KeyObject, kid = 'misbehaving'): string {
	return JSON.stringify({ keys: [{ ...key.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] });
}

function oddKeys(key: KeyObject): string {
	const jwk = key.export({ format: 'jwk' });
	const sound = { ...jwk, kid: 'misbehaving', alg: 'RS256', use: 'sig' };
	return JSON.stringify({ keys: [sound, sound, jwk, { ...sound, kid: 'odd', alg: 'ES256' }, { kty: 'AKP', kid: 'new' }, 'no key'] });
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startMisbehaving(): Promise<MisbehavingServer> {
	const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const requests = createRequestLog();
	const elsewhereRequests = createRequestLog();
	const waiting: (() => void)[] = [];
	const counts = new Map<string, number>();
	let endlessBytes = 0;
	let kid = 'misbehaving';

	const elsewhereServer = createServer((request, response) => {
		elsewhereRequests.record(request);
		response.writeHead(200, json).end(keySet(publicKey));
	});
	const elsewhere = `http://127.0.0.1:${await listenOnLoopback(elsewhereServer)}`;

	const drip = (response: ServerResponse) => {
		response.writeHead(200, json).write('{');
		const timer = setInterval(() => response.write(' '), 100);
		response.once('close', () => clearInterval(timer));
	};
	const flood = (response: ServerResponse) => {
		const chunk = Buffer.alloc(64 * 1024, ' ');
		const more = () => {
			while (!response.destroyed) {
				endlessBytes += chunk.length;
				if (!response.write(chunk)) return;
			}
		};
		response.writeHead(200, json).write('{');
		response.on('drain', more);
		more();
	};

	const isFirst = (response: ServerResponse, issuer: string): boolean => {
		const name = `${issuer} ${response.req.url}`;
		const count = counts.get(name) ?? 0;
		counts.set(name, count + 1);
		return count % 2 === 0;
	};

	const behave: Record<Misbehaviour, (response: ServerResponse, sound: string, issuer: string) => void> = {
		none: (response, sound) => response.writeHead(200, json).end(sound),
		'never-answers': () => undefined,
		'slow-drip': drip,
		endless: flood,
		redirect: (response) => response.writeHead(302, { ...json, location: `${elsewhere}/redirected` }).end(),
		html: (response) => response.writeHead(200, { ...json, 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
		'broken-json': (response, sound) => response.writeHead(200, json).end(sound.slice(0, -2)),
		'json-array': (response) => response.writeHead(200, json).end('[]'),
		'status-500': (response) => response.writeHead(500, json).end('{"message":"Internal error"}'),
		'status-404': (response) => response.writeHead(404, json).end('{"message":"User pool does not exist."}'),
		reset: (response) => response.socket?.resetAndDestroy(),
		'status-500-first': (response, sound, issuer) => behave[isFirst(response, issuer) ? 'status-500' : 'none'](response, sound, issuer),
		'reset-first': (response, sound, issuer) => behave[isFirst(response, issuer) ? 'reset' : 'none'](response, sound, issuer),
		'wrong-issuer': (response, _sound, issuer) => response.writeHead(200, json).end(discovery(`${issuer}-impostor`)),
		'foreign-key-address': (response, _sound, issuer) => response.writeHead(200, json).end(discovery(issuer, `${elsewhere}/jwks.json`)),
		'private-keys': (response) => response.writeHead(200, json).end(keySet(privateKey)),
		'odd-keys': (response) => response.writeHead(200, json).end(oddKeys(publicKey)),
		'no-keys': (response) => response.writeHead(200, json).end('{"keys":[]}'),
	};

	const server = createServer((request, response) => {
		const { path } = requests.record(request);
		response.once('close', () => {
			if (!response.writableFinished) for (const resolve of waiting.splice(0)) resolve();
		});
		const [, stage, name = '', , document] = path.split('/');
		const issuer = `${origin}/${stage}/${name}`;
		const atKeys = document === 'jwks.json';
		const sound = atKeys ? keySet(publicKey, kid) : discovery(issuer);
		const chosen = (stage === 'keys') === atKeys && name in behave ? (name as Misbehaviour) : 'none';
		behave[chosen](response, sound, issuer);
	});
	const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;

	return {
		origin,
		issuer: (misbehaviour, stage = 'discovery') => `${origin}/${stage}/${misbehaviour}`,
		requests,
		elsewhere: { origin: elsewhere, requests: elsewhereRequests },
		rotate: () => {
			kid = `rotated-${Number(kid.split('-')[1] ?? 0) + 1}`;
			return kid;
		},
		abandoned: () => new Promise((resolve) => waiting.push(resolve)),
		endlessBytes: () => endlessBytes,
		close: async () => {
			await Promise.all([closeServer(server), closeServer(elsewhereServer)]);
		},
	};
}
