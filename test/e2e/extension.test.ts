import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { mintSamples, type SampleTokens } from '../harness/samples.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { startUserPool, type UserPool } from '../servers/userPool.ts';
import { keepFailurePictures } from './failurePicture.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

let pool: UserPool;
let vscode: VSCode;
let browser: Browser;
let folder: string;
let tokens: SampleTokens;

const loopback = { 'claimlens.allowLoopbackHttp': true };

const profiles = (): string => join(folder, '.claimlens', 'profiles.json');

async function write(name: string, token: string): Promise<void> {
	await writeFile(join(folder, name), `${token}\n`);
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-e2e-'));
	const vsix = [await packagedExtension()];
	[pool, browser, vscode] = await Promise.all([startUserPool(), launchBrowser(), startVSCode({ name: 'e2e', vsix })]);
	tokens = await mintSamples(pool, folder);
	// The samples say what they expect; here nothing is to be expected at first.
	await rm(profiles());
});

keepFailurePictures(() => browser.contexts()[0]?.pages()[0]);

afterAll(async () => {
	await browser?.close();
	await vscode?.close();
	await pool?.close();
	await rm(folder, { recursive: true, force: true });
});

describe('the packaged extension, against a live provider', () => {
	let workbench: Workbench;
	/** Requests that the pool has had for keys or their address. */
	const keyRequests = (): number => pool.requests.all.filter(({ path }) => path.includes('/.well-known/')).length;
	const verify = async (file: string): Promise<void> => {
		await workbench.selectFile(file);
		await workbench.contextMenu('Verify Token');
	};

	beforeAll(async () => {
		await Promise.all([
			write('id.txt', tokens.id),
			write('tampered.txt', tokens.tampered),
			write('access.txt', tokens.access),
			write('rotated.txt', ''),
			writeFile(join(folder, 'blob.bin'), new Uint8Array([0, 1, 2, 3, 0, 255])),
		]);
		await vscode.writeSettings(loopback);
		workbench = await Workbench.open(browser, vscode.url(folder));
	});
	afterAll(async () => {
		await workbench?.close();
		// What the app expects was written there.
		await rm(profiles(), { force: true });
	});

	it('names the host first, and asks nothing without a yes', async () => {
		const before = keyRequests();
		await verify('id.txt');
		await workbench.dialog(`Ask ${new URL(pool.issuer).host} for its public keys?`).waitFor();
		await workbench.button('Cancel').click();
		await workbench.verdict.filter({ hasText: 'Not verified' }).waitFor();
		expect(keyRequests()).toBe(before);
	});

	it('verifies a selected token by right click, and finds it genuine', async () => {
		const before = keyRequests();
		await verify('id.txt');
		await workbench.button('Trust This Issuer').click();
		await workbench.verdict.filter({ hasText: 'Genuine, but not yet accepted' }).waitFor();
		expect(await workbench.inspector.locator('main').textContent()).toContain('custom:tenant_id');
		expect(keyRequests()).toBe(before + 2);
	});

	it('rejects the same token with a changed claim', async () => {
		await verify('tampered.txt');
		await workbench.verdict.filter({ hasText: 'Rejected' }).filter({ hasText: 'The signature does not fit' }).waitFor();
	});

	it('asks what the app expects, and then accepts', async () => {
		await verify('access.txt');
		await workbench.inspector.getByRole('heading', { name: 'Access token' }).waitFor();
		await workbench.inspector.getByRole('button', { name: 'Say what your app expects' }).click();
		await workbench.page.getByText('Which token does your app take?').waitFor();
		await workbench.pick('Access token');
		await workbench.page.getByText('Which app client must the token be for?').waitFor();
		await workbench.pick(pool.clientId);
		await workbench.answer('Name of the profile', 'orders api');
		await workbench.page.getByText('Where is the profile kept?').waitFor();
		await workbench.pick('.claimlens/profiles.json');
		await workbench.verdict.filter({ hasText: 'Signed by the expected issuer' }).waitFor();
		const written: unknown = JSON.parse(await readFile(profiles(), 'utf8'));
		expect(written).toEqual({ profiles: { 'orders api': { issuer: [pool.issuer], tokenUse: 'access', clientIds: [pool.clientId] } } });
	});

	it('tries out what nobody has stated with the keys at hand, writes it down on demand, and says where each expectation comes from', async () => {
		const { inspector } = workbench;
		const before = keyRequests();
		await inspector.getByRole('tab', { name: 'Checks' }).click();
		await inspector.getByRole('button', { name: 'Say which scopes' }).click();
		await inspector.getByRole('textbox', { name: 'Other scopes, separated by spaces' }).fill('not-granted');
		await inspector.getByRole('button', { name: 'Try here' }).click();
		await workbench.verdict.filter({ hasText: 'None of the expected scopes is granted.' }).waitFor();
		const scope = inspector.locator('.checks > li', { hasText: 'Expected by you, only in this window' });
		await scope.getByRole('button', { name: 'Change' }).click();
		await scope.getByRole('checkbox', { name: 'not-granted' }).uncheck();
		await scope.getByRole('checkbox', { name: 'openid' }).check();
		await scope.getByRole('button', { name: 'Try here' }).click();
		await inspector.getByText('The scope openid is granted.').waitFor();
		expect(await readFile(profiles(), 'utf8')).not.toContain('scopes');
		await scope.getByRole('button', { name: 'Save to profile “orders api”' }).click();
		await inspector
			.locator('li', { hasText: 'The scope openid is granted.' })
			.getByRole('button', { name: /^profile “orders api” in \.claimlens\/profiles\.json:\d+$/ })
			.click();
		await workbench.page.locator('.tab.active', { hasText: 'profiles.json' }).waitFor();
		expect(await readFile(profiles(), 'utf8')).toMatch(/"scopes": \[\s+"openid"\s+\]/);
		expect(keyRequests()).toBe(before);
	});

	it('shows what the issuer says about itself, and the key that signed', async () => {
		const { inspector } = workbench;
		await inspector.getByRole('tab', { name: 'Issuer and keys' }).click();
		const signer = inspector.locator('.keys > li.signed');
		await signer.getByText('Signed this token').waitFor();
		expect(await signer.textContent()).toMatch(/Thumbprint \(RFC 7638\)[\w-]{43}/);
		await inspector.locator('.member', { hasText: 'jwks_uri' }).first().waitFor();
		await inspector.getByRole('tab', { name: 'Checks' }).click();
	});

	it('judges the token anew when the profile changes on disk', async () => {
		const before = await readFile(profiles(), 'utf8');
		// A VS Code without native modules hears nothing of the disk: so it is told to look.
		const change = async (text: string): Promise<void> => {
			await writeFile(profiles(), text);
			await workbench.page.locator('.tab', { hasText: 'profiles.json' }).click();
			await workbench.runCommand('File: Revert File');
		};
		await change(before.replace('"access"', '"id"'));
		await workbench.verdict.filter({ hasText: 'Its token_use is access, which your app does not take.' }).waitFor();
		await change(before);
		await workbench.verdict.filter({ hasText: 'Signed by the expected issuer' }).waitFor();
	});

	it('holds a token from elsewhere against the profile that the user picks, and asks its issuer nothing', async () => {
		const before = keyRequests();
		await write(
			'elsewhere.txt',
			await pool.sign({ iss: `${pool.origin}/eu-west-1_Elsewhere`, sub: 'x', token_use: 'access', exp: 4_000_000_000 }, { use: 'access' }),
		);
		await verify('elsewhere.txt');
		await workbench.page.getByText('Which app is this token for?').waitFor();
		await workbench.pick('orders api');
		await workbench.verdict.filter({ hasText: 'not from the expected issuer' }).waitFor();
		expect(keyRequests()).toBe(before);
		await workbench.inspector.getByRole('button', { name: 'Choose another profile' }).click();
		await workbench.pick('None');
		await workbench.dialog('for its public keys?').waitFor();
		await workbench.button('Cancel').click();
		expect(keyRequests()).toBe(before);
	});

	it('finds a key that was rotated between two verifications', async () => {
		pool.rotateKeys();
		await write('rotated.txt', (await pool.signIn('t2u1')).accessToken);
		const asked = pool.requests.next('/.well-known/jwks.json');
		await verify('rotated.txt');
		await asked;
		await workbench.verdict.filter({ hasText: 'Signed by the expected issuer' }).waitFor();
	});

	it('asks for a token where a binary file is open, and takes none from it', async () => {
		await workbench.quickInput('Control+P', 'blob.bin', 'blob.bin');
		await workbench.page.locator('.tab.active', { hasText: 'blob.bin' }).waitFor();
		await workbench.runCommand('ClaimLens: Decode Token');
		await workbench.page.locator('.quick-input-widget:visible', { hasText: 'This editor shows no text' }).waitFor();
		await workbench.page.keyboard.press('Escape');
	});

	it('says in a hover what a token is, and decodes it from the link there', async () => {
		await workbench.openFile('id.txt');
		const hover = await workbench.hover(workbench.editor.locator('.view-line').first());
		expect(await hover.textContent()).toMatch(/ID token[\s\S]*Issuer[\s\S]*Subject[\s\S]*Expires/);
		await hover.locator('a[data-href^="command:claimlens.decodeToken"]').click();
		await workbench.inspector.getByRole('heading', { name: 'ID token' }).waitFor();
		await workbench.verdict.filter({ hasText: 'Decoded only' }).waitFor();
	});

	it('inspects and verifies a token inside another one, and leads back', async () => {
		const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
		await write('envelope.txt', `${encode({ alg: 'RS256' })}.${encode({ sub: 'gateway', id_token: tokens.id })}.AAAA`);
		await workbench.selectFile('envelope.txt');
		await workbench.contextMenu('Decode Token');
		const { inspector } = workbench;
		await inspector.getByRole('heading', { name: 'Signed token' }).waitFor();
		expect(await inspector.locator('main').textContent()).not.toContain(tokens.id);
		await inspector.getByRole('tab', { name: 'Tokens inside' }).click();
		await inspector.getByRole('button', { name: 'Inspect this token' }).click();
		await inspector.getByRole('heading', { name: 'ID token' }).waitFor();
		await inspector.getByRole('button', { name: /^Verify with/ }).click();
		await workbench.verdict.filter({ hasText: /Genuine|Rejected|Signed by/ }).waitFor();
		await inspector.getByRole('button', { name: 'Back to the outer token' }).click();
		await inspector.getByRole('heading', { name: 'Signed token' }).waitFor();
	});
});

describe('a profile of the workspace that names where its keys are', () => {
	let workbench: Workbench;
	const asked = (): number => pool.requests.all.length;
	const verify = async (): Promise<void> => {
		await workbench.selectFile('emulated.txt');
		await workbench.contextMenu('Verify Token');
	};
	const question = () => workbench.dialog(`Ask ${new URL(pool.origin).host} for the keys of the profile “local pool”?`);

	beforeAll(async () => {
		const userPoolId = new URL(pool.issuer).pathname.slice(1);
		const members = { userPoolId, emulator: 'cognito-local', endpoint: pool.origin, tokenUse: 'id', clientIds: [pool.clientId] };
		await mkdir(dirname(profiles()), { recursive: true });
		await Promise.all([
			writeFile(profiles(), JSON.stringify({ profiles: { 'local pool': members } })),
			write('emulated.txt', (await pool.signIn('t1u1')).idToken),
		]);
		// The user trusts the issuer: that says nothing about the address that a workspace names.
		await vscode.writeSettings({ ...loopback, 'claimlens.trustedIssuers': [pool.issuer] });
		workbench = await Workbench.open(browser, vscode.url(folder));
	});
	afterAll(async () => {
		await workbench?.close();
		await rm(profiles(), { force: true });
	});

	it('is asked about first, and nothing is sent without a yes', async () => {
		const before = asked();
		await verify();
		await question().getByText(`The workspace says that they are at ${pool.jwksUrl}.`).waitFor();
		expect(await workbench.button('Trust This Issuer').count()).toBe(0);
		expect(asked()).toBe(before);
		await workbench.button('Cancel').click();
		await workbench.verdict.filter({ hasText: 'Not verified' }).waitFor();
		expect(asked()).toBe(before);
	});

	it('is believed after a yes: the keys are fetched from there, and the token is judged by them', async () => {
		const before = asked();
		await verify();
		await question().waitFor();
		expect(asked()).toBe(before);
		await workbench.button('Ask This Time').click();
		await workbench.verdict.filter({ hasText: 'Signed by the emulator cognito-local, not by AWS.' }).waitFor();
		expect(pool.requests.all.slice(before)).toEqual([{ method: 'GET', path: new URL(pool.jwksUrl).pathname }]);
	});

	it('is asked about each time: a yes is for one verification', async () => {
		const before = asked();
		await verify();
		await question().waitFor();
		await workbench.button('Cancel').click();
		await workbench.verdict.filter({ hasText: 'Not verified' }).waitFor();
		expect(asked()).toBe(before);
	});
});

describe('the packaged extension in Japanese', () => {
	it('speaks Japanese in menu, panel and verdict', async () => {
		await vscode.writeSettings({ ...loopback, 'claimlens.trustedIssuers': [pool.issuer] });
		await write('japanese.txt', (await pool.signIn('t1u1')).idToken);
		const workbench = await Workbench.open(browser, vscode.url(folder), { language: 'ja' });
		await workbench.selectFile('japanese.txt');
		await workbench.contextMenu('トークンを検証');
		await workbench.inspector.getByRole('heading', { name: 'IDトークン' }).waitFor();
		await workbench.verdict.filter({ hasText: '本物' }).waitFor();
		await workbench.close();
	});
});

describe('an issuer that misbehaves', () => {
	interface Answer {
		readonly status: number;
		readonly headers?: Record<string, string>;
		readonly body: string;
	}
	let server: Server;
	/** Where nobody answers before `answerLate`. */
	let lateOrigin: string;
	let late: Server | undefined;
	let workbench: Workbench;
	const answers: Readonly<Record<string, { readonly answer: Answer | 'never'; readonly message: string }>> = {
		redirect: {
			answer: { status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' },
			message: 'Redirects are not followed',
		},
		html: {
			answer: { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>hello</h1>' },
			message: 'did not answer with JSON',
		},
		huge: { answer: { status: 200, body: ' '.repeat(1_100_000) }, message: 'more than 1 MB' },
		silent: { answer: 'never', message: 'did not answer in time' },
		cancelled: { answer: 'never', message: 'You cancelled the request' },
	};

	const listen = async (started: Server, port = 0): Promise<string> => {
		await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
	};
	/** From now on the pool's keys are served there. */
	const answerLate = async (): Promise<Server> => {
		const jwks: unknown = await (await fetch(pool.jwksUrl)).json();
		const started = createServer(({ url = '' }, response) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(url.endsWith('/keys') ? jwks : { issuer: `${lateOrigin}/late`, jwks_uri: `${lateOrigin}/late/keys` }));
		});
		await listen(started, Number(new URL(lateOrigin).port));
		return started;
	};

	beforeAll(async () => {
		server = createServer((request, response) => {
			const answer = answers[(request.url ?? '').split('/')[1] ?? '']?.answer;
			if (answer === 'never' || answer === undefined) return;
			response.writeHead(answer.status, answer.headers).end(answer.body);
		});
		const origin = await listen(server);
		// A port that was free a moment ago.
		const nobody = createServer();
		lateOrigin = await listen(nobody);
		nobody.close();
		const issuers = [...Object.keys(answers).map((name) => `${origin}/${name}`), 'http://127.0.0.1:9/unreachable', `${lateOrigin}/late`];
		for (const iss of issuers) {
			const token = await pool.sign({ iss, sub: 'x', token_use: 'id', exp: 4_000_000_000 }, { use: 'id' });
			await write(`${iss.split('/').at(-1)}.txt`, token);
		}
		await vscode.writeSettings({ ...loopback, 'claimlens.trustedIssuers': issuers });
		workbench = await Workbench.open(browser, vscode.url(folder));
	});
	afterAll(async () => {
		await workbench?.close();
		for (const started of [server, late]) {
			started?.closeAllConnections();
			started?.close();
		}
	});

	it('is asked again on demand, and believed once it answers', async () => {
		const { inspector } = workbench;
		// Of a try before.
		late?.closeAllConnections();
		late?.close();
		await workbench.selectFile('late.txt');
		await workbench.contextMenu('Verify Token');
		await workbench.verdict.filter({ hasText: 'cannot be reached' }).waitFor();
		late = await answerLate();
		await inspector.getByRole('button', { name: 'Ask again' }).click();
		await workbench.verdict.filter({ hasText: 'Genuine, but not yet accepted' }).waitFor();
	});

	for (const [name, { message }] of [...Object.entries(answers), ['unreachable', { message: 'cannot be reached' }] as const]) {
		it(`gets a clear sentence: ${name}`, async () => {
			await workbench.selectFile(`${name}.txt`);
			await workbench.contextMenu('Verify Token');
			if (name === 'cancelled') await workbench.inspector.getByRole('button', { name: 'Cancel' }).click();
			await workbench.verdict.filter({ hasText: message }).waitFor();
		});
	}
});
