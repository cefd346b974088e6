import { accessRows } from './accessRows.ts';

/** What stands in a policy of IAM: what hovers say about it. The English sentences are the keys of the Japanese ones in `l10n/bundle.l10n.ja.json`. */
export interface PolicyRow {
	/** Without case; `*` at the end stands for a name of one's own. */
	readonly name: string;
	/** One plain sentence. */
	readonly meaning: string;
	/** What comes of it, or what is often got wrong. */
	readonly consequence?: string;
	readonly allowed?: readonly string[];
	/** The actions of IAM that it stands for. */
	readonly actions?: readonly string[];
	/** A URL. */
	readonly source: string;
}

const iam = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';
const elements = `${iam}reference_policies_elements.html`;
const operators = `${iam}reference_policies_elements_condition_operators.html`;
const sets = `${iam}reference_policies_condition-single-vs-multi-valued-context-keys.html`;
const keys = `${iam}reference_policies_iam-condition-keys.html`;
const tags = `${iam}id_session-tags.html`;
const trust = 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html';

/** Elements of a statement (IAM User Guide, "IAM JSON policy elements reference"). */
export const elementRows: readonly PolicyRow[] = [
	{ name: 'Sid', meaning: 'The name of the statement.', source: elements },
	{ name: 'Effect', meaning: 'Whether the statement allows or denies.', allowed: ['Allow', 'Deny'], source: elements },
	{ name: 'Principal', meaning: 'Who the statement is about; in a trust policy, who may take on the role.', source: elements },
	{ name: 'Action', meaning: 'What the statement allows or denies.', source: elements },
	{ name: 'NotAction', meaning: 'The statement is about every action but these.', source: elements },
	{ name: 'Resource', meaning: 'What the actions are done to.', source: elements },
	{ name: 'NotResource', meaning: 'The statement is about every resource but these.', source: elements },
	{ name: 'Condition', meaning: 'When the statement holds: all of its conditions have to be met.', source: elements },
];

/** Kinds of principals. */
export const principalRows: readonly PolicyRow[] = [
	{
		name: 'Federated',
		meaning: 'An identity provider whose users may take on the role; cognito-identity.amazonaws.com stands for identity pools.',
		consequence: 'It stands for the identity pools of every account; only a condition on aud says which one.',
		source: trust,
	},
	{ name: 'AWS', meaning: 'Accounts, roles and users of AWS.', source: elements },
	{ name: 'Service', meaning: 'Services of AWS.', source: elements },
];

/** Actions by which roles are taken on. */
export const actionRows: readonly PolicyRow[] = [
	{
		name: 'sts:AssumeRoleWithWebIdentity',
		meaning: 'A role is taken on with the token of an identity provider; that is how the users of an identity pool come to theirs.',
		source: trust,
	},
	{
		name: 'sts:TagSession',
		meaning: 'Tags are passed when a role is taken on: the principal tags that an identity pool makes of claims.',
		consequence:
			'As soon as an identity pool maps one claim, the trust policies of all its roles need it beside sts:AssumeRoleWithWebIdentity; taking on the role fails else.',
		source: tags,
	},
	{
		name: 'sts:AssumeRole',
		meaning: 'A role is taken on by a principal of AWS.',
		consequence: 'Users of an identity pool need sts:AssumeRoleWithWebIdentity instead.',
		source: trust,
	},
];

/** Keys of conditions, which are the names of variables too. Those of identity pools are written with `cognito-identity.amazonaws.com`, whatever the partition. */
export const keyRows: readonly PolicyRow[] = [
	{
		name: 'cognito-identity.amazonaws.com:aud',
		meaning: 'The ID of the identity pool that the user comes from.',
		consequence: 'Without a condition on it, a trust policy lets in the users of every identity pool of the world.',
		source: keys,
	},
	{
		name: 'cognito-identity.amazonaws.com:amr',
		meaning: 'How the user came to the identity pool: authenticated, or unauthenticated for a guest, and what the provider is called.',
		consequence: 'The key has several values, so its operator needs ForAnyValue: before it.',
		source: keys,
	},
	{
		name: 'cognito-identity.amazonaws.com:sub',
		meaning: 'The ID that the user has in the identity pool: a Region, a colon and a GUID.',
		consequence: 'It is not the sub that the user has in the user pool.',
		source: keys,
	},
	{
		name: 'aws:PrincipalTag/*',
		meaning: 'A tag of the session; an identity pool gives it the value of a claim.',
		consequence: 'Keys of tags are compared without case. A variable whose tag has no value matches nothing.',
		source: tags,
	},
	{ name: 'aws:RequestTag/*', meaning: 'A tag that is passed when the role is taken on.', source: tags },
];

/** Values that `amr` has. */
export const amrRows: readonly PolicyRow[] = [
	{ name: 'authenticated', meaning: 'The user has signed in at a provider of the identity pool.', source: trust },
	{ name: 'unauthenticated', meaning: 'The user is a guest, who has not signed in.', source: trust },
];

/** Operators of conditions, and what may stand before and behind them. */
export const operatorRows: readonly PolicyRow[] = [
	{ name: 'StringEquals', meaning: 'The value is the same text, in upper and lower case too.', source: operators },
	{
		name: 'StringNotEquals',
		meaning: 'The value is another text.',
		consequence: 'The condition is met, too, where the key is not there.',
		source: operators,
	},
	{ name: 'StringLike', meaning: 'The value fits a pattern: * stands for any characters, ? for one.', source: operators },
	{
		name: 'StringNotLike',
		meaning: 'The value does not fit the pattern.',
		consequence: 'The condition is met, too, where the key is not there.',
		source: operators,
	},
	{ name: 'Null', meaning: 'Asks whether the key is there: with false it has to be.', source: operators },
	{ name: 'ForAnyValue', meaning: 'Of several values of the key one has to fit.', source: sets },
	{
		name: 'ForAllValues',
		meaning: 'Of several values of the key all have to fit.',
		consequence: 'The condition is met, too, where the key is not there.',
		source: sets,
	},
	{ name: 'IfExists', meaning: 'The condition is met, too, where the key is not there.', source: operators },
];

/** The row of a name; without case, as IAM compares names. */
export function policyRow(rows: readonly PolicyRow[], name: string): PolicyRow | undefined {
	const folded = name.toLowerCase();
	return rows.find((row) => {
		const wanted = row.name.toLowerCase();
		return wanted.endsWith('*') ? folded.startsWith(wanted.slice(0, -1)) : folded === wanted;
	});
}

/** Every English sentence of the rows: the keys of every translation. */
export function allPolicySentences(): readonly string[] {
	const rows = [elementRows, principalRows, actionRows, keyRows, amrRows, operatorRows, accessRows].flat();
	return rows.flatMap(({ meaning, consequence = [] }) => [meaning, consequence].flat());
}
