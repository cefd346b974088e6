import { standardAttributes } from '../../../cognito/standardAttributes.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { customAttributes, hasOpenClaims } from '../attributes.ts';
import type { Rule } from '../rule.ts';
import { type TagEntry, tagEntries } from './tagMaps.ts';

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
		for (const entry of tagEntries(graph)) {
			if (!lacksPrefix(entry)) continue;
			const { map, tag, claim, at } = entry;
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

function lacksPrefix({ claim, userPools }: TagEntry): boolean {
	const isOther = standardAttributes.has(claim) || claim.includes(':');
	return !isOther && userPools.some((pool) => customAttributes(pool).attributes.some((attribute) => attribute.claim === `custom:${claim}`));
}

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
			if (!claim.startsWith('custom:')) continue;
			const pool = userPools.find((candidate) => {
				const { attributes, complete } = customAttributes(candidate);
				return complete && !hasOpenClaims(candidate) && !attributes.some((attribute) => attribute.claim === claim);
			});
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
