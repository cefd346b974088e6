import type { ConfigDocument, PlacedReference } from '../../model/document.ts';
import { folderKey } from '../../model/folder.ts';
import { grouped } from '../../model/keyed.ts';
import { referencesIn } from '../../model/referencesIn.ts';
import { readHcl } from '../../source/hcl/readHcl.ts';
import type { HclBody, HclExpression } from '../../source/hcl/syntax.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { maxYamlLength } from '../../source/limits.ts';
import { readSettings } from '../settings/settings.ts';
import { jsonSyntax, jsonValues } from './jsonSyntax.ts';
import { localSource } from './localSource.ts';
import { type TerraformFile, TerraformModule } from './module.ts';
import { type ModuleUse, usesOf } from './moduleTree.ts';
import { readResources } from './readResources.ts';
import { terraformNames } from './types/names.ts';

/** Blocks that a file of a module has; others are of other tools that write HCL. */
const blockTypes = new Set(['resource', 'data', 'variable', 'locals', 'output', 'module', 'provider', 'terraform', 'moved', 'import']);

/** The file behind each document, for reading it again with those beside it. */
const files = new WeakMap<ConfigDocument, TerraformFile>();

/** The document of each file of values: it stays as it is beside others. */
const documentOfValues = new WeakMap<TerraformFile, ConfigDocument>();

/** Reads a file of a Terraform module in HCL, as if there were no other file; `readTogether` of the document reads several as the modules they are. */
export function readTerraform(text: string, path: string): ConfigDocument | undefined {
	if (text.length > maxYamlLength) return tooLarge(text, path);
	const { body, problems } = readHcl(text);
	if (!body.blocks.some(({ type }) => blockTypes.has(type))) return undefined;
	return documentsOf([{ path, text, body, problems }])[0];
}

/**
 * Reads `terraform.tfvars` and `*.auto.tfvars`, which Terraform takes by itself: settings as in other files, and values for the variables of the files
 * beside it; and their form in JSON (`terraform.tfvars.json`).
 */
export function readTerraformValues(text: string, path: string): ConfigDocument {
	const { body, problems } = path.endsWith('.json') ? readValuesJson(text) : readHcl(text);
	const none: ConfigDocument = { path, text, format: 'env', resources: [], problems, generated: false };
	const settings = path.endsWith('.json') ? none : (readSettings(text, path) ?? none);
	const document: ConfigDocument = { ...settings, readTogether };
	const file: TerraformFile = { path, text, body: { ...body, blocks: [] }, problems, givesValues: true };
	files.set(document, file);
	documentOfValues.set(file, document);
	return document;
}

/** The same of a file in JSON (`.tf.json`). */
export function readTerraformJson(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	const body = root?.type === 'map' ? jsonSyntax(root, text) : undefined;
	return body === undefined || body.blocks.length === 0 ? undefined : documentsOf([{ path, text, body, problems }])[0];
}

function readValuesJson(text: string): Pick<TerraformFile, 'body' | 'problems'> {
	const { root, problems } = readJsonTree(text);
	const none: HclBody = { attributes: [], blocks: [], range: { start: 0, end: text.length } };
	return { body: root?.type === 'map' ? jsonValues(root) : none, problems };
}

function tooLarge(text: string, path: string): ConfigDocument {
	const problems = [{ code: 'too-large' as const, range: { start: 0, end: text.length } }];
	return { path, text, format: 'terraform', resources: [], problems, generated: false };
}

function readTogether(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const known = documents.flatMap((document) => files.get(document) ?? []);
	return documentsOf(known);
}

function documentsOf(given: readonly TerraformFile[]): readonly ConfigDocument[] {
	const folders = grouped(given, ({ path }) => folderKey(path));
	const uses = usesOf(new Map([...folders].map(([folder, ofFolder]) => [folder, new TerraformModule(ofFolder)])));
	return given.map((file) => documentOfValues.get(file) ?? documentOf(file, uses.get(folderKey(file.path)) ?? []));
}

function documentOf(file: TerraformFile, uses: readonly ModuleUse[]): ConfigDocument {
	const { path, text, problems, body } = file;
	const own = uses.flatMap(({ module, prefix }) =>
		[...module.resources].flatMap(([address, declared]) => (declared.file === file ? [`${prefix}${address}`] : [])),
	);
	const called = body.blocks.flatMap((block) => (block.type === 'module' ? (localSource(block, folderKey(path)) ?? []) : []));
	const resources = uses.flatMap((use) => (use.deployment.isAboutCognito ? readResources(file, use) : []));
	const references = uses.flatMap((use) => referencesBeside(file, use));
	const document: ConfigDocument = {
		path,
		text,
		format: 'terraform',
		resources,
		declares: new Set(own),
		problems,
		generated: false,
		...(uses.some(({ deployment }) => deployment.isPartial) && { partial: true }),
		...(references.length > 0 && { references }),
		...(called.length > 0 && { uses: [...new Set(called)] }),
		names: terraformNames,
		readTogether,
	};
	files.set(document, file);
	return document;
}

/** What outputs of a file name, and what it gives to modules; locals that stand for what a module gives out. */
function referencesBeside(file: TerraformFile, { evaluator, deployment: { stack } }: ModuleUse): readonly PlacedReference[] {
	const expressions = file.body.blocks.flatMap(({ type, body: { attributes } }): readonly HclExpression[] => {
		const values = attributes.map(({ value }) => value);
		if (type === 'output' || type === 'module') return values;
		return type === 'locals' ? values.filter((value) => value.type === 'traversal' && value.root === 'module') : [];
	});
	return expressions.flatMap((expression) =>
		referencesIn(evaluator.evaluate(expression, file)).map((reference) => ({ ...reference, stack })),
	);
}
