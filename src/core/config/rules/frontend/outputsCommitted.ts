import type { Rule } from '../rule.ts';
import { secretAt } from '../secrets/secretAt.ts';

const messages = {
	tracked: 'Git tracks this file, which Amplify writes anew for every deployment.',
	key: 'Git tracks this file, and the API key of AppSync is in it.',
};
const formats: ReadonlySet<string> = new Set(['amplify-outputs', 'amplify-gen1']);

/** What Amplify writes for an app, in the repository. */
export const outputsCommitted: Rule = {
	id: 'fe-outputs-committed',
	severity: 'info',
	profile: 'strict',
	title: 'Git tracks what Amplify writes',
	messages,
	why: 'The file of one environment gets into the others, and every deployment changes it. The IDs in it are public, but an API key is not.',
	fix: 'Take the file out of git and put it into .gitignore, as Amplify does; get it by ampx generate outputs, or amplify pull.',
	source: 'Amplify documentation: amplify_outputs.json; Amplify Gen 1 documentation: Files and folders',
	peers: [],
	ofFile: true,
	*check(graph) {
		for (const resource of graph.resources('frontend')) {
			const { isTracked, format } = graph.documentOf(resource);
			if (isTracked !== true || !formats.has(format)) continue;
			const key = secretAt(resource.properties, 'ApiKey');
			yield key === undefined
				? { resource, at: resource.nameRange, message: messages.tracked }
				: { resource, at: key.nameRange, message: messages.key, severity: 'warning' };
		}
	},
};
