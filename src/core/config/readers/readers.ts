import type { ConfigReader } from './reader.ts';

/** What a template of CloudFormation or of its relatives holds when it is about Cognito. */
const cognitoInTemplate = /cognito/i;
const resourcesSection = /(?:^|[\s{,])["']?Resources["']?\s*:/;

/** The readers, in the order in which they are asked; the first that gives a document is believed. */
export const readers: readonly ConfigReader[] = [
	{
		recognises: (text) => cognitoInTemplate.test(text) && resourcesSection.test(text),
		load: async () => (await import('./cloudFormation/cloudFormation.ts')).readCloudFormation,
	},
];
