import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { knowTracked } from '../../../src/core/config/lint/knowTracked.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import type { ExampleFiles, RuleExamples } from '../../../src/core/config/rules/example.ts';

const rulesFolder = join(import.meta.dirname, '../../../src/core/config/rules');

/** The examples of every rule, wherever they stand. */
export async function allExamples(): Promise<readonly RuleExamples[]> {
	const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.examples.ts'));
	const modules = await Promise.all(files.map(async (file) => (await import(join(rulesFolder, file))) as Record<string, unknown>));
	return modules.flatMap((module) => Object.values(module)).filter(isExamples);
}

function isExamples(value: unknown): value is RuleExamples {
	return typeof value === 'object' && value !== null && 'rule' in value && 'bad' in value && 'good' in value;
}

/** The files of an example by their paths. */
export function filesOf(files: string | ExampleFiles): ExampleFiles {
	if (typeof files !== 'string') return files;
	return { [/^\s*\{/.test(files) ? 'template.json' : 'template.yaml']: files };
}

/** The documents of files, which all have to be understood, as git tracks all of them or none. */
export async function documentsOf(files: ExampleFiles, isTracked?: boolean): Promise<readonly ConfigDocument[]> {
	return Promise.all(
		Object.entries(files).map(async ([path, text]) => {
			const document = await readDocument(text, path);
			if (document === undefined) throw new Error(`no reader knows ${path}`);
			return knowTracked(document, () => Promise.resolve(isTracked));
		}),
	);
}
