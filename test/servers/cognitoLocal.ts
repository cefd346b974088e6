import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './loopback.ts';

/** A running cognito-local with a pool, an app client and somebody who has signed in. */
export type CognitoLocal = {
	readonly endpoint: string;
	readonly userPoolId: string;
	readonly clientId: string;
	readonly idToken: string;
	readonly accessToken: string;
	readonly close: () => Promise<void>;
};

type Json = Readonly<Record<string, unknown>>;

const username = 'ann@example.com';
const password = 'Not-a-secret-1';

/** Starts the emulator on a free port of 127.0.0.1, and signs a user in as its clients do. */
export async function startCognitoLocal(): Promise<CognitoLocal> {
	// It keeps its pools in the current folder.
	const folder = await mkdtemp(join(tmpdir(), 'claimlens-cognito-local-'));
	const port = await freePort();
	const program = createRequire(import.meta.url).resolve('cognito-local/lib/bin/start.js');
	const child = spawn(process.execPath, [program], { cwd: folder, env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) } });
	const close = async (): Promise<void> => {
		await end(child);
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await untilListening(child);
		const endpoint = `http://127.0.0.1:${port}`;
		const userPoolId = textAt(await call(endpoint, 'CreateUserPool', { PoolName: 'test' }), 'UserPool', 'Id');
		const clientId = textAt(
			await call(endpoint, 'CreateUserPoolClient', { UserPoolId: userPoolId, ClientName: 'test' }),
			'UserPoolClient',
			'ClientId',
		);
		const user = { UserPoolId: userPoolId, Username: username };
		await call(endpoint, 'AdminCreateUser', { ...user, MessageAction: 'SUPPRESS' });
		await call(endpoint, 'AdminSetUserPassword', { ...user, Password: password, Permanent: true });
		const AuthParameters = { USERNAME: username, PASSWORD: password };
		const signedIn = await call(endpoint, 'InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: clientId, AuthParameters });
		const [idToken, accessToken] = ['IdToken', 'AccessToken'].map((name) => textAt(signedIn, 'AuthenticationResult', name));
		return { endpoint, userPoolId, clientId, idToken: idToken ?? '', accessToken: accessToken ?? '', close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** One operation of the user pools API; what is no success is an error. */
async function call(endpoint: string, operation: string, input: Json): Promise<Json> {
	const response = await fetch(endpoint, {
		method: 'POST',
		headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
		body: JSON.stringify(input),
	});
	const answer = (await response.json()) as Json;
	if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
	return answer;
}

function textAt(answer: Json, outer: string, inner: string): string {
	const value = (answer[outer] as Json | undefined)?.[inner];
	if (typeof value !== 'string') throw new Error(`no ${outer}.${inner} in the answer of cognito-local`);
	return value;
}

function untilListening({ stdout, stderr }: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		const read = (chunk: Buffer): void => {
			output += chunk.toString();
			if (output.includes('Cognito Local running')) resolve();
		};
		stdout?.on('data', read);
		stderr?.on('data', read);
		stdout?.once('close', () => reject(new Error(`cognito-local ended before it listened:\n${output}`)));
	});
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill();
	await ended;
}
