import type { Rule } from '../rule.ts';
import { writableThrough } from '../writable.ts';
import { tagEntries } from './tagMaps.ts';

const messages = {
	listed: 'Users can change the principal tag {tag} themselves: the app client {client} lets them write {claim}.',
	open: 'Users can change the principal tag {tag} themselves: the app client {client} has no WriteAttributes, so {claim} can be written.',
};

/** A tag that opens doors, and whose value users write themselves (the class of CVE-2026-6912). */
export const tagClaimWritable: Rule = {
	id: 'tag-claim-writable',
	severity: 'error',
	profile: 'recommended',
	title: 'Users can write the claim behind a principal tag',
	messages,
	why: 'A user calls UpdateUserAttributes, signs in again, and has the permissions of another tenant, department or role.',
	fix: 'Give the app client WriteAttributes without that attribute, and set it with AdminUpdateUserAttributes only.',
	source: 'Cognito Developer Guide: Using attributes for access control; AWS security bulletin 2026-018',
	peers: [],
	*check(graph) {
		for (const { map, tag, claim, at, userPools } of tagEntries(graph)) {
			for (const pool of userPools) {
				const [writable] = writableThrough(graph, pool, claim);
				if (writable === undefined) continue;
				const { client, item } = writable;
				yield {
					resource: map,
					at,
					message: item === undefined ? messages.open : messages.listed,
					values: { tag, claim, client: client.name },
					related: [{ resource: client, at: item?.range ?? client.nameRange }],
				};
			}
		}
	},
};
