import { describe, expect, it } from 'vitest';
import { edgeRows } from '../../../src/core/config/graph/edgeRows.ts';
import { propertyRow, propertyTables } from '../../../src/core/config/properties/allProperties.ts';
import { resourceTypes } from '../../../src/core/config/readers/cloudFormation/resourceTypes.ts';

/** The path of a table for a path of `valuesAt`: the list itself is the row, not its items. */
const tablePath = (path: string): string => path.replace(/\[\]$/, '');

describe('the table of properties', () => {
	it('is large, and names each property of a kind once', () => {
		const paths = propertyTables.flatMap(({ kind, rows }) => rows.map(({ path }) => `${kind} ${path}`));
		expect(paths.length).toBeGreaterThan(120);
		expect(new Set(paths).size).toBe(paths.length);
	});

	it('has a row for whatever holds another', () => {
		for (const { kind, rows } of propertyTables) {
			for (const { path } of rows) {
				const holder = path.includes('.') ? path.slice(0, path.lastIndexOf('.')).replace(/\[\]$/, '') : undefined;
				if (holder === undefined || holder.endsWith('*')) continue;
				expect(propertyRow(kind, holder), `${kind} ${path}`).toBeDefined();
			}
		}
	});

	it('has defaults that are allowed, and bounds in order', () => {
		for (const { rows } of propertyTables) {
			for (const { path, allowed, limit, ...row } of rows) {
				if (row.default !== undefined && allowed !== undefined) expect(allowed.values, path).toContain(row.default);
				expect(limit?.min ?? 0, path).toBeLessThanOrEqual(limit?.max ?? 0);
			}
		}
	});

	it('knows every property that is an edge, but of what only rules ask for', () => {
		const kinds = new Set(propertyTables.map(({ kind }) => kind));
		for (const { from, path } of edgeRows) {
			if (kinds.has(from)) expect(propertyRow(from, tablePath(path)), `${from} ${path}`).toBeDefined();
		}
	});

	it('names the types that the reader of templates knows', () => {
		for (const { kind, type } of propertyTables) if (type !== undefined) expect(resourceTypes.get(type)).toBe(kind);
	});
});
