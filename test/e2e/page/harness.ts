import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageBundle } from '../../../build/pageBundle.mjs';
import type { GraphHostMessage, GraphPageMessage, GraphView } from '../../../src/protocol/graph.ts';
import type { HostMessage, InspectorView, PageMessage } from '../../../src/protocol/inspector.ts';
import type { ResultsHostMessage, ResultsPageMessage, ResultsView } from '../../../src/protocol/results.ts';
import type { StartView } from '../../../src/protocol/start.ts';
import { pageDocument } from '../../../src/vscode/pageDocument.ts';
import type { Theme } from './themes.ts';
import { sampleNow } from './views.ts';

/** A page's files, as the production build makes them. */
export interface BuiltPage {
	readonly name: PageName;
	/** Texts by the names of their files. */
	readonly files: ReadonlyMap<string, string>;
	/** Bytes of script. */
	readonly bytes: number;
}

/** The pages of the extension. */
export type PageName = 'inspector' | 'results' | 'graph';

/** Builds a page into memory. */
export async function buildPage(name: PageName): Promise<BuiltPage> {
	const { outputFiles, metafile } = await build({
		...pageBundle(name, 'memory'),
		absWorkingDir: fileURLToPath(new URL('../../..', import.meta.url)),
		write: false,
		metafile: true,
		minify: true,
	});
	return {
		name,
		files: new Map(outputFiles.map(({ path, text }) => [basename(path), text])),
		bytes: Object.entries(metafile.outputs).reduce((sum, [path, output]) => sum + (path.endsWith('.js') ? output.bytes : 0), 0),
	};
}

/** What VS Code's own style sheet does to a page; it stands in a layer, so that the page's rules win. */
const editorStyle = `@layer vscode-default {
	body { background-color: transparent; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
	code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
	pre code { padding: 0; }
	:focus { outline: solid 1px; outline-offset: -1px; outline-color: var(--vscode-focusBorder); }
}`;

/** Stands in for VS Code: records what the page sends, keeps its state, and gives the interface out only once. */
const editorScript = `
	const host = { sent: [], state: undefined };
	globalThis.fakeHost = host;
	globalThis.acquireVsCodeApi = () => {
		delete globalThis.acquireVsCodeApi;
		return {
			postMessage: (message) => void host.sent.push(structuredClone(message)),
			getState: () => host.state,
			setState: (state) => { host.state = structuredClone(state); },
		};
	};`;

interface FakeHost {
	sent: (PageMessage | ResultsPageMessage | GraphPageMessage)[];
	state: unknown;
}

/** The page behind a loopback server, with the policy that the extension gives it. */
export interface PageServer {
	readonly url: string;
	/** Paths that were asked for beyond the page's own. */
	readonly strays: readonly string[];
	close(): Promise<void>;
}

/** Serves the page's own document, with what VS Code puts into it before: a theme stands in the document as it is sent. */
export async function servePage({ name, files }: BuiltPage, theme?: Theme): Promise<PageServer> {
	const nonce = 'harness';
	const strays: string[] = [];
	const server = createServer((request, response) => {
		const send = (type: string, text: string): void => {
			response.setHeader('Content-Type', `${type}; charset=utf-8`);
			response.end(text);
		};
		switch (request.url ?? '') {
			case '/':
				return send(
					'text/html',
					dressed(
						pageDocument({ language: 'en', script: `/${name}.js`, style: `/${name}.css`, styleSource: url, nonce }).replace(
							'<head>',
							`<head><script nonce="${nonce}">${editorScript}</script><link rel="stylesheet" href="/editor.css">`,
						),
						theme,
					),
				);
			case '/editor.css':
				return send('text/css', editorStyle);
			case '/favicon.ico':
				return send('text/plain', '');
			default: {
				const file = (request.url ?? '').slice(1);
				const text = files.get(file);
				if (text !== undefined) return send(file.endsWith('.css') ? 'text/css' : 'text/javascript', text);
				strays.push(request.url ?? '');
				response.statusCode = 404;
				return send('text/plain', '');
			}
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
	return { url, strays, close };
}

function dressed(html: string, theme: Theme | undefined): string {
	if (theme === undefined) return html;
	const style = Object.entries(theme.variables).map(([name, value]) => `--vscode-${name}: ${value.replaceAll('"', '&quot;')};`);
	return html.replace('<html', `<html style="${style.join(' ')}"`).replace('<body', `<body class="${theme.bodyClass}"`);
}

/** The page under test, seen from where VS Code is. */
export class InspectorPage {
	readonly page: Page;
	/** What the page wrote as warning or error, refusals of the policy among it. */
	readonly complaints: string[] = [];
	/** Dialogs, new windows and navigations: a page must cause none. */
	readonly escapes: string[] = [];

	private constructor(page: Page) {
		this.page = page;
	}

	/** Opens the page in Tokyo at the samples' instant; its clock runs on from there and can be moved. */
	static async open(browser: Browser, server: PageServer, options: BrowserContextOptions = {}): Promise<InspectorPage> {
		const context = await browser.newContext({
			timezoneId: 'Asia/Tokyo',
			locale: 'en-US',
			viewport: { width: 1120, height: 900 },
			...options,
		});
		const page = await context.newPage();
		const opened = new InspectorPage(page);
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') opened.complaints.push(message.text());
		});
		page.on('pageerror', (error) => opened.complaints.push(error.message));
		await page.clock.install({ time: sampleNow });
		await page.goto(server.url);
		page.on('dialog', (dialog) => {
			opened.escapes.push(`dialog ${dialog.message()}`);
			void dialog.dismiss();
		});
		page.on('framenavigated', (frame) => opened.escapes.push(`navigation ${frame.url()}`));
		page.on('popup', (popup) => opened.escapes.push(`popup ${popup.url()}`));
		return opened;
	}

	/** Sends a view as the extension would: as JSON, and drawn when this returns. */
	show(view: InspectorView | StartView): Promise<void> {
		return this.#send('payload' in view ? { type: 'show', view } : { type: 'showStart', view });
	}

	/** The same for the table of results. */
	showResults(view: ResultsView): Promise<void> {
		return this.#send({ type: 'showResults', view });
	}

	/** The same for the configuration graph. */
	showGraph(view: GraphView): Promise<void> {
		return this.#send({ type: 'showGraph', view });
	}

	async #send(message: HostMessage | ResultsHostMessage | GraphHostMessage): Promise<void> {
		await this.page.evaluate(async (text) => {
			window.postMessage(JSON.parse(text), '*');
			await new Promise((resolve) => {
				window.addEventListener('message', resolve, { once: true });
			});
		}, JSON.stringify(message));
		// Drawings wait for their width, and what begins out of sight until the rest is seen.
		await this.page.locator('[aria-busy="true"]:not(table)').first().waitFor({ state: 'detached' });
	}

	/** Has rows out of sight laid out too, or only on demand again: axe and others must not depend on what was last in sight. */
	async layOutAll(all: boolean): Promise<void> {
		await this.page.evaluate((wanted) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(wanted ? '.claim { content-visibility: visible !important; }' : '');
			document.adoptedStyleSheets = [sheet];
		}, all);
	}

	/** Puts the page into a theme, as VS Code does: variables on the root, classes on the body. */
	async dress(theme: Theme): Promise<void> {
		await this.page.evaluate(({ bodyClass, variables }) => {
			document.body.className = bodyClass;
			document.documentElement.removeAttribute('style');
			for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
		}, theme);
	}

	/** Gives the messages sent since the last call. */
	sent(): Promise<readonly (PageMessage | ResultsPageMessage | GraphPageMessage)[]> {
		return this.page.evaluate(() => (globalThis as unknown as { fakeHost: FakeHost }).fakeHost.sent.splice(0));
	}

	/** Gives what the page asked VS Code to keep. */
	state(): Promise<unknown> {
		return this.page.evaluate(() => (globalThis as unknown as { fakeHost: FakeHost }).fakeHost.state);
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}
}
