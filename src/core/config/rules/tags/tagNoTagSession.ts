import { isWrittenHere } from '../../edits/replaceValue.ts';
import type { ConfigDocument } from '../../model/document.ts';
import type { Role } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import { namesAction } from '../../policy/actions.ts';
import type { PolicyStatement } from '../../policy/policy.ts';
import { identityPoolStatements } from '../../policy/trust.ts';
import { taggedPools, userRoles } from '../poolRoles.ts';
import type { Fix, Rule } from '../rule.ts';

const messages = {
	missing: 'The identity pool {pool} passes principal tags, but the trust policy of the role {role} does not allow sts:TagSession.',
};
const fixes = { add: 'Allow sts:TagSession' };

/** A role whose users get tags that its trust policy does not allow to be passed. */
export const tagNoTagSession: Rule = {
	id: 'tag-no-tagsession',
	severity: 'error',
	profile: 'recommended',
	title: 'Principal tags without sts:TagSession',
	messages,
	why: 'No user of the pool gets credentials of the role: passing session tags needs a permission of its own.',
	fix: 'Add sts:TagSession to the actions of the trust policy, beside sts:AssumeRoleWithWebIdentity.',
	fixes,
	source: 'IAM User Guide: Passing session tags in AWS STS',
	peers: [],
	*check(graph) {
		for (const [pool, tags] of taggedPools(graph)) {
			for (const role of userRoles(graph, pool)) {
				const statement = withoutTagSession(role);
				if (statement === undefined) continue;
				yield {
					resource: role,
					at: statement.actionRange ?? role.nameRange,
					message: messages.missing,
					values: { pool: pool.name, role: role.name },
					related: tags.map((map) => ({ resource: map, at: map.nameRange })),
					fixes: addTagSession(statement, graph.documentOf(role)),
				};
			}
		}
	},
};

/** The statement that lets users of identity pools in, where no statement allows the tags, for certain. */
function withoutTagSession({ trust }: Role): PolicyStatement | undefined {
	if (!trust?.complete) return undefined;
	const statements = identityPoolStatements(trust);
	return statements.every((statement) => namesAction(statement, 'sts:TagSession') === false) ? statements[0] : undefined;
}

function addTagSession({ actions, actionRange }: PolicyStatement, document: ConfigDocument): readonly Fix[] {
	if (actionRange === undefined || !actions.items.every((item) => isWrittenHere(item, document))) return [];
	const known = actions.items.map((item) => textOf(item) ?? '');
	const isBlock = actions.items.length > 0 && document.text[actionRange.start] === '-';
	const first = actions.items[0];
	if (!isBlock || first === undefined)
		return [{ title: fixes.add, edits: [{ range: actionRange, text: JSON.stringify([...known, 'sts:TagSession']) }] }];
	// An item more in front of the first keeps the form of the list.
	const lineStart = document.text.lastIndexOf('\n', first.range.start) + 1;
	const lead = document.text.slice(lineStart, first.range.start);
	return [{ title: fixes.add, edits: [{ range: { start: first.range.start, end: first.range.start }, text: `sts:TagSession\n${lead}` }] }];
}
