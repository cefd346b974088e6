import { everyPolicy } from '../../graph/rolePolicies.ts';
import { textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { textsIn } from '../../policy/comparedTags.ts';
import type { PolicyStatement } from '../../policy/policy.ts';
import type { Rule } from '../rule.ts';

const messages = { open: 'Behind the principal tag {tag} stands no slash, so the keys of others whose tag begins alike fit, too.' };

/** A path of S3 that ends with a tag. */
export const pathWithoutSlash: Rule = {
	id: 'abac-s3-prefix-slash',
	severity: 'warning',
	profile: 'recommended',
	title: 'Principal tag in a path without a slash behind it',
	messages,
	why: 'A user with the tag tenant1 reaches what lies under tenant10, too.',
	fix: 'Write a slash behind the variable of the tag, before the star.',
	source: 'IAM User Guide: IAM JSON policy elements: Resource; Amazon S3 User Guide: Organizing objects using prefixes',
	peers: [],
	*check(graph) {
		for (const [{ statements }, resource] of everyPolicy(graph)) {
			for (const statement of statements) {
				if (statement.effect !== 'Allow' || !isAboutS3(statement)) continue;
				for (const [at, form] of paths(statement)) {
					const tag = textsIn(at).flatMap((text) => form.exec(text)?.[1] ?? [])[0];
					if (tag !== undefined) yield { resource, at, message: messages.open, values: { tag } };
				}
			}
		}
	},
};

function isAboutS3({ actions }: PolicyStatement): boolean {
	return actions.items.some((action) => /^s3:/i.test(textOf(action) ?? ''));
}

/** Objects are named to the end; whoever lists by a prefix sees all that begins so. */
const inResource = /[$&]\{aws:PrincipalTag\/([^},]{1,128})\}\*/i;
const inPrefix = /[$&]\{aws:PrincipalTag\/([^},]{1,128})\}\*?$/i;

function paths({ resources, conditions }: PolicyStatement): readonly (readonly [SettledValue, RegExp])[] {
	const prefixes = conditions.filter(({ key, operator }) => key.toLowerCase() === 's3:prefix' && /^String(?:Equals|Like)/.test(operator));
	return [
		...resources.items.map((at) => [at, inResource] as const),
		...prefixes.flatMap(({ values }) => values.items.map((at) => [at, inPrefix] as const)),
	];
}
