import type { ConfigDocument, ConfigFormat } from '../model/document.ts';
import { propertyTable } from '../properties/allProperties.ts';
import type { PropertyRow } from '../properties/row.ts';
import { rowAt } from './propertyAt.ts';
import type { SourcePath } from './sourcePath.ts';

/** Something that may be written at a place. */
export interface Completion {
	readonly is: 'name' | 'value';
	readonly text: string;
	readonly row: PropertyRow;
}

const templates: ReadonlySet<ConfigFormat> = new Set(['cloudformation', 'sam', 'serverless']);

/** The names and values that the tables know for a place in the properties of a resource of a template; properties that it has already are left out. */
export function completionsAt({ format, resources }: ConfigDocument, { path, wants }: SourcePath): readonly Completion[] {
	const at = path.indexOf('Resources');
	const [address, section, ...steps] = path.slice(at + 1);
	const resource = templates.has(format) && at !== -1 ? resources.find((candidate) => candidate.address === address) : undefined;
	if (resource === undefined || section !== 'Properties') return [];
	const table = propertyTable(resource.kind);
	if (table === undefined) return [];
	const written = steps.join('.').replaceAll('.[]', '[]');
	const found: Completion[] = [];
	if (wants !== 'value') {
		const holder = written === '' ? [] : written.split('.');
		for (const row of table.rows) {
			const names = row.path.split('.');
			const name = names.at(-1);
			if (row.given || name === undefined || name === '*' || names.length !== holder.length + 1) continue;
			if (holder.length === 0 && resource.properties.members.has(name)) continue;
			if (holder.every((step, index) => names[index] === step || names[index] === '*')) found.push({ is: 'name', text: name, row });
		}
	}
	const row = wants === 'name' ? undefined : rowAt(table, written);
	if (row !== undefined) {
		const values = row.allowed?.values ?? (row.type === 'boolean' ? ['true', 'false'] : []);
		// Of a list the values are those of its items.
		if ((row.type === 'list') === written.endsWith('[]')) found.push(...values.map((text) => ({ is: 'value', text, row }) as const));
	}
	return found;
}
