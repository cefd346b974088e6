import { knowsAllProviders, providerEntries } from '../identityPool/providerEntries.ts';
import type { Rule } from '../rule.ts';

const messages = { other: 'The principal tags are for users of another user pool than the identity pool {pool} takes.' };

/** Principal tags for users whom the identity pool does not take. */
export const tagMapProvider: Rule = {
	id: 'tag-map-provider',
	severity: 'error',
	profile: 'recommended',
	title: 'Principal tags for another provider',
	messages,
	why: 'No user of the identity pool gets the tags, and policies that compare them never match.',
	fix: 'Name the user pool that the identity pool has as a provider.',
	source: 'Cognito Identity API Reference: SetPrincipalTagAttributeMap',
	peers: [],
	*check(graph) {
		for (const map of graph.resources('principal-tags')) {
			const [pool, ...others] = graph.namedBy(map, 'identity-pool', 'identity-pool');
			if (pool === undefined || others.length > 0 || !knowsAllProviders(pool)) continue;
			const providers = providerEntries(pool).flatMap((entry) => entry.providers.map((name) => graph.link(name, 'user-pool', pool)));
			for (const named of graph.links(map, 'IdentityProviderName', 'user-pool')) {
				if (named.id === undefined && named.target === undefined) continue;
				if (!providers.every((provider) => graph.isSame(provider, named) === false)) continue;
				const related = [{ resource: pool, at: pool.nameRange }];
				yield { resource: map, at: named.value, message: messages.other, values: { pool: pool.name }, related };
			}
		}
	},
};
