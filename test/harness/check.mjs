// Type-checks and lints the whole project; every tool counts as one. `npm run check` runs it alone.
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

const checks = [
	'tsc --project src/core/tsconfig.json',
	'tsc --project src/webview/tsconfig.json',
	'tsc --project tsconfig.json',
	'biome check --error-on-warnings .',
	'oxlint --type-aware --deny-warnings',
];

/** Runs every check, one after another, and gives how many passed and what they printed. */
export async function check() {
	let passed = 0;
	let output = '';
	for (const command of checks) {
		const result = await run(command.split(' '), { capture: true });
		const good = result.status === 0;
		if (good) passed++;
		output += ` ${good ? '✓' : '✗'} ${command}\n${good ? '' : result.output}`;
	}
	return { passed, failed: checks.length - passed, output };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await setup({ browser: false, vscode: false });
	const { failed, output } = await check();
	process.stdout.write(output);
	process.exitCode = failed === 0 ? 0 : 1;
}
