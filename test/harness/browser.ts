import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findChrome } from './chrome.mjs';

/** Starts a headless browser with an empty profile that talks to nobody by itself. */
export async function launchBrowser(): Promise<Browser> {
	return chromium.launch(await quietOptions());
}

/** The same with a profile in a folder, where everything is that the browser writes to disk. */
export async function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
	return chromium.launchPersistentContext(folder, { ...(await quietOptions()), ...options });
}

async function quietOptions(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
	const executablePath = await findChrome();
	if (executablePath === undefined) throw new Error('No Chrome, Chromium or Edge was found: run "node test/harness/setup.mjs".');
	return {
		executablePath,
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	};
}
