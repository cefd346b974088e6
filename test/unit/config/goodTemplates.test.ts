import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { documentsOf } from './examples.ts';

const folder = join(import.meta.dirname, '../../fixtures/config/good');

describe('templates as people write them', () => {
	it.each(readdirSync(folder))('are fine: %s', async (file) => {
		const documents = await documentsOf({ [file]: readFileSync(join(folder, file), 'utf8') });
		expect(documents.flatMap(({ problems }) => problems)).toEqual([]);
		expect(documents.flatMap(({ resources }) => resources).length).toBeGreaterThan(1);
		const findings = lintDocuments(documents);
		expect(findings.map(({ rule, resource, message }) => `${rule.id} at ${resource.name}: ${message}`)).toEqual([]);
	});
});
