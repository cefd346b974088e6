import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { short } from './template.ts';

const root = join(import.meta.dirname, 'corpus');

/** What is expected of a folder; `vitest -u` writes it anew, for people to compare. */
const expectedName = 'expected.yaml';

/** Folders with files that must be free of findings in the profile `recommended`. */
const isGood = (folder: string): boolean => !/-(?:bad|drift|secrets?|private|mobile|flutter|env)$|^broken$/.test(folder);

/** Texts of the corpus that stand for secrets: nothing of them may come out. */
const secrets = [/made.up/, /wJalrXUtn/, /AKIAIOSFODNN7/, /bm90IGEg/, /secret-part/];

function filesIn(folder: string): readonly string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== expectedName)
		.map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.toSorted();
}

function described({ format, generated, problems, resources }: ConfigDocument): unknown {
	return {
		format,
		...(generated && { generated }),
		...(problems.length > 0 && { problems: problems.map(({ code }) => code) }),
		resources: resources.map(({ kind, name, address, call, type, id, properties }) => ({
			kind,
			name,
			...(call && { address }),
			...(type !== '' && { type }),
			...(id && { id: short(id) }),
			properties: short(properties),
		})),
	};
}

describe.each(readdirSync(root))('the corpus: %s', (folder) => {
	it('is read and judged as expected', async () => {
		const read = await Promise.all(
			filesIn(folder).map(async (path) => {
				const text = readFileSync(join(root, folder, path), 'utf8');
				return [path, await readDocument(text, path)] as const;
			}),
		);
		const { documents } = new ConfigGraph(read.flatMap(([, document]) => document ?? []));
		const findings = lintDocuments(documents, { profile: 'strict' }).map((finding) => {
			const { text = '' } = documents.find(({ path }) => path === finding.path) ?? {};
			return {
				rule: finding.rule.id,
				severity: finding.severity,
				...(finding.rule.profile === 'strict' && { profile: 'strict' }),
				path: finding.path,
				at: text.slice(finding.range.start, finding.range.end).slice(0, 80),
				values: finding.values,
				...(finding.calls && { calls: finding.calls }),
			};
		});
		const files = Object.fromEntries(
			read.map(([path]) => {
				const document = documents.find((candidate) => candidate.path === path);
				return [path, document === undefined ? 'not read' : described(document)];
			}),
		);
		const result = stringify({ files, findings }, { lineWidth: 0, aliasDuplicateObjects: false });
		for (const secret of secrets) expect(result).not.toMatch(secret);
		if (isGood(folder)) expect(findings.filter(({ profile }) => profile === undefined)).toEqual([]);
		await expect(result).toMatchFileSnapshot(join(root, folder, expectedName));
	});

	it('has ranges that lie in the files', async () => {
		for (const path of filesIn(folder)) {
			const text = readFileSync(join(root, folder, path), 'utf8');
			const document = await readDocument(text, path);
			for (const { range, nameRange, properties } of document?.resources ?? []) {
				for (const { start, end } of [range, nameRange, properties.range]) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThanOrEqual(start);
					expect(end).toBeLessThanOrEqual(text.length);
				}
			}
		}
	});
});
