import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { compareLive, type LiveIssuer } from '../../../src/core/config/live/compareLive.ts';
import { issuersToAsk } from '../../../src/core/config/live/namedIssuers.ts';
import { type Statement, standingOf, statementStandings } from '../../../src/core/config/token/statement.ts';
import { fetchIssuerKeys } from '../../../src/core/keys/discovery.ts';
import { keepDocument } from '../../../src/core/keys/discoveryDocument.ts';
import { statementText } from '../../../src/words/tokenConfig.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { startUserPool, type UserPool } from '../../servers/userPool.ts';
import { documentsOf } from './examples.ts';

const words = wordsFrom('en', {});
const seen = new Set<string>();
let pool: UserPool;
let poolId: string;
let live: LiveIssuer;
let document: Record<string, unknown>;
let keys: { readonly keys: readonly Record<string, unknown>[] };

/** What the pool says about itself, as the extension asks it. */
async function ask(): Promise<LiveIssuer> {
	const answer = await fetchIssuerKeys(pool.issuer, { fetch, timeout: 5000, allowLoopbackHttp: true });
	if (!answer.ok) throw new Error(answer.code);
	return answer;
}

beforeAll(async () => {
	pool = await startUserPool();
	poolId = pool.issuer.slice(pool.issuer.lastIndexOf('/') + 1);
	live = await ask();
	document = (await (await fetch(pool.discoveryUrl)).json()) as typeof document;
	keys = (await (await fetch(pool.jwksUrl)).json()) as typeof keys;
});
afterAll(() => pool.close());

const env = (...lines: readonly string[]): Record<string, string> => ({ '.env': [`COGNITO_USER_POOL_ID=${poolId}`, ...lines].join('\n') });
const jwks = (set: object): Record<string, string> => ({ [`${poolId}/.well-known/jwks.json`]: JSON.stringify(set) });
const saved = (members: object): Record<string, string> => ({ 'openid-configuration.json': JSON.stringify({ ...document, ...members }) });

async function statements(files: Record<string, string>, of = live): Promise<readonly Statement[]> {
	const found = compareLive(await documentsOf(files), pool.issuer, of);
	for (const { code } of found) seen.add(code);
	return found;
}

async function differences(files: Record<string, string>, of = live): Promise<readonly string[]> {
	return (await statements(files, of)).filter((one) => standingOf(one) === 'differs').map((one) => statementText(one, words));
}

describe('what files say of a user pool, beside what the pool says itself', () => {
	it('is the same for copies that were just made', async () => {
		expect((await statements(saved({}))).map(({ code }) => code)).toEqual(['live-issuer-same', 'live-document-same']);
		expect((await statements(jwks(keys))).map(({ code }) => code)).toEqual(keys.keys.map(() => 'live-key-same'));
	});

	it('differs where a saved document is old, member by member, whatever the order of a set', async () => {
		expect(await differences(saved({ token_endpoint: `${pool.origin}/old`, made_up: 1 }))).toEqual([
			`token_endpoint is not what the user pool says: ${pool.origin}/oauth2/token.`,
			'The user pool does not say made_up.',
		]);
		expect(await differences(saved({ scopes_supported: ['profile', 'phone', 'email', 'openid'] }))).toEqual([]);
	});

	it('differs where keys were rotated, or are of another pool', async () => {
		const [first] = keys.keys;
		const other = { ...first, n: 'AQAB' };
		expect(await differences(jwks({ keys: [other, ...keys.keys.slice(1)] }))).toEqual([
			`The user pool publishes another key ${String(first?.['kid'])} than ${poolId}/.well-known/jwks.json has.`,
		]);
		pool.rotateKeys();
		const now = await ask();
		const found = await differences(jwks(keys), now);
		expect(found).toHaveLength(keys.keys.length + now.keySet.keys.length);
		expect(found[0]).toContain('it was withdrawn, or is of another pool.');
		expect(found.at(-1)).toContain(`which ${poolId}/.well-known/jwks.json does not have.`);
	});

	it('differs where an issuer, a domain or a grant of an app is written otherwise', async () => {
		expect(await differences(env(`OIDC_AUTHORITY=${pool.issuer}/`))).toEqual([
			`The issuer is written ${pool.issuer}/, but the user pool calls itself ${pool.issuer}.`,
		]);
		const app = env(
			`COGNITO_AUTHORITY=${pool.issuer}`,
			'COGNITO_DOMAIN=shop.auth.eu-west-1.amazoncognito.com',
			'OAUTH_RESPONSE_TYPE=id_token',
		);
		expect(await differences(app)).toEqual([
			'The domain is written shop.auth.eu-west-1.amazoncognito.com, but the endpoints of the user pool are at 127.0.0.1.',
			'id_token is asked for, but response_types_supported of the user pool is ["code","token"].',
		]);
		expect((await statements(env(`COGNITO_AUTHORITY=${pool.issuer}`, 'COGNITO_DOMAIN=127.0.0.1'))).map(({ code }) => code)).toContain(
			'live-domain-same',
		);
		const withoutPhone = {
			...live,
			discovery: {
				...live.discovery,
				members: live.discovery.members.map(([name, value]) => [name, name === 'scopes_supported' ? ['openid'] : value] as const),
			},
		};
		expect(await differences(env(`COGNITO_AUTHORITY=${pool.issuer}`, 'COGNITO_SCOPES=openid,phone,orders/read'), withoutPhone)).toEqual([
			'phone is asked for, but scopes_supported of the user pool is ["openid"].',
		]);
	});

	it('differs where a verifier fetches keys elsewhere, or expects another algorithm', async () => {
		const spring = {
			'application.properties': `spring.security.oauth2.resourceserver.jwt.issuer-uri=${pool.issuer}\nspring.security.oauth2.resourceserver.jwt.jwk-set-uri=https://keys.example.jp/cognito\nspring.security.oauth2.resourceserver.jwt.jws-algorithms=RS512`,
		};
		expect(await differences(spring)).toEqual([
			`Keys are fetched from https://keys.example.jp/cognito, but the user pool publishes them at ${pool.jwksUrl}.`,
			'The algorithm RS512 is expected, but the user pool announces ["RS256"].',
		]);
	});

	it('says nothing of other pools', async () => {
		const other = {
			'user-pool.json': JSON.stringify({ UserPool: { Id: 'eu-west-1_OTHER0001', Name: 'o', SchemaAttributes: [], Domain: 'other' } }),
		};
		expect(await statements(other)).toEqual([]);
	});

	it('stands a hostile document: markup is text, and what is huge was not kept', async () => {
		const hostile = keepDocument(pool.issuer, pool.discoveryUrl, {
			issuer: pool.issuer,
			token_endpoint: '[x](command:workbench.action.quit)',
			jwks_uri: 'x'.repeat(100_000),
			response_types_supported: { deep: [] },
		});
		const found = await differences(saved({}), { discovery: hostile, keySet: { keys: [], findings: [] } });
		expect(found).toContain('token_endpoint is not what the user pool says: [x](command:workbench.action.quit).');
		expect(found).toContain('The user pool does not say jwks_uri.');
		for (const sentence of found) expect(sentence.length).toBeLessThan(400);
	});

	it('makes every statement in some test here', () => {
		expect(Object.keys(statementStandings).filter((code) => code.startsWith('live-') && !seen.has(code))).toEqual([]);
	});
});

describe('the issuers that can be asked', () => {
	it('are those that files write, and the original ones of pools that are known by their ids', async () => {
		const files = {
			'.env': `COGNITO_AUTHORITY=${pool.issuer}/\nCOGNITO_USER_POOL_ID=${poolId}`,
			'amplify_outputs.json': JSON.stringify({ version: '1.3', auth: { user_pool_id: 'eu-west-1_OTHER0001' } }),
			'template.yaml': 'Resources:\n  Users: { Type: AWS::Cognito::UserPool }\n',
		};
		expect(issuersToAsk(new ConfigGraph(await documentsOf(files)))).toEqual([
			pool.issuer,
			'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_OTHER0001',
		]);
	});

	it('are never other hosts that no user pool has', async () => {
		const files = { '.env': 'COGNITO_AUTHORITY=https://login.example.jp/tenant\nCOGNITO_USER_POOL_CLIENT_ID=abc' };
		expect(issuersToAsk(new ConfigGraph(await documentsOf(files)))).toEqual([]);
	});
});
