// How long a hover takes in a document of 5 MB, inside a real VS Code, beside a hover in a document of a few lines: that is what asking costs.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../harness/browser.ts';
import { artifacts, root } from '../harness/run.mjs';
import { startVSCode } from '../harness/vscode.ts';
import { logFile } from './inputs.ts';

interface Answer {
	readonly characters: number;
	readonly tokens: number;
	readonly first: number;
	/** On a claim that the workspace may know, before any file was read for it. */
	readonly unread: number;
	readonly claim: readonly number[];
	readonly small: readonly number[];
	readonly token: readonly number[];
	/** The answer to that alone, without VS Code. */
	readonly own: readonly number[];
	readonly words: readonly number[];
}

const workspace = join(artifacts, 'bench', 'workspace');
const suite = join(artifacts, 'suite', 'bench.js');
await mkdir(workspace, { recursive: true });
await copyFile(logFile(5, 100), join(workspace, 'large.txt'));
await writeFile(join(workspace, 'claim.json'), '{"client_id": "myclient", "token_use": "access"}\n');
await writeFile(join(workspace, 'small.txt'), 'a few\nlines\nof\ntext without a token\n');
await build({
	entryPoints: ['test/bench/vscode/hovers.ts'],
	outfile: suite,
	bundle: true,
	platform: 'node',
	format: 'cjs',
	external: ['vscode'],
});

const [browser, vscode] = await Promise.all([launchBrowser(), startVSCode({ name: 'bench' })]);
try {
	const page = await browser.newPage();
	const answered = new Promise<Answer>((resolve) => {
		void page.exposeFunction('codeAutomationLog', (_type: string, [line]: unknown[]) => {
			if (typeof line === 'string' && line.startsWith('BENCH ')) resolve(JSON.parse(line.slice('BENCH '.length)) as Answer);
		});
	});
	await page.exposeFunction('codeAutomationExit', () => undefined);
	await page.goto(vscode.url(workspace, { extension: root, suite }));
	const { characters, tokens, first, unread, small, token, own, words, claim } = await answered;
	console.log(
		`\nHovers in a document of ${(characters / 1e6).toFixed(1)} million characters with ${tokens} tokens, milliseconds from question to answer`,
	);
	console.log(`  the first, with the scan of the whole document   ${first.toFixed(1)}`);
	console.log(`  the first on a client, with a look for its files    ${unread.toFixed(1)}`);
	for (const [name, times] of Object.entries({
		'a document of a few lines': small,
		'a token of the large one': token,
		'of that, the answer itself': own,
		'words of the large one': words,
		'a client of the workspace': claim,
	})) {
		const sorted = times.toSorted((left, right) => left - right);
		const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1).padStart(6);
		console.log(`  ${name.padEnd(28)} median ${at(0.5)}   nine in ten below ${at(0.9)}   longest ${at(1)}`);
	}
} finally {
	await Promise.all([browser.close(), vscode.close()]);
}
