import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainPolicy, type PolicyExplanation } from '../../../src/core/config/explain/policyElement.ts';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { accessRows } from '../../../src/core/config/policy/accessRows.ts';
import { documentsOf } from './examples.ts';

/** What is explained at the mark `‸` of the first file. */
async function explain(
	marked: string,
	path = 'template.yaml',
	others: Record<string, string> = {},
): Promise<PolicyExplanation | undefined> {
	const offset = marked.indexOf('‸');
	const documents = await documentsOf({ [path]: marked.replace('‸', ''), ...others });
	const graph = new ConfigGraph(documents);
	const [document] = graph.documents;
	if (document === undefined) throw new Error('no document');
	return explainPolicy(graph, document, offset);
}

/** The name, and the first sentence. */
async function said(marked: string, path?: string): Promise<string | undefined> {
	const explained = await explain(marked, path);
	return explained && `${explained.name}: ${explained.rows[0].meaning}`;
}

const template = `Resources:
  IdPool:
    Type: AWS::Cognito::IdentityPool
    Properties: { AllowUnauthenticatedIdentities: false }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref IdPool
      IdentityProviderName: cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123xyz
      PrincipalTags: { Tenant: 'custom:tenant' }
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [ 'sts:AssumeRoleWithWebIdentity', 'sts:TagSession' ]
            Condition:
              StringEquals:
                cognito-identity.amazonaws.com:aud: !Ref IdPool
              ForAnyValue:StringLike:
                cognito-identity.amazonaws.com:amr: authenticated
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: s3:GetObject
                Resource: !Sub 'arn:aws:s3:::data/\${!aws:PrincipalTag/tenant}/*'
                Condition:
                  StringNotEqualsIfExists: { 'aws:PrincipalTag/plan': free }
`;

const at = (text: string, offset = 2): string => {
	const start = template.indexOf(text) + offset;
	return `${template.slice(0, start)}‸${template.slice(start)}`;
};

describe('something in a policy that is pointed at', () => {
	it('is explained: elements, principals, actions, operators, keys and their values', async () => {
		expect(await said(at('Effect'))).toBe('Effect: Whether the statement allows or denies.');
		expect(await said(at('Allow\n'))).toBe('Effect: Whether the statement allows or denies.');
		expect(await said(at('Federated'))).toMatch(/^Federated: An identity provider whose users may take on the role/);
		expect(await said(at('sts:Tag'))).toMatch(/^sts:TagSession: Tags are passed when a role is taken on/);
		expect(await said(at('sts:Assume'))).toMatch(/^sts:AssumeRoleWithWebIdentity: A role is taken on with the token/);
		expect(await said(at('s3:Get'))).toBe('Action: What the statement allows or denies.');
		expect(await said(at('amazonaws.com:aud'))).toBe(
			'cognito-identity.amazonaws.com:aud: The ID of the identity pool that the user comes from.',
		);
		expect(await said(at('authenticated\n'))).toBe('authenticated: The user has signed in at a provider of the identity pool.');
	});

	it('says what a key is compared with', async () => {
		const explained = await explain(at('!Ref IdPool\n              ForAny', 6));
		expect(explained).toMatchObject({ name: 'cognito-identity.amazonaws.com:aud', values: [{ is: 'reference', to: 'IdPool' }] });
		expect(explained?.resource.name).toBe('UserRole');
	});

	it('puts an operator together', async () => {
		const names = async (text: string): Promise<unknown> => (await explain(at(text)))?.rows.map(({ name }) => name);
		expect(await names('ForAnyValue:StringLike')).toEqual(['StringLike', 'ForAnyValue']);
		expect(await names('StringNotEqualsIfExists')).toEqual(['StringNotEquals', 'IfExists']);
	});

	it('says which claim a tag comes from, in a variable and as a key', async () => {
		const variable = await explain(at('aws:PrincipalTag/tenant'));
		expect(variable?.name).toBe('aws:PrincipalTag/tenant');
		expect(variable?.tagSources?.map(({ claim, map }) => `${claim} ${map.name}`)).toEqual(['custom:tenant Tags']);
		expect((await explain(at('aws:PrincipalTag/plan')))?.tagSources).toEqual([]);
		const alone = '{ "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "a/${aws:Pri‸ncipalTag/x}" }] }';
		expect(await explain(alone, 'policy.json')).toMatchObject({ name: 'aws:PrincipalTag/x', rows: [{ name: 'aws:PrincipalTag/*' }] });
		expect((await explain(alone, 'policy.json'))?.tagSources).toBeUndefined();
	});

	it('is explained in a saved policy, and in another partition', async () => {
		const policy = (text: string): string =>
			`{ "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com.cn" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": ${text} } }`;
		expect(await said(policy('{ "StringEquals": { "cognito-identity.amazonaws.com.cn:a‸ud": "x" } }'), 'trust.json')).toBe(
			'cognito-identity.amazonaws.com.cn:aud: The ID of the identity pool that the user comes from.',
		);
		const own = '{ "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "a/${cognito-identity.amazonaws.com:s‸ub}/*" }] }';
		expect(await said(own, 'own.json')).toMatch(/^cognito-identity\.amazonaws\.com:sub: The ID that the user has in the identity pool/);
	});

	it('is explained in Terraform, in a data source and in a text', async () => {
		const data = `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }
    condition {
      test     = "ForAnyValue:StringLike"
      variable = "cognito-identity.amazonaws.com:amr"
      values   = ["authenticated"]
    }
  }
}
resource "aws_iam_role" "user" {
  name               = "user"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
resource "aws_iam_role_policy" "own" {
  role   = aws_iam_role.user.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "a/$\${aws:PrincipalTag/team}/*" }]
  })
}
`;
		const marked = (text: string): string => data.replace(text, `${text.slice(0, 2)}‸${text.slice(2)}`);
		expect(await said(marked('actions'), 'main.tf')).toBe('actions: What the statement allows or denies.');
		expect(await said(marked('sts:Assume'), 'main.tf')).toMatch(/^sts:AssumeRoleWithWebIdentity: /);
		expect(await said(marked('ForAnyValue:'), 'main.tf')).toMatch(/^ForAnyValue:StringLike: The value fits a pattern/);
		expect(await said(marked('cognito-identity.amazonaws.com:amr'), 'main.tf')).toMatch(/^cognito-identity\.amazonaws\.com:amr: How the/);
		expect(await said(marked('authenticated'), 'main.tf')).toMatch(/^authenticated: /);
		expect(await said(marked('aws:Principal'), 'main.tf')).toMatch(/^aws:PrincipalTag\/team: A tag of the session/);
		expect(await said(marked('s3:Get'), 'main.tf')).toBe('Action: What the statement allows or denies.');
	});

	it('is nothing elsewhere', async () => {
		expect(await said(at('IdPool:'))).toBeUndefined();
		expect(await said(at('PolicyName'))).toBeUndefined();
		expect(await said(at("'2012"))).toBeUndefined();
	});
});

describe('policies of the corpus', () => {
	it('have every element of their statements explained', async () => {
		const folder = join(import.meta.dirname, 'corpus');
		const missing: string[] = [];
		let count = 0;
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			if (!entry.isFile() || !/polic|trust|role/i.test(entry.name) || !entry.name.endsWith('.json')) continue;
			const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
			const document = await readDocument(text, entry.name);
			if (document?.format !== 'iam-policy') continue;
			const graph = new ConfigGraph([document]);
			for (const { index, 0: name } of text.matchAll(
				/"(?:Effect|Principal|Federated|Action|Resource|Condition|aws:\w+\/\w+|[\w-]+\.[\w.]+:\w+)"/g,
			)) {
				count++;
				if (explainPolicy(graph, graph.documents[0] ?? document, index + 2) === undefined) missing.push(`${entry.name} ${name}`);
			}
		}
		expect(count).toBeGreaterThan(10);
		expect(missing).toEqual([]);
	});

	it('explains what a function of a back end of Amplify may do with the user pool, and by which actions of IAM', async () => {
		const access = (actions: string): string => `import { defineAuth } from '@aws-amplify/backend';
import { promote } from '../promote/resource';
export const auth = defineAuth({ loginWith: { email: true }, access: (allow) => [allow.resource(promote).to([${actions}])] });
`;
		const explained = await explain(access("'getUser', 'manage‸GroupMembership'"), 'amplify/auth/resource.ts');
		expect(explained).toMatchObject({ name: 'manageGroupMembership', resource: { name: 'promote' }, pool: { address: 'auth.userPool' } });
		expect(explained?.rows[0]).toMatchObject({
			meaning: 'The function may put users into groups and take them out.',
			actions: ['cognito-idp:AdminAddUserToGroup', 'cognito-idp:AdminRemoveUserFromGroup'],
		});
		expect(await said(access("'getUser‸'"), 'amplify/auth/resource.ts')).toBe('getUser: The function may read what is known of any user.');
		expect(await explain(access("'noSuch‸Action'"), 'amplify/auth/resource.ts')).toBeUndefined();
		expect(await explain(access('act‸ions'), 'amplify/auth/resource.ts')).toBeUndefined();
	});

	it('knows every action of Amplify once, with actions of IAM that manage a user pool', () => {
		expect(new Set(accessRows.map(({ name }) => name)).size).toBe(accessRows.length);
		for (const { actions = [] } of accessRows) {
			expect(actions.length).toBeGreaterThan(0);
			for (const action of actions)
				expect(action).toMatch(/^cognito-idp:(?:Admin[A-Z]|(?:Create|Delete|Get|Update)Group$|List(?:Groups|Users|UsersInGroup)$)/);
		}
	});
});
