import { type Browser, chromium } from 'playwright-core';
import { findChrome } from './chrome.mjs';

/** Starts a headless browser with an empty profile that talks to nobody by itself. */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = await findChrome();
	if (executablePath === undefined) throw new Error('No Chrome, Chromium or Edge was found: run "node test/harness/setup.mjs".');
	return chromium.launch({
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
	});
}
