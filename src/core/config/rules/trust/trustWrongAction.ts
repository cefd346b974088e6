import { replaceValue } from '../../edits/replaceValue.ts';
import { textOf } from '../../model/settle.ts';
import { namesAction } from '../../policy/actions.ts';
import type { Rule } from '../rule.ts';
import { identityPoolTrust } from './statements.ts';

const wanted = 'sts:AssumeRoleWithWebIdentity';
const messages = { wrong: 'Identity pools take on the role {role} with sts:AssumeRoleWithWebIdentity; sts:AssumeRole lets nobody in.' };
const fixes = { replace: 'Change to sts:AssumeRoleWithWebIdentity' };

/** A trust policy that allows the wrong way to take on a role. */
export const trustWrongAction: Rule = {
	id: 'trust-wrong-action',
	severity: 'error',
	profile: 'recommended',
	title: 'Trust policy allows sts:AssumeRole to identity pools',
	messages,
	why: 'No user gets credentials of the role.',
	fix: 'Allow sts:AssumeRoleWithWebIdentity to the federated principal.',
	fixes,
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			if (namesAction(statement, wanted) !== false) continue;
			const at = statement.actions.items.find((item) => textOf(item)?.toLowerCase() === 'sts:assumerole');
			if (at === undefined) continue;
			const edits = replaceValue(graph.documentOf(role), at, wanted);
			yield { resource: role, at, message: messages.wrong, values: { role: role.name }, fixes: [{ title: fixes.replace, edits }] };
		}
	},
};
