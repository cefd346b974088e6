import type { Rule } from '../rule.ts';
import { secretsIn } from './secretsIn.ts';

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
	check: (graph) => secretsIn(graph, 'terraform-state', messages),
};
