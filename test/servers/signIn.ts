import { createHash, randomBytes } from 'node:crypto';
import { samplePool, type UserName } from './samplePool.ts';

/** What the token endpoint answered to a sign-in, and the nonce that the client had sent. */
export type SignedIn = {
	readonly idToken: string;
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly nonce: string;
	/** Lifetime of the ID and access token in seconds. */
	readonly expiresIn: number;
};

/** The endpoints that a client needs, as the discovery document names them. */
export type Endpoints = { readonly authorization_endpoint: string; readonly token_endpoint: string };

/** Sends a form to the token endpoint; throws with the provider's error code when it refuses. */
export async function requestTokens(
	endpoint: string,
	form: Record<string, string>,
	headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
	const response = await fetch(endpoint, { method: 'POST', headers, body: new URLSearchParams(form) });
	const answer = (await response.json()) as Record<string, unknown>;
	if (!response.ok)
		throw new Error(`The token endpoint answered ${response.status}: ${String(answer['error'])}, ${String(answer['error_description'])}`);
	return answer;
}

/** Follows redirects with cookies, as a browser does, until one leads to the callback address; gives that address. */
async function followToCallback(start: URL): Promise<URL> {
	const cookies = new Map<string, string>();
	let url = start;
	while (!url.href.startsWith(samplePool.callbackUrl)) {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(url, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
		const location = response.headers.get('location');
		if (location === null) throw new Error(`The provider answered ${response.status} at ${url.pathname} where it should have redirected.`);
		for (const line of response.headers.getSetCookie()) {
			const [name = '', value = ''] = line.split(';', 1).join('').split(/=(.*)/s);
			cookies.set(name, value);
		}
		url = new URL(location, url);
	}
	return url;
}

/** Walks the authorization code flow with PKCE (RFC 7636) over HTTP, without a browser, and exchanges the code for tokens. */
export async function signInOverHttp(
	{ authorization_endpoint, token_endpoint }: Endpoints,
	user: UserName,
	scope: string,
): Promise<SignedIn> {
	const verifier = randomBytes(32).toString('base64url');
	const nonce = randomBytes(16).toString('base64url');
	const state = randomBytes(16).toString('base64url');
	const authorize = new URL(authorization_endpoint);
	authorize.search = new URLSearchParams({
		response_type: 'code',
		client_id: samplePool.clientId,
		redirect_uri: samplePool.callbackUrl,
		scope,
		state,
		nonce,
		code_challenge: createHash('sha256').update(verifier).digest('base64url'),
		code_challenge_method: 'S256',
		login_hint: user,
	}).toString();
	const callback = await followToCallback(authorize);
	const code = callback.searchParams.get('code');
	if (code === null || callback.searchParams.get('state') !== state) {
		throw new Error(`The provider sent no code: ${callback.searchParams.get('error')}, ${callback.searchParams.get('error_description')}`);
	}
	const answer = await requestTokens(token_endpoint, {
		grant_type: 'authorization_code',
		client_id: samplePool.clientId,
		redirect_uri: samplePool.callbackUrl,
		code,
		code_verifier: verifier,
	});
	return {
		idToken: String(answer['id_token']),
		accessToken: String(answer['access_token']),
		refreshToken: String(answer['refresh_token']),
		nonce,
		expiresIn: Number(answer['expires_in']),
	};
}
