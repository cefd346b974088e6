import type { Rule } from '../rule.ts';
import { secretsIn } from './secretsIn.ts';

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
	check: (graph) => secretsIn(graph, 'cli-output', messages),
};
