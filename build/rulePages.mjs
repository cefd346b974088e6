// Writes a page about every rule into docs/rules, in English and Japanese, with the first example of each kind; and an index by family.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = 'docs/rules';
const rulesFolder = 'src/core/config/rules';
const outfile = '.artifacts/rulePages.mjs';

/** The rules, their examples and the words of their pages, as one module. */
async function load() {
	const files = (await readdir(rulesFolder, { recursive: true })).filter((file) => file.endsWith('.examples.ts')).sort();
	const contents = [
		`export { allRules } from './${rulesFolder}/allRules.ts';`,
		"export { rulePageText, ruleIndexText } from './src/words/rulePage.ts';",
		"export { wordsFrom } from './src/words/words.ts';",
		...files.map((file, index) => `import * as examples${index} from './${rulesFolder}/${file.replaceAll('\\', '/')}';`),
		`export const examples = [${files.map((_, index) => `examples${index}`).join(', ')}].flatMap(Object.values).filter((value) => 'rule' in value);`,
	];
	await build({
		stdin: { contents: contents.join('\n'), resolveDir: process.cwd() },
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'neutral',
		logLevel: 'warning',
	});
	return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

/** Writes the pages anew: one of a rule that is gone does not stay. */
export async function writeRulePages() {
	const { allRules, examples, rulePageText, ruleIndexText, wordsFrom } = await load();
	const japanese = JSON.parse(await readFile('l10n/bundle.l10n.ja.json', 'utf8'));
	await rm(folder, { recursive: true, force: true });
	for (const [language, bundle, path] of [
		['en', {}, folder],
		['ja', japanese, join(folder, 'ja')],
	]) {
		const words = wordsFrom(language, bundle);
		await mkdir(path, { recursive: true });
		await writeFile(join(path, 'README.md'), ruleIndexText(allRules, words));
		for (const rule of allRules) {
			const own = examples.find((candidate) => candidate.rule === rule.id);
			await writeFile(join(path, `${rule.id}.md`), rulePageText(rule, words, own));
		}
	}
}
