import type { ConfigDocument, ConfigFormat } from '../../model/document.ts';
import type { ConfigValue } from '../../model/value.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { readTemplateYaml } from '../../source/templateYaml.ts';
import { TemplateEvaluator } from './evaluate.ts';
import { readOutputs } from './readOutputs.ts';
import { readResources } from './readResources.ts';
import { readSamAuthorizers } from './samAuthorizers.ts';
import { readServerlessAuthorizers } from './serverlessAuthorizers.ts';
import { foldersOfFiles } from './serverlessFiles.ts';
import { longForm } from './tags.ts';
import { readSections, type TemplateSections } from './template.ts';

/** Reads a template of CloudFormation, SAM, the AWS CDK (`cdk.out`) or the Serverless Framework, in YAML or JSON, and fragments of one. */
export function readCloudFormation(text: string, path: string): ConfigDocument | undefined {
	const isJson = /^\ufeff?\s*\{/.test(text);
	const { root, problems } = isJson ? readJsonTree(text) : readTemplateYaml(text, longForm);
	const sections = readSections(root);
	if (sections === undefined) {
		// A text that begins like a template, and was not read to where that would show.
		const isRefused = root === undefined && problems.some(({ code }) => code !== 'syntax');
		return isRefused ? { path, text, format: 'cloudformation', resources: [], problems, generated: false } : undefined;
	}
	const evaluator = new TemplateEvaluator(sections);
	const resources = [
		...readResources(sections, evaluator),
		...readSamAuthorizers(sections, evaluator),
		...readServerlessAuthorizers(sections, evaluator),
		...readOutputs(sections, evaluator),
	];
	// Another reader says which files a service without any takes in.
	if (sections.serverless && resources.length === 0 && sections.resources.members.size === 0) return undefined;
	const format = formatOf(sections, text);
	return {
		path,
		text,
		format,
		resources,
		declares: new Set(sections.resources.members.keys()),
		problems,
		generated: isJson && text.includes('"aws:cdk:path"'),
		...(format === 'serverless' && { uses: foldersOfFiles(text, path) }),
	};
}

function formatOf({ root, serverless }: TemplateSections, text: string): ConfigFormat {
	if (serverless || (!root.members.has('AWSTemplateFormatVersion') && /\$\{(?:self|opt|sls|file|param):?/.test(text))) return 'serverless';
	return isSam(root.members.get('Transform')?.value) ? 'sam' : 'cloudformation';
}

function isSam(transform: ConfigValue | undefined): boolean {
	const transforms = transform?.type === 'list' ? transform.items : [transform];
	return transforms.some((value) => value?.type === 'scalar' && String(value.value).startsWith('AWS::Serverless'));
}
