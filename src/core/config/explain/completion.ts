import type { ConfigDocument, ConfigFormat } from '../model/document.ts';
import { memberAt } from '../model/memberAt.ts';
import { propertyTable } from '../properties/allProperties.ts';
import type { PropertyRow, PropertyTable } from '../properties/row.ts';
import { outputRows } from '../readers/amplify/outputs.ts';
import { rowAt } from './propertyAt.ts';
import type { SourcePath } from './sourcePath.ts';
import { writtenWord } from './writtenWords.ts';

/** Something that may be written at a place. */
export interface Completion {
	readonly is: 'name' | 'value';
	readonly text: string;
	/** Undefined for what only holds others. */
	readonly row?: PropertyRow;
}

const templates: ReadonlySet<ConfigFormat> = new Set(['cloudformation', 'sam', 'serverless']);

/** The names and values that the tables know for a place in the properties of a resource of a template, or in what Amplify tells an app; those that it has already are left out. */
export function completionsAt(document: ConfigDocument, place: SourcePath): readonly Completion[] {
	return document.format === 'amplify-outputs' ? completionsInOutputs(document, place) : completionsInTemplate(document, place);
}

function completionsInTemplate({ format, resources }: ConfigDocument, { path, wants }: SourcePath): readonly Completion[] {
	const at = path.indexOf('Resources');
	const [address, section, ...steps] = path.slice(at + 1);
	const resource = templates.has(format) && at !== -1 ? resources.find((candidate) => candidate.address === address) : undefined;
	if (resource === undefined || section !== 'Properties') return [];
	const table = propertyTable(resource.kind);
	if (table === undefined) return [];
	const written = writtenPath(steps);
	const found: Completion[] = [];
	if (wants !== 'value') {
		const holder = written === '' ? [] : written.split('.');
		for (const row of table.rows) {
			const names = row.path.split('.');
			const name = names.at(-1);
			if (row.given || name === undefined || name === '*' || names.length !== holder.length + 1) continue;
			if (memberAt(resource.properties, [...holder, name].join('.'))) continue;
			if (holder.every((step, index) => names[index] === step || names[index] === '*')) found.push({ is: 'name', text: name, row });
		}
	}
	if (wants !== 'name') found.push(...valuesAt(table, written, format));
	return found;
}

function completionsInOutputs(
	{ format, resources }: ConfigDocument,
	{ path: [section, ...steps], wants }: SourcePath,
): readonly Completion[] {
	const table = propertyTable('frontend');
	const [frontend] = resources;
	if (section !== 'auth' || table === undefined || frontend === undefined) return [];
	const written = writtenPath(steps);
	if (wants === 'value') {
		const row = outputRows.find(({ from }) => from === written || from === written.replace(/\[\]$/, ''));
		return row ? valuesAt(table, written.endsWith('[]') ? `${row.to}[]` : row.to, format) : [];
	}
	const holder = written === '' ? '' : `${written}.`;
	const found = new Map<string, Completion>();
	for (const { from, to } of outputRows) {
		const [name, ...inner] = from.startsWith(holder) ? from.slice(holder.length).split('.') : [];
		if (name === undefined || memberAt(frontend.properties, to) !== undefined) continue;
		// The table has a row for some of what holds others.
		const row = rowAt(table, inner.length === 0 ? to : to.split('.').slice(0, -inner.length).join('.'));
		found.set(name, { is: 'name', text: name, ...(row && { row }) });
	}
	return [...found.values()];
}

/** As the tables write a path: each item of a list belongs to the name before it. */
function writtenPath(steps: readonly string[]): string {
	return steps.join('.').replaceAll('.[]', '[]');
}

function valuesAt(table: PropertyTable, written: string, format: ConfigFormat): readonly Completion[] {
	const row = rowAt(table, written);
	// Of a list the values are those of its items.
	if (row === undefined || (row.type === 'list') !== written.endsWith('[]')) return [];
	const values = row.allowed?.values ?? (row.type === 'boolean' ? ['true', 'false'] : []);
	return values.map((value) => ({ is: 'value', text: writtenWord(format, row.path, value), row }));
}
