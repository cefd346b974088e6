import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import japanese from '../../../l10n/bundle.l10n.ja.json' with { type: 'json' };
import { allRules } from '../../../src/core/config/rules/allRules.ts';
import { ruleIndexText, rulePageText } from '../../../src/words/rulePage.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { root } from '../../harness/run.mjs';
import { allExamples } from './examples.ts';

describe.each([
	['en', {}, 'docs/rules'],
	['ja', japanese, 'docs/rules/ja'],
] as const)('the pages about rules in %s', (language, bundle, folder) => {
	const words = wordsFrom(language, bundle);
	const page = (name: string): Promise<string> => readFile(join(root, folder, `${name}.md`), 'utf8');

	it('are those of the rules there are, as the build writes them', async () => {
		const examples = await allExamples();
		const files = (await readdir(join(root, folder))).filter((file) => file.endsWith('.md'));
		expect(files.sort()).toEqual([...allRules.map(({ id }) => `${id}.md`), 'README.md'].sort());
		expect(await page('README')).toBe(ruleIndexText(allRules, words));
		for (const rule of allRules) {
			const own = examples.find((candidate) => candidate.rule === rule.id);
			expect(await page(rule.id)).toBe(rulePageText(rule, words, own));
		}
	});
});

describe('a page about a rule', () => {
	it('keeps fences in an example apart from its own', () => {
		const [rule] = allRules;
		if (rule === undefined) throw new Error('no rule');
		const files = '# ```\nResources: {}\n';
		const text = rulePageText(rule, wordsFrom('en', {}), { rule: rule.id, bad: [{ files, at: [] }], good: [] });
		expect(text).toContain(`\n\`\`\`\`yaml\n${files}\`\`\`\`\n`);
	});

	it('ends with one line break, as text files do', () => {
		for (const rule of allRules) expect(rulePageText(rule, wordsFrom('en', {})), rule.id).toMatch(/[^\n]\n$/);
	});
});
