import { memberOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { secretAt } from './secretAt.ts';

const messages = { secret: '{name} holds the secret of a social identity provider.' };

/** Secrets that older versions of Amplify wrote into the files of a project. */
export const amplifyGen1Secret: Rule = {
	id: 'secret-amplify-gen1',
	severity: 'error',
	profile: 'recommended',
	title: 'Secret of an identity provider in a file of Amplify',
	messages,
	why: 'The file is meant to be committed: everybody with the repository can act as your app at that provider.',
	fix: 'Give the secret to Amplify from the environment of the build, take it out of the file and of the history, and replace it at the provider.',
	source: 'https://github.com/aws-amplify/amplify-hosting/issues/206',
	peers: [],
	*check(graph) {
		for (const provider of graph.resources('identity-provider')) {
			if (graph.documentOf(provider).format !== 'amplify-backend') continue;
			const details = memberOf(provider.properties, 'ProviderDetails')?.value ?? provider.properties;
			const member = secretAt(details, 'client_secret');
			if (member !== undefined)
				yield { resource: provider, at: provider.nameRange, message: messages.secret, values: { name: provider.name } };
		}
	},
};
