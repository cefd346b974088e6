import { isUserPoolId } from '../../../cognito/issuer.ts';
import { isIdentityPoolId } from '../../graph/ids.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Frontend } from '../../model/resource.ts';
import { scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = {
	pool: 'The app talks to the Region {region}, but {id} is in {actual}.',
};

/** An app that looks for its pool in another Region. */
export const regionMismatch: Rule = {
	id: 'fe-region-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'Region of the app is not that of its pool',
	messages,
	why: 'The Region of a pool is in its ID. In another Region there is no such pool, and sign-in ends with ResourceNotFoundException.',
	fix: 'Write the Region in which the pool is, or the ID of the pool of this Region.',
	source: 'Amazon Cognito user pools API Reference: UserPoolType',
	peers: [],
	*check(graph) {
		for (const frontend of graph.resources('frontend')) {
			const id = poolOf(frontend);
			const actual = id?.split(/[_:]/)[0];
			if (id === undefined || actual === undefined) continue;
			for (const value of scalarsOf(valuesAt(frontend.properties, 'Region'))) {
				const region = textOf(value);
				if (region === undefined || region === '' || region === actual) continue;
				yield { resource: frontend, at: value, message: messages.pool, values: { region, id, actual } };
			}
		}
	},
};

/** The user pool; without one the identity pool. Libraries may take the Region of an identity pool from its ID. */
function poolOf({ properties }: Frontend): string | undefined {
	const known = (path: string, fits: (text: string) => boolean): string | undefined =>
		valuesAt(properties, path)
			.map(textOf)
			.find((text) => text !== undefined && fits(text));
	return known('UserPoolId', isUserPoolId) ?? known('IdentityPoolId', isIdentityPoolId);
}
