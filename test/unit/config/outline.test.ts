import { describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { type OutlineNode, outlineOf } from '../../../src/core/config/outline/outline.ts';
import { columnOf, pictureOf } from '../../../src/core/config/outline/picture.ts';

const template = `
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Users: { Type: AWS::Cognito::UserPool }
  Web: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Users } }
  Google: { Type: AWS::Cognito::UserPoolIdentityProvider, Properties: { UserPoolId: !Ref Users, ProviderName: Google, ProviderType: Google } }
  Admins: { Type: AWS::Cognito::UserPoolGroup, Properties: { UserPoolId: !Ref Users, RoleArn: !GetAtt AdminRole.Arn } }
  Http:
    Type: AWS::ApiGatewayV2::Authorizer
    Properties: { AuthorizerType: JWT, JwtConfiguration: { Audience: [!Ref Web], Issuer: !Sub "https://cognito-idp.\${AWS::Region}.amazonaws.com/\${Users}" } }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties: { CognitoIdentityProviders: [{ ClientId: !Ref Web, ProviderName: !GetAtt Users.ProviderName }] }
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties: { IdentityPoolId: !Ref Pool, Roles: { authenticated: !GetAtt UserRole.Arn, unauthenticated: !GetAtt GuestRole.Arn } }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties: { IdentityPoolId: !Ref Pool, IdentityProviderName: !GetAtt Users.ProviderName, PrincipalTags: { Tenant: custom:tenant } }
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: own
          PolicyDocument: { Statement: { Effect: Allow, Action: s3:GetObject, Resource: "arn:aws:s3:::files/\${aws:PrincipalTag/tenant}/*" } }
  GuestRole: { Type: AWS::IAM::Role }
  AdminRole: { Type: AWS::IAM::Role }
  OtherRole: { Type: AWS::IAM::Role }
  Shared: { Type: AWS::IAM::ManagedPolicy, Properties: { Roles: [!Ref UserRole], PolicyDocument: { Statement: [] } } }
`;
const loose =
	'{"issuer":"https://issuer.example","jwks_uri":"https://issuer.example/jwks","authorization_endpoint":"https://issuer.example/a"}';

async function graphOf(...texts: readonly (readonly [string, string])[]): Promise<ConfigGraph> {
	const documents = await Promise.all(texts.map(([path, text]) => readDocument(text, path)));
	return new ConfigGraph(documents.filter((document) => document !== undefined));
}

/** A node in a line, and what hangs on it, indented. */
function lines({ resource, relation, children }: OutlineNode, indent = ''): readonly string[] {
	const own = `${indent}${resource.kind} ${resource.name}${relation === undefined ? '' : ` (${relation})`}`;
	return [own, ...children.flatMap((child) => lines(child, `${indent}\t`))];
}

describe('the outline of resources', () => {
	it('has pools with what hangs on them, roles by how they are given, then what hangs on nothing', async () => {
		const graph = await graphOf(['a/template.yaml', template], ['b/openid-configuration', loose]);
		expect(outlineOf(graph).flatMap((node) => lines(node))).toEqual([
			'user-pool Users',
			'\tapp-client Web',
			'\t\tauthorizer Http',
			'\tidentity-provider Google',
			'\tgroup Admins',
			'\t\trole AdminRole',
			'identity-pool Pool',
			'\trole UserRole (authenticated-role)',
			'\trole GuestRole (guest-role)',
			'\tprincipal-tags Tags',
			expect.stringMatching(/^discovery /),
		]);
	});
});

describe('the picture of resources', () => {
	it('goes from the pool to the policy, each arrow in the direction of the sign-in', async () => {
		const { nodes, edges } = pictureOf(await graphOf(['a/template.yaml', template]));
		const name = (number: number): string => `${nodes[number]?.kind} ${nodes[number]?.resource.name}`;
		expect(edges.map(({ from, to, relation }) => `${name(from)} > ${name(to)}${relation ? ` (${relation})` : ''}`).toSorted()).toEqual([
			'app-client Web > authorizer Http',
			'app-client Web > identity-pool Pool',
			'group Admins > role AdminRole',
			'identity-pool Pool > principal-tags Tags',
			'identity-pool Pool > role GuestRole (guest-role)',
			'identity-pool Pool > role UserRole (authenticated-role)',
			'identity-provider Google > user-pool Users',
			'principal-tags Tags > policy UserRole (compared-tag)',
			'role UserRole > policy Shared',
			'role UserRole > policy UserRole',
			'user-pool Users > app-client Web',
			'user-pool Users > group Admins',
		]);
		for (const { from, to } of edges) expect(columnOf(nodes[from]?.kind ?? 'policy')).toBeLessThan(columnOf(nodes[to]?.kind ?? 'policy'));
		expect(nodes.map(({ resource }) => resource.name)).not.toContain('OtherRole');
	});
});
