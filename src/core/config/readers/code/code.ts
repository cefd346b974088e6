import type { ConfigDocument, ConfigFormat } from '../../model/document.ts';
import type { Resource } from '../../model/resource.ts';
import { CodeFile } from '../../source/code/codeFile.ts';
import { CodeValues } from '../../source/code/codeValues.ts';
import { amplifyFrontend, isWritten } from '../amplify/frontEnd.ts';
import { readAmplifySource } from './amplify/amplify.ts';
import { heldBack } from './amplify/heldBack.ts';
import { importedFolders } from './amplify/importedFolders.ts';
import { readCdk } from './cdk/cdk.ts';
import { readFrontends } from './frontEnds.ts';
import { readTemplates } from './templates.ts';
import { unverifiedClaims } from './tokenClaims.ts';
import { readVerifiers } from './verifiers.ts';

/**
 * Reads a source in TypeScript or JavaScript: what it expects of tokens, and what it tells an app, as `aws-exports.js`,
 * Amplify and oidc-client-ts do, what Amplify Gen 2 and the AWS CDK make of it, and templates in it. Literals only: what code computes, and what an environment or
 * another file fills in, is not known. Runs nothing.
 */
export function readCode(text: string, path: string): ConfigDocument | undefined {
	const file = CodeFile.read(text, path);
	if (file === undefined) return undefined;
	const values = new CodeValues(file, unverifiedClaims(file));
	const parts: readonly (readonly [ConfigFormat, readonly Resource[]])[] = [
		['amplify-gen1', file.objects.flatMap((node) => amplifyFrontend(values.valueOf(node), path) ?? [])],
		['amplify-source', readAmplifySource(file)],
		['cdk-source', readCdk(file)],
		['serverless', readTemplates(file, values)],
		['verifier-source', readVerifiers(file, values)],
		['frontend-source', readFrontends(file, values)],
	];
	const [first] = parts.filter(([, found]) => found.length > 0);
	if (first === undefined) return undefined;
	const resources = parts.flatMap(([, found]) => found).toSorted((left, right) => left.range.start - right.range.start);
	return {
		path,
		text,
		format: first[0],
		resources,
		problems: values.problems,
		generated: first[0] === 'amplify-gen1' && isWritten(text),
		partial: true,
		...(first[0] === 'amplify-source' && { readTogether: heldBack, uses: importedFolders(resources, path) }),
	};
}
