import { replaceValue } from '../../edits/replaceValue.ts';
import { isNeverIssued, lacksPrefix } from '../issuedClaims.ts';
import type { Rule } from '../rule.ts';
import { tagEntries } from './tagMaps.ts';

const prefixMessages = { missing: 'The principal tag {tag} takes the claim {claim}, but ID tokens call this attribute custom:{claim}.' };
const prefixFixes = { add: 'Change to custom:{claim}' };

/** A tag that misses the prefix of custom attributes. */
export const tagClaimMissingPrefix: Rule = {
	id: 'tag-claim-missing-prefix',
	severity: 'error',
	profile: 'recommended',
	title: 'Principal tag takes a custom attribute without custom:',
	messages: prefixMessages,
	why: 'ID tokens have no claim of that name, so the tag is never set, and policies that compare it never match.',
	fix: 'Write custom: before the name of the attribute.',
	fixes: prefixFixes,
	source: 'Cognito Developer Guide: Using attributes for access control',
	peers: [],
	*check(graph) {
		for (const { map, tag, claim, at, userPools } of tagEntries(graph)) {
			if (!userPools.some((pool) => lacksPrefix(pool, claim))) continue;
			const edits = replaceValue(graph.documentOf(map), at, `custom:${claim}`);
			yield {
				resource: map,
				at,
				message: prefixMessages.missing,
				values: { tag, claim },
				fixes: [{ title: prefixFixes.add, values: { claim }, edits }],
			};
		}
	},
};

const issuedMessages = { custom: 'The principal tag {tag} takes the claim {claim}, but the user pool {pool} declares no such attribute.' };

/** A tag whose claim no ID token has. */
export const tagClaimNotIssued: Rule = {
	id: 'tag-claim-not-issued',
	severity: 'warning',
	profile: 'recommended',
	title: 'Principal tag takes a claim that is not issued',
	messages: issuedMessages,
	why: 'The tag is never set, and policies that compare it never match.',
	fix: 'Declare the attribute in the schema of the user pool, or name one that it has.',
	source: 'Cognito Developer Guide: Using attributes for access control',
	peers: [],
	*check(graph) {
		for (const { map, tag, claim, at, userPools } of tagEntries(graph)) {
			const pool = userPools.find((candidate) => isNeverIssued(candidate, claim));
			if (pool === undefined) continue;
			yield {
				resource: map,
				at,
				message: issuedMessages.custom,
				values: { tag, claim, pool: pool.name },
				related: [{ resource: pool, at: pool.nameRange }],
			};
		}
	},
};
