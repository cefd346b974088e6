import { memberOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { inRepository, secretAt } from './secretAt.ts';

const messages = {
	client: 'The saved answer holds the secret of the app client {name}.',
	provider: 'The saved answer holds a secret of the identity provider {name}.',
};

/** A saved answer of the AWS CLI with a secret in it. */
export const cliDumpSecret: Rule = {
	id: 'secret-in-cli-dump',
	severity: 'warning',
	profile: 'recommended',
	title: 'Secret in a saved answer of the AWS CLI',
	messages,
	why: 'The AWS CLI prints secrets in clear. Whoever gets the file, or the repository it is committed to, has them.',
	fix: 'Take the secret out of the file. If it was ever committed or sent, replace it.',
	source: 'AWS CLI Command Reference: cognito-idp describe-user-pool-client, describe-identity-provider',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const member = secretAt(client.properties, 'ClientSecret');
			if (member === undefined || graph.documentOf(client).format !== 'cli-output') continue;
			yield {
				resource: client,
				at: member.nameRange,
				message: messages.client,
				values: { name: client.name },
				...inRepository(graph.documentOf(client)),
			};
		}
		for (const provider of graph.resources('identity-provider')) {
			const details = memberOf(provider.properties, 'ProviderDetails')?.value ?? provider.properties;
			const member = secretAt(details, 'client_secret') ?? secretAt(details, 'private_key');
			if (member === undefined || graph.documentOf(provider).format !== 'cli-output') continue;
			yield {
				resource: provider,
				at: member.nameRange,
				message: messages.provider,
				values: { name: provider.name },
				...inRepository(graph.documentOf(provider)),
			};
		}
	},
};
