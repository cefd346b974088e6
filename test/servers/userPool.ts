import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { createServer, IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import { type Configuration, type JWK, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { accessTokenPayload, idTokenPayload, machineTokenPayload, refreshTokenText, userAttributes } from './cognitoTokens.ts';
import { closeServer, listenOnLoopback } from './loopback.ts';
import { createPoolKeys, type PoolKeys, type SignOptions } from './poolKeys.ts';
import { createPoolStorage, type PoolStorage } from './poolStorage.ts';
import { createRequestLog, type RequestLog } from './requestLog.ts';
import { poolUsers, samplePool, type UserName, uuidFrom } from './samplePool.ts';
import { requestTokens, type SignedIn, signInOverHttp } from './signIn.ts';

/** A real OpenID provider on loopback that looks like a Cognito user pool. */
export type UserPool = {
	/** `http://127.0.0.1:PORT/<pool id>`, exactly as the tokens say it. */
	readonly issuer: string;
	readonly discoveryUrl: string;
	readonly jwksUrl: string;
	/** The address that the OAuth endpoints live under. */
	readonly origin: string;
	readonly clientId: string;
	/** What was asked of the server; the server's own sign-ins are in it too. */
	readonly requests: RequestLog;
	/** Signs a user in by the authorization code flow with PKCE, over HTTP. */
	readonly signIn: (user?: UserName, scope?: string) => Promise<SignedIn>;
	/** Exchanges a refresh token for a new ID and access token. */
	readonly refresh: (refreshToken: string) => Promise<Pick<SignedIn, 'idToken' | 'accessToken'>>;
	/** Gets a machine's access token by the client credentials flow. */
	readonly clientCredentials: (scope?: string) => Promise<string>;
	/** Signs any payload with the pool's real key of that use, to make tokens that the provider itself would not. */
	readonly sign: (payload: object, options: SignOptions) => Promise<string>;
	/** Replaces both keys: new ones are served and used from now on. */
	readonly rotateKeys: () => void;
	readonly close: () => Promise<void>;
};

/** The discovery document with the members that Cognito has, and no others. */
function discoveryDocument(origin: string, issuer: string): Record<string, unknown> {
	return {
		authorization_endpoint: `${origin}/oauth2/authorize`,
		end_session_endpoint: `${origin}/logout`,
		id_token_signing_alg_values_supported: ['RS256'],
		issuer,
		jwks_uri: `${issuer}/.well-known/jwks.json`,
		response_types_supported: ['code', 'token'],
		revocation_endpoint: `${origin}/oauth2/revoke`,
		scopes_supported: ['openid', 'email', 'phone', 'profile'],
		subject_types_supported: ['public'],
		token_endpoint: `${origin}/oauth2/token`,
		token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
		userinfo_endpoint: `${origin}/oauth2/userInfo`,
	};
}

function findUser(sub: string) {
	return Object.values(poolUsers).find((user) => user.sub === sub);
}

function configuration(storage: PoolStorage, machineSecret: string): Configuration {
	const day = 24 * 60 * 60;
	return {
		adapter: storage.adapter,
		clients: [
			{
				client_id: samplePool.clientId,
				token_endpoint_auth_method: 'none',
				grant_types: ['authorization_code', 'refresh_token'],
				redirect_uris: [samplePool.callbackUrl],
				post_logout_redirect_uris: [samplePool.logoutUrl],
				require_auth_time: true,
			},
			{
				client_id: samplePool.machineClientId,
				client_secret: machineSecret,
				grant_types: ['client_credentials'],
				response_types: [],
				redirect_uris: [],
				scope: samplePool.customScopes.join(' '),
			},
		],
		claims: { openid: ['sub', 'username', ...Object.keys(userAttributes(poolUsers.t1u1))] },
		clientBasedCORS: () => true,
		conformIdTokenClaims: false,
		cookies: { keys: [randomBytes(32).toString('base64url')] },
		features: {
			devInteractions: { enabled: false },
			clientCredentials: { enabled: true },
			revocation: { enabled: true, allowedPolicy: async (_context, client, token) => token.clientId === client.clientId },
			rpInitiatedLogout: { enabled: true },
		},
		findAccount: (_context, sub) => {
			const user = findUser(sub);
			if (user === undefined) return undefined;
			// Cognito's userInfo endpoint gives booleans as strings.
			return { accountId: sub, claims: () => ({ ...userAttributes(user), sub, username: user.username, email_verified: 'true' }) };
		},
		interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
		issueRefreshToken: () => true,
		loadExistingGrant: async (context) => {
			const { client, session, params, provider } = context.oidc;
			if (client === undefined || session?.accountId === undefined) return undefined;
			const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
			grant.addOIDCScope(params?.['scope'] as string);
			await grant.save();
			return grant;
		},
		// Only the provider's own ID tokens are signed with this key; the layer below replaces them.
		jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as JWK] },
		rotateRefreshToken: false,
		routes: {
			authorization: '/oauth2/authorize',
			token: '/oauth2/token',
			userinfo: '/oauth2/userInfo',
			revocation: '/oauth2/revoke',
			end_session: '/logout',
		},
		scopes: ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin', ...samplePool.customScopes],
		ttl: {
			AccessToken: 3600,
			AuthorizationCode: 300,
			ClientCredentials: 3600,
			Grant: 30 * day,
			IdToken: 3600,
			Interaction: 300,
			RefreshToken: 30 * day,
			Session: day,
		},
	};
}

/**
 * Turns what the provider's token endpoint answered into what Cognito's would. The provider's documented customizers cannot:
 * it insists on `aud` in a JWT access token, refuses such a token at its userinfo endpoint, and cannot give the two kinds
 * different keys. So its access tokens stay opaque, and this layer writes the JWTs from the same facts, signs them with the
 * pool's keys, and lets the provider's storage find its own token by them.
 */
async function reshapeTokens(context: KoaContextWithOIDC, issuer: string, keys: PoolKeys, storage: PoolStorage): Promise<void> {
	const answer = context.body as { access_token: string; id_token?: string; refresh_token?: string; scope?: string; expires_in: number };
	const { AccessToken: stored, Client: client } = context.oidc.entities;
	const issuedAt = Math.floor(Date.now() / 1000);
	const clientId = client?.clientId ?? '';
	const times = { issuedAt, expiresAt: issuedAt + answer.expires_in };
	const common = { issuer, clientId, scope: answer.scope ?? '', ...times };
	const rest = { expires_in: answer.expires_in, token_type: 'Bearer' };
	const user = stored?.accountId === undefined ? undefined : findUser(stored.accountId);
	if (user === undefined) {
		const accessToken = await keys.sign(machineTokenPayload(common), { use: 'access' });
		storage.alias(accessToken, answer.access_token);
		context.body = { access_token: accessToken, ...rest };
		return;
	}
	const own = answer.id_token === undefined ? {} : decodeJwt(answer.id_token);
	const facts = {
		...common,
		user,
		authTime: Number(own['auth_time'] ?? issuedAt),
		originJti: uuidFrom(String(stored?.grantId)),
		eventId: randomUUID(),
		nonce: typeof own['nonce'] === 'string' ? own['nonce'] : undefined,
	};
	const accessToken = await keys.sign(accessTokenPayload(facts), { use: 'access' });
	storage.alias(accessToken, answer.access_token);
	const idToken = answer.id_token === undefined ? undefined : await keys.sign(idTokenPayload(facts, accessToken), { use: 'id' });
	// Cognito gives no new refresh token in answer to a refresh token, unless rotation is on.
	const refreshToken =
		answer.refresh_token !== undefined && context.oidc.params?.['grant_type'] === 'authorization_code'
			? await refreshTokenText()
			: undefined;
	if (refreshToken !== undefined) storage.alias(refreshToken, answer.refresh_token ?? '');
	context.body = { id_token: idToken, access_token: accessToken, refresh_token: refreshToken, ...rest };
}

function answerJson(response: ServerResponse, body: object): void {
	// The web worker extension host runs in a page and is held to CORS; what the real service sends is not verified.
	response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
	response.end(JSON.stringify(body));
}

/**
 * The same request with the provider's own token in the place of the reshaped one: its revocation endpoint turns away every
 * token that looks structured, before it asks the storage.
 */
async function withStoredToken(request: IncomingMessage, storage: PoolStorage): Promise<IncomingMessage> {
	const form = new URLSearchParams(await text(request));
	const token = form.get('token');
	if (token !== null) form.set('token', storage.stored(token));
	const body = form.toString();
	const same = new IncomingMessage(request.socket);
	Object.assign(same, {
		complete: true,
		method: request.method,
		url: request.url,
		headers: { ...request.headers, 'content-length': String(Buffer.byteLength(body)) },
	});
	same.push(body);
	same.push(null);
	return same;
}

/** Signs in without a page: the user is the one that the request's `login_hint` names. */
async function signInAtOnce(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { params } = await provider.interactionDetails(request, response);
	const user = poolUsers[params['login_hint'] as UserName] ?? poolUsers.t1u1;
	await provider.interactionFinished(request, response, { login: { accountId: user.sub } });
}

/** Starts the pool on 127.0.0.1. Port 0, the default, takes a free one; a port that is taken rejects with EADDRINUSE. */
export async function startUserPool({ port = 0 }: { readonly port?: number } = {}): Promise<UserPool> {
	const keys = createPoolKeys();
	const storage = createPoolStorage();
	const requests = createRequestLog();
	const machineSecret = randomBytes(32).toString('base64url');
	const server = createServer();
	const origin = `http://127.0.0.1:${await listenOnLoopback(server, port)}`;
	const prefix = `/${samplePool.poolId}`;
	const issuer = origin + prefix;
	const endpoints = { authorization_endpoint: `${origin}/oauth2/authorize`, token_endpoint: `${origin}/oauth2/token` };

	const provider = new Provider(issuer, configuration(storage, machineSecret));
	provider.use(async (context, next) => {
		await next();
		if (context.path === '/oauth2/token' && context.status === 200)
			await reshapeTokens(context as KoaContextWithOIDC, issuer, keys, storage);
	});
	const answer = provider.callback();

	server.on('request', (request, response) => {
		const { path } = requests.record(request);
		if (path === `${prefix}/.well-known/openid-configuration`) return answerJson(response, discoveryDocument(origin, issuer));
		if (path === `${prefix}/.well-known/jwks.json`) return answerJson(response, keys.jwks());
		if (path.startsWith('/login/')) {
			void signInAtOnce(provider, request, response).catch((error: unknown) => response.writeHead(400).end(String(error)));
			return;
		}
		// The provider believes that all its paths lie below the issuer; Cognito has only the two documents there.
		if (path.startsWith(`${prefix}/oauth2/`)) request.url = request.url?.slice(prefix.length);
		if (path.endsWith('/oauth2/revoke') && request.method === 'POST') {
			void withStoredToken(request, storage).then((same) => answer(same, response));
			return;
		}
		void answer(request, response);
	});

	return {
		issuer,
		origin,
		discoveryUrl: `${issuer}/.well-known/openid-configuration`,
		jwksUrl: `${issuer}/.well-known/jwks.json`,
		clientId: samplePool.clientId,
		requests,
		signIn: (user = 't1u1', scope = samplePool.signInScope) => signInOverHttp(endpoints, user, scope),
		refresh: async (refreshToken) => {
			const form = { grant_type: 'refresh_token', client_id: samplePool.clientId, refresh_token: refreshToken };
			const tokens = await requestTokens(endpoints.token_endpoint, form);
			return { idToken: String(tokens['id_token']), accessToken: String(tokens['access_token']) };
		},
		clientCredentials: async (scope = samplePool.customScopes.join(' ')) => {
			const authorization = `Basic ${Buffer.from(`${samplePool.machineClientId}:${machineSecret}`).toString('base64')}`;
			const tokens = await requestTokens(endpoints.token_endpoint, { grant_type: 'client_credentials', scope }, { authorization });
			return String(tokens['access_token']);
		},
		sign: keys.sign,
		rotateKeys: keys.rotate,
		close: () => closeServer(server),
	};
}
