import { isUserPoolId } from '../../../cognito/issuer.ts';
import { isIdentityPoolId } from '../../graph/ids.ts';
import { valuesAt } from '../../model/lookUp.ts';
import { scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = { real: '{id} looks like the ID of a real pool, in a file that others copy.' };

/** Names of files that show which settings there are. */
const exampleFile = /(?:^|[\\/.])(?:env|properties|tfvars)?[.-]?(?:example|sample|template|dist)(?:$|\.(?:env|properties|tfvars)$)/i;
/** What people write where no real id shall stand. */
const placeholder = /(.)\1{3}|example|123456|abcdef|your|xxx|11111111-2222/i;

/** An example of settings with the ids of a real pool. */
export const exampleRealIds: Rule = {
	id: 'env-example-real-ids',
	severity: 'hint',
	profile: 'strict',
	title: 'Example settings name a real pool',
	messages,
	why: 'Ids are not secret, but whoever copies the file works on that pool without knowing it.',
	fix: 'Write a placeholder, such as eu-west-1_XXXXXXXXX.',
	source: 'https://12factor.net/config',
	peers: [],
	*check(graph) {
		for (const frontend of graph.resources('frontend')) {
			if (!exampleFile.test(graph.documentOf(frontend).path)) continue;
			const ids = [
				...scalarsOf(valuesAt(frontend.properties, 'UserPoolId')).filter((value) => isUserPoolId(textOf(value) ?? '')),
				...scalarsOf(valuesAt(frontend.properties, 'IdentityPoolId')).filter((value) => isIdentityPoolId(textOf(value) ?? '')),
			];
			for (const value of ids) {
				const id = textOf(value) ?? '';
				if (!placeholder.test(id)) yield { resource: frontend, at: value, message: messages.real, values: { id } };
			}
		}
	},
};
