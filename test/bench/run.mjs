// Runs every benchmark of this folder, one after another, or those whose names are given: `npm run bench -- scan`.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeBin, run } from '../harness/run.mjs';
import { setup } from '../harness/setup.mjs';

await setup();
const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).sort();
for (const file of files.filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))) {
	console.log(`\n── ${file}`);
	const bundled = ['--import', join(import.meta.dirname, 'bundled.mjs')];
	const { status } = await run([nodeBin, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', ...bundled, join(import.meta.dirname, file)]);
	if (status !== 0) process.exitCode = 1;
}
