import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { allRules } from '../../../src/core/config/rules/allRules.ts';
import type { TextEdit } from '../../../src/core/config/rules/rule.ts';
import { allExamples, documentsOf, filesOf } from './examples.ts';

const examples = await allExamples();

function apply(text: string, edits: readonly TextEdit[]): string {
	return edits
		.toSorted((left, right) => right.range.start - left.range.start)
		.reduce((changed, { range, text: by }) => changed.slice(0, range.start) + by + changed.slice(range.end), text);
}

describe('the rules', () => {
	it('have ids of their own, in the form that suppressions take', () => {
		const ids = allRules.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
	});

	it('have good and bad examples each, and no examples are without a rule', () => {
		expect(examples.map(({ rule }) => rule).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
		for (const { rule, bad, good } of examples) {
			expect(bad.length, rule).toBeGreaterThan(0);
			expect(good.length, rule).toBeGreaterThan(0);
		}
	});
});

describe.each(examples.map((example) => [example.rule, example] as const))('%s', (id, { bad, good }) => {
	const rule = allRules.find((candidate) => candidate.id === id);

	it.each(bad.map((example, index) => [example.about ?? index, example] as const))(
		'finds it (%s)',
		async (_about, { files, at, fixed, isTracked }) => {
			const documents = await documentsOf(filesOf(files), isTracked);
			for (const { problems } of documents) expect(problems).toEqual([]);
			const findings = lintDocuments(documents, { profile: 'strict' }).filter((finding) => finding.rule.id === id);
			const textOf = (path: string): string => documents.find((document) => document.path === path)?.text ?? '';
			expect(findings.map(({ path, range }) => textOf(path).slice(range.start, range.end))).toEqual(at);
			for (const { message, values } of findings) {
				expect(Object.values(rule?.messages ?? {})).toContain(message);
				const places = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
				expect(Object.keys(values)).toEqual(expect.arrayContaining(places));
			}
			const [first] = findings;
			const fix = first?.fixes[0];
			if (fix !== undefined) expect(Object.values(rule?.fixes ?? {})).toContain(fix.title);
			expect(first && fix && apply(textOf(first.path), fix.edits)).toBe(fixed);
			if (fixed === undefined || first === undefined) return;
			const others = documents.filter(({ path }) => path !== first.path).map(({ path, text }) => [path, text] as const);
			const after = lintDocuments(await documentsOf(Object.fromEntries([[first.path, fixed], ...others])), { profile: 'strict' });
			expect(after.filter((finding) => finding.rule.id === id)).toHaveLength(findings.length - 1);
		},
	);

	it.each(good.map((example, index) => [example.about ?? index, example] as const))(
		'is silent, as every rule is (%s)',
		async (_about, { files, profile = 'recommended', isTracked }) => {
			const documents = await documentsOf(filesOf(files), isTracked);
			for (const { problems } of documents) expect(problems).toEqual([]);
			const findings = lintDocuments(documents, { profile });
			expect(findings.map(({ rule: { id: found }, message, range }) => ({ found, message, range }))).toEqual([]);
			const own = lintDocuments(documents, { profile: 'strict' }).filter((finding) => finding.rule.id === id);
			expect(own.map(({ message, range }) => ({ message, range }))).toEqual([]);
		},
	);
});
