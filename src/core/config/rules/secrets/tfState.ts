import { memberOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { inRepository, secretAt } from './secretAt.ts';

const messages = {
	client: 'The state or plan holds the secret of the app client {name} in clear.',
	provider: 'The state or plan holds a secret of the identity provider {name} in clear.',
};

/** A state or plan of Terraform with a secret in it. */
export const tfStateSecret: Rule = {
	id: 'secret-in-tfstate',
	severity: 'warning',
	profile: 'recommended',
	title: 'Secret in a state or plan of Terraform',
	messages,
	why: 'Terraform writes secrets into states and plans in clear, whether it shows them or not. Whoever gets the file, or the repository it is committed to, has them.',
	fix: 'Keep the state in an encrypted backend that few may read, and never commit a state or a plan. If it was ever committed or sent, replace the secret.',
	source: 'Terraform documentation: Manage sensitive data',
	peers: [],
	ofFile: true,
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const member = secretAt(client.properties, 'ClientSecret');
			if (member === undefined || graph.documentOf(client).format !== 'terraform-state') continue;
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
			if (member === undefined || graph.documentOf(provider).format !== 'terraform-state') continue;
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
