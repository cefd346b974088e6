import { isPrivilege } from '../privilege.ts';
import type { Rule } from '../rule.ts';
import { customAttributes } from '../schema.ts';
import { tagEntries } from '../tags/tagMaps.ts';
import { writableThrough } from '../writable.ts';

const messages = {
	listed: 'Users can write {claim} themselves through the app client {client}; its name says that it decides what they may do.',
	open: 'Users can write {claim} themselves: the app client {client} has no WriteAttributes. Its name says that it decides what they may do.',
};

/** An attribute that sounds like a permission, and that users write themselves. */
export const selfWritablePrivilege: Rule = {
	id: 'client-self-writable-privilege-attr',
	severity: 'warning',
	profile: 'recommended',
	title: 'Users can write an attribute that sounds like a permission',
	messages,
	why: 'Whatever trusts the claim can be talked into anything: a user calls UpdateUserAttributes and signs in again.',
	fix: 'Give the app client WriteAttributes without that attribute, and set it with AdminUpdateUserAttributes only.',
	source: 'Cognito Developer Guide: Working with user attributes; AWS security bulletin 2026-018',
	peers: [],
	*check(graph) {
		const tagged = new Set(tagEntries(graph).map(({ claim }) => claim));
		for (const pool of graph.resources('user-pool')) {
			for (const { name: claim } of customAttributes(pool.properties).attributes) {
				// As a tag it is an error, which another rule tells.
				if (tagged.has(claim) || !isPrivilege(claim)) continue;
				for (const { client, item } of writableThrough(graph, pool, claim)) {
					yield {
						resource: client,
						at: item ?? client.nameRange,
						message: item === undefined ? messages.open : messages.listed,
						values: { claim, client: client.name },
						related: [{ resource: pool, at: pool.nameRange }],
					};
				}
			}
		}
	},
};
