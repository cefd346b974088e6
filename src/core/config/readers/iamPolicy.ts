import type { ConfigDocument } from '../model/document.ts';
import { memberAt } from '../model/memberAt.ts';
import type { Resource } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import { readPolicy } from '../policy/readPolicy.ts';
import { matchesPattern } from '../policy/wildcard.ts';
import { readJsonTree } from '../source/jsonTree.ts';
import { basics, fileName } from './basics.ts';

/** Where a policy stands: in a file of its own, or in an answer of `aws iam get-policy-version` or `get-role-policy`. */
const places = ['PolicyVersion.Document', 'PolicyDocument'];

/**
 * Reads a policy of IAM (IAM User Guide, "IAM JSON policy elements reference"): with principals that may take a role on, the trust policy of a role,
 * whose permissions nobody sees here; else a policy that some roles may have.
 */
export function readIamPolicy(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	if (root?.type !== 'map') return undefined;
	const holder = root.members.has('Statement')
		? root
		: places.map((place) => memberAt(root, place)?.value).find((value) => value !== undefined);
	const statement = holder && memberAt(holder, 'Statement');
	const policy = holder && readPolicy(holder);
	if (statement === undefined || policy === undefined || policy.statements.length === 0) return undefined;
	const base = basics({ name: fileName(path), nameRange: statement.nameRange, properties: { ...root, open: true } });
	const resource = resourceOf(policy, base);
	return resource && { path, text, format: 'iam-policy', resources: [resource], problems, generated: false };
}

/** A policy with principals that is about no role is a resource's, such as a bucket's. */
function resourceOf(policy: PolicyDocument, base: ReturnType<typeof basics>): Resource | undefined {
	if (policy.statements.every(({ principals }) => principals.length === 0)) return { kind: 'policy', ...base, document: policy };
	if (!policy.statements.some(isTrust)) return undefined;
	return { kind: 'role', ...base, trust: policy, permissions: [], permissionsComplete: false };
}

function isTrust({ actions }: PolicyDocument['statements'][number]): boolean {
	return actions.items.some((action) => matchesPattern('sts:*', textOf(action) ?? ''));
}
