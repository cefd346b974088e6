import type { ConfigDocument } from '../../model/document.ts';
import { readHcl } from '../../source/hcl/readHcl.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { maxYamlLength } from '../../source/limits.ts';
import { readSettings } from '../settings/settings.ts';
import { Attachments } from './attachments.ts';
import { ModuleEvaluator } from './evaluate.ts';
import { jsonSyntax } from './jsonSyntax.ts';
import { type TerraformFile, TerraformModule } from './module.ts';
import { readResources } from './readResources.ts';
import { terraformNames } from './types/names.ts';

/** Blocks that a file of a module has; others are of other tools that write HCL. */
const blockTypes = new Set(['resource', 'data', 'variable', 'locals', 'output', 'module', 'provider', 'terraform', 'moved', 'import']);

/** The file behind each document, for reading it again with those beside it. */
const files = new WeakMap<ConfigDocument, TerraformFile>();

/** The document of each file of values: it stays as it is beside others. */
const documentOfValues = new WeakMap<TerraformFile, ConfigDocument>();

/** Reads a file of a Terraform module in HCL, as if there were no other file; `readTogether` of the document reads several as the module they are. */
export function readTerraform(text: string, path: string): ConfigDocument | undefined {
	if (text.length > maxYamlLength) return tooLarge(text, path);
	const { body, problems } = readHcl(text);
	if (!body.blocks.some(({ type }) => blockTypes.has(type))) return undefined;
	return documentsOf([{ path, text, body, problems }])[0];
}

/**
 * Reads `terraform.tfvars` and `*.auto.tfvars`, which Terraform takes by itself: settings as in other files, and values for the variables of the files
 * beside it.
 */
export function readTerraformValues(text: string, path: string): ConfigDocument {
	const { body, problems } = readHcl(text);
	const settings = readSettings(text, path) ?? { path, text, format: 'env', resources: [], problems, generated: false };
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

function tooLarge(text: string, path: string): ConfigDocument {
	const problems = [{ code: 'too-large' as const, range: { start: 0, end: text.length } }];
	return { path, text, format: 'terraform', resources: [], problems, generated: false };
}

function readTogether(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const known = documents.flatMap((document) => files.get(document) ?? []);
	return documentsOf(known);
}

function documentsOf(ofModule: readonly TerraformFile[]): readonly ConfigDocument[] {
	const module = new TerraformModule(ofModule);
	const evaluator = new ModuleEvaluator(module);
	const attachments = new Attachments(module, evaluator);
	const declares = new Set(module.resources.keys());
	return ofModule.map((file) => {
		const ofValues = documentOfValues.get(file);
		if (ofValues !== undefined) return ofValues;
		const { path, text, problems } = file;
		const own = [...module.resources].filter(([, declared]) => declared.file === file).map(([address]) => address);
		const document: ConfigDocument = {
			path,
			text,
			format: 'terraform',
			// Roles and policies alone are no configuration of Cognito.
			resources: module.isAboutCognito ? readResources(file, evaluator, attachments) : [],
			declares: declares.size === own.length ? declares : new Set(own),
			problems,
			generated: false,
			names: terraformNames,
			readTogether,
		};
		files.set(document, file);
		return document;
	});
}
