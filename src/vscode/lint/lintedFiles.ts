import type * as vscode from 'vscode';
import { lengthOf } from '../documentLength.ts';

/** Languages of files in which configuration may stand. */
const languages = new Set([
	'cloudformation',
	'dart',
	'dotenv',
	'hcl',
	'ini',
	'javascript',
	'javascriptreact',
	'json',
	'jsonc',
	'plaintext',
	'properties',
	'spring-boot-properties',
	'spring-boot-properties-yaml',
	'terraform',
	'toml',
	'typescript',
	'typescriptreact',
	'yaml',
]);

/**
 * Words of which a file about Cognito, its tokens or its keys has one, and a call of a Terraform module in the workspace. A file with `defineBackend` changes what others
 * declare, and a service of the Serverless Framework takes files in.
 */
const words = /cognito|user_?pool|openid|"kty"|aws_appsync|oauth2|aws-jwt-verify|define(?:Auth|Backend)|source *= *"\.\.?\/|\$\{file\(/i;

/** Longer documents are not looked at while somebody edits: the command is there for them. UTF-16 units. */
const maxLength = 1_000_000;

/** Has a text one of these? */
export function mentionsCognito(text: string): boolean {
	return words.test(text);
}

/** May a document hold configuration? A quick look, without anything being loaded. */
export function mayHoldConfiguration(document: vscode.TextDocument): boolean {
	if (document.isClosed || !languages.has(document.languageId)) return false;
	return lengthOf(document) <= maxLength && mentionsCognito(document.getText());
}
