import { isHcl } from '../../edits/writtenValue.ts';
import type { ConfigDocument } from '../../model/document.ts';
import { textOf } from '../../model/settle.ts';
import type { PolicyCondition, PolicyStatement } from '../../policy/policy.ts';
import { claimConditions } from '../../policy/trust.ts';
import { matchesPattern } from '../../policy/wildcard.ts';
import type { Fix, Rule, TextEdit } from '../rule.ts';
import { identityPoolTrust, restricts } from './statements.ts';

const bothMessages = { both: 'The trust policy of the role {role} lets users and guests in alike.' };

/** A role for users and for guests. */
export const trustAmrBoth: Rule = {
	id: 'trust-amr-both',
	severity: 'error',
	profile: 'recommended',
	title: 'Trust policy lets users and guests in alike',
	messages: bothMessages,
	why: 'Guests have what users have: everybody in the world can take on the role without signing in.',
	fix: 'Make a role for users and one for guests, each with its own value of cognito-identity.amazonaws.com:amr.',
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			for (const condition of claimConditions(statement, 'amr').filter(restricts)) {
				const letsIn = (amr: string): boolean => condition.values.items.some((item) => lets(condition, textOf(item) ?? '', amr));
				const at = condition.values.items.at(-1);
				if (at === undefined || !letsIn('authenticated') || !letsIn('unauthenticated')) continue;
				yield { resource: role, at, message: bothMessages.both, values: { role: role.name } };
			}
		}
	},
};

function lets({ operator }: PolicyCondition, pattern: string, amr: string): boolean {
	return operator === 'StringLike' ? matchesPattern(pattern, amr) : pattern === amr;
}

const qualifierMessages = { missing: 'The claim {claim} has several values, and {operator} without ForAnyValue: is meant for one.' };
const qualifierFixes = { add: 'Put ForAnyValue: before {operator}' };

/** A comparison for one value on a claim that has several. */
export const trustAmrNotForAnyValue: Rule = {
	id: 'trust-amr-not-foranyvalue',
	severity: 'warning',
	profile: 'recommended',
	title: 'Condition on amr without ForAnyValue',
	messages: qualifierMessages,
	why: 'IAM does not promise how it compares a list with an operator for one value, so the condition may hold for nobody.',
	fix: 'Write the operator as ForAnyValue:StringLike.',
	fixes: qualifierFixes,
	source: 'IAM User Guide: Set operators for multivalued context keys',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			for (const condition of claimConditions(statement, 'amr')) {
				const { operator, operatorRange, qualifier, key } = condition;
				if (qualifier !== undefined || !restricts(condition)) continue;
				const edits = isAlone(condition, statement) ? insertAt(graph.documentOf(role), operatorRange.start, 'ForAnyValue:') : [];
				yield {
					resource: role,
					at: operatorRange,
					message: qualifierMessages.missing,
					values: { claim: key, operator },
					fixes: [{ title: qualifierFixes.add, values: { operator }, edits }],
				};
			}
		}
	},
};

/** Has the operator no other key, for which the change would not be meant? */
function isAlone({ operatorRange }: PolicyCondition, { conditions }: PolicyStatement): boolean {
	return conditions.filter((condition) => condition.operatorRange.start === operatorRange.start).length === 1;
}

/** Inside of quotes; in code a name without them could hold no colon. */
function insertAt(document: ConfigDocument, start: number, inserted: string): readonly TextEdit[] {
	const isQuoted = /["']/.test(document.text[start] ?? '');
	if (!isQuoted && (isHcl(document) || document.partial)) return [];
	const at = isQuoted ? start + 1 : start;
	return [{ range: { start: at, end: at }, text: inserted }];
}

const allMessages = { all: 'ForAllValues holds where {key} is not there at all, so it keeps nobody out.' };
const allFixes = { any: 'Change to ForAnyValue' };

/** A condition that an absent claim meets. */
export const trustForAllValues: Rule = {
	id: 'trust-forallvalues',
	severity: 'error',
	profile: 'recommended',
	title: 'ForAllValues in a trust policy',
	messages: allMessages,
	why: 'A condition with ForAllValues is true for a request without the key.',
	fix: 'Compare amr with ForAnyValue:StringLike, and aud with StringEquals.',
	fixes: allFixes,
	source: 'IAM User Guide: Set operators for multivalued context keys',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			for (const condition of [...claimConditions(statement, 'aud'), ...claimConditions(statement, 'amr')]) {
				if (condition.qualifier !== 'ForAllValues' || !restricts(condition)) continue;
				const { key, operatorRange } = condition;
				const fixes = isAlone(condition, statement) ? anyInstead(graph.documentOf(role), condition) : [];
				yield { resource: role, at: operatorRange, message: allMessages.all, values: { key }, fixes };
			}
		}
	},
};

function anyInstead({ text }: ConfigDocument, { operatorRange }: PolicyCondition): readonly Fix[] {
	const word = 'ForAllValues';
	const start = text.indexOf(word, operatorRange.start);
	if (start === -1 || start + word.length > operatorRange.end) return [];
	return [{ title: allFixes.any, edits: [{ range: { start, end: start + word.length }, text: 'ForAnyValue' }] }];
}
