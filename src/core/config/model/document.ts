import type { DocumentProblem } from './problem.ts';
import type { Resource } from './resource.ts';
import type { ReferenceValue } from './value.ts';

/** Formats of files, by the words of the command's contract. */
export const configFormats = [
	'cloudformation',
	'sam',
	'serverless',
	'terraform',
	'terraform-state',
	'amplify-outputs',
	'amplify-gen1',
	'amplify-backend',
	'cli-output',
	'openid-configuration',
	'jwks',
	'iam-policy',
	'openapi',
	'verifier-source',
	'cdk-source',
	'amplify-source',
	'frontend-source',
	'env',
	'npm-package',
] as const;
export type ConfigFormat = (typeof configFormats)[number];

/** What a format calls things that CloudFormation calls otherwise, by CloudFormation's names. */
export interface FormatNames {
	/** Properties, with dots between the names of nested ones, attributes and types (`AWS::Cognito::UserPool`), for sentences about them. */
	readonly words: ReadonlyMap<string, string>;
	/** Properties with a plain value, for whoever adds one to a document. */
	readonly properties: ReadonlyMap<string, string>;
}

/** A reference in a document, in the stack (`Resource.stack`) of what it names. */
export interface PlacedReference extends ReferenceValue {
	readonly stack: string;
}

/** A file as a reader understood it. */
export interface ConfigDocument {
	/** As it is named to people; documents whose paths have the same folder may belong together. */
	readonly path: string;
	/** What the ranges count in. */
	readonly text: string;
	readonly format: ConfigFormat;
	readonly resources: readonly Resource[];
	/** Every address that it declares, also those of resources that are not read: what it names beside them is in another document. */
	readonly declares?: ReadonlySet<string>;
	readonly problems: readonly DocumentProblem[];
	/** Does git track the file? Left out where that is not known, or makes no difference to any rule. */
	readonly isTracked?: boolean;
	/** A tool wrote it, as `cdk synth` does: whoever fixes it edits something else. */
	readonly generated: boolean;
	/** Other files of the same stack may add to what it declares, as code does: nothing follows from what is not there. */
	readonly partial?: boolean;
	/** What stands beside its resources and names some, as outputs of a file of Terraform do. */
	readonly references?: readonly PlacedReference[];
	/**
	 * Folders (`folderKey`) whose files are used by this one: those of modules that a file of Terraform calls, what a file of
	 * a back end of Amplify imports, and what one of the Serverless Framework takes in.
	 */
	readonly uses?: readonly string[];
	/** Left out where the names of the format are CloudFormation's. */
	readonly names?: FormatNames;
	/**
	 * Reads documents anew, as the wholes that they are, and gives them in the same order: the files of a Terraform module use what the others declare, and
	 * what modules that they call give out. All of them have the same function.
	 */
	readonly readTogether?: (documents: readonly ConfigDocument[]) => readonly ConfigDocument[];
}
