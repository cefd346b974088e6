import { valuesAt } from '../../model/lookUp.ts';
import { booleanOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { secretAt } from './secretAt.ts';

const messages = { keys: 'Fixed AWS access keys are in a configuration that everybody who has the app can read.' };

/** Fixed access keys in an app that could get temporary credentials from Cognito. */
export const staticKeys: Rule = {
	id: 'static-aws-keys-with-cognito',
	severity: 'error',
	profile: 'recommended',
	title: 'Fixed AWS access keys in an app',
	messages,
	why: 'Anybody can use them, for as long as they exist, with all that they allow. An identity pool gives each user temporary credentials instead.',
	fix: 'Revoke the keys, take them out, and get credentials from the identity pool.',
	source: 'IAM User Guide: Security best practices in IAM, temporary credentials',
	peers: [],
	*check(graph) {
		for (const frontend of graph.resources('frontend')) {
			if (!valuesAt(frontend.properties, 'IsPublic').some((value) => booleanOf(value) === true)) continue;
			const member = secretAt(frontend.properties, 'AwsSecretAccessKey') ?? secretAt(frontend.properties, 'AwsAccessKeyId');
			if (member !== undefined) yield { resource: frontend, at: member.nameRange, message: messages.keys };
		}
	},
};
