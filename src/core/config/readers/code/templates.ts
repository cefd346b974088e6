import type { Resource } from '../../model/resource.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import type { CodeValues } from '../../source/code/codeValues.ts';
import { TemplateEvaluator } from '../cloudFormation/evaluate.ts';
import { readResources } from '../cloudFormation/readResources.ts';
import { readSamAuthorizers } from '../cloudFormation/samAuthorizers.ts';
import { readServerlessAuthorizers } from '../cloudFormation/serverlessAuthorizers.ts';
import { readSections } from '../cloudFormation/template.ts';

/** Resources of CloudFormation that an object of code holds: a service of the Serverless Framework (`serverless.ts`), a template, or resources alone. */
export function readTemplates(file: CodeFile, values: CodeValues): readonly Resource[] {
	if (!/AWS::Cognito::|cognito-idp/.test(file.text)) return [];
	return file.objects.flatMap((node) => {
		// A test gives what it expects of a template to a function.
		if (node.parent?.name === 'ArgList') return [];
		const sections = readSections(values.valueOf(node));
		if (sections === undefined) return [];
		const evaluator = new TemplateEvaluator(sections);
		return [
			...readResources(sections, evaluator),
			...readSamAuthorizers(sections, evaluator),
			...readServerlessAuthorizers(sections, evaluator),
		];
	});
}
