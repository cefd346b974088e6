import { describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { policiesOf } from '../../../src/core/config/graph/rolePolicies.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { guestRoles, userPoolsOf, userRoles } from '../../../src/core/config/rules/poolRoles.ts';
import { read, resource } from './template.ts';

const stack = `
Resources:
  Users: { Type: AWS::Cognito::UserPool }
  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Users } }
  Server: { Type: AWS::Cognito::UserPoolResourceServer, Properties: { UserPoolId: !Sub "\${Users}", Identifier: api } }
  Admins: { Type: AWS::Cognito::UserPoolGroup, Properties: { UserPoolId: !Ref Users, RoleArn: !GetAtt AdminRole.Arn } }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      CognitoIdentityProviders:
        - ClientId: !Ref Client
          ProviderName: !Join ["", ["cognito-idp.", !Ref AWS::Region, ".amazonaws.com/", !Ref Users]]
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !If [Never, !ImportValue Pool, !Ref Pool]
      Roles: { authenticated: !GetAtt UserRole.Arn, unauthenticated: !GetAtt GuestRole.Arn }
      RoleMappings: { app: { Type: Token, IdentityProvider: !Sub "\${Users.ProviderName}:\${Client}" } }
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: { Effect: Allow, Principal: { Federated: cognito-identity.amazonaws.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": !Ref Pool } } }
      ManagedPolicyArns: [!Ref Managed]
  GuestRole: { Type: AWS::IAM::Role }
  AdminRole: { Type: AWS::IAM::Role }
  Inline: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref UserRole], PolicyDocument: { Statement: [] } } }
  Managed: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: { Statement: [] } } }
`;

function names(resources: readonly { readonly name: string }[]): readonly string[] {
	return resources.map(({ name }) => name);
}

describe('the graph of a stack', () => {
	const document = read(stack);
	const graph = new ConfigGraph([document]);
	const [pool] = graph.resources('identity-pool');
	if (pool === undefined) throw new Error('no pool');

	it('follows references, and texts that hold one', () => {
		expect(graph.edges().map(({ from, to, relation }) => `${from.name} ${relation} ${to.name}`)).toEqual([
			'Client user-pool Users',
			'Server user-pool Users',
			'Admins user-pool Users',
			'Admins role AdminRole',
			'Pool user-pool Users',
			'Pool client Client',
			'Roles identity-pool Pool',
			'Roles authenticated-role UserRole',
			'Roles guest-role GuestRole',
			'Roles user-pool Users',
			'UserRole attached-policy Managed',
			'UserRole trusted-identity-pool Pool',
			'Inline role UserRole',
		]);
	});

	it('answers what belongs to what', () => {
		const users = resource(document, 'Users');
		expect(names(graph.naming(users, 'app-client'))).toEqual(['Client']);
		expect(names(userPoolsOf(graph, pool))).toEqual(['Users']);
		expect(names(userRoles(graph, pool))).toEqual(['UserRole', 'AdminRole']);
		expect(names(guestRoles(graph, pool))).toEqual(['GuestRole']);
		const role = resource(document, 'UserRole');
		expect(names(graph.naming(role, 'role-attachment'))).toEqual(['Roles']);
		expect(names(graph.namedBy(role, 'identity-pool', 'trusted-identity-pool'))).toEqual(['Pool']);
		if (role.kind !== 'role') throw new Error('no role');
		expect(policiesOf(graph, role).map(([, { name }]) => name)).toEqual(['Inline', 'Managed']);
	});
});

describe('documents beside each other', () => {
	const users = 'Resources:\n  Users: { Type: AWS::Cognito::UserPool }\n';
	const client = 'Resources:\n  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Users } }\n';
	const poolsOf = (...documents: readonly ConfigDocument[]): readonly string[] => {
		const graph = new ConfigGraph(documents);
		return graph.resources('app-client').flatMap((found) => names(graph.namedBy(found, 'user-pool')));
	};

	it('name what one of them alone has', () => {
		expect(poolsOf(read(client, 'resources/client.yml'), read(users, 'resources/users.yml'))).toEqual(['Users']);
		expect(poolsOf(read(client, 'a/client.yml'), read(users, 'users.yml'))).toEqual(['Users']);
	});

	it('do not name what several have, what lies elsewhere, and what a document declares itself', () => {
		expect(poolsOf(read(client, 'client.yml'), read(users, 'one.yml'), read(users, 'two.yml'))).toEqual([]);
		expect(poolsOf(read(client, 'a/client.yml'), read(users, 'b/users.yml'))).toEqual([]);
		expect(poolsOf(read(`${client}  Users: { Type: Custom::Users }\n`, 'client.yml'), read(users, 'users.yml'))).toEqual([]);
	});

	it('are different where that is known, and perhaps the same elsewhere', () => {
		const document = read(`${users}  Others: { Type: AWS::Cognito::UserPool }
  A: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Users } }
  B: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Others } }
  C: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: eu-west-1_AbCdEf123 } }
  D: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: eu-west-1_AbCdEf124 } }
`);
		const graph = new ConfigGraph([document]);
		const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => graph.links(resource(document, name), 'UserPoolId', 'user-pool')[0]);
		if (!a || !b || !c || !d) throw new Error('no link');
		expect(graph.isSame(a, a)).toBe(true);
		expect(graph.isSame(a, b)).toBe(false);
		expect(graph.isSame(c, d)).toBe(false);
		expect(graph.isSame(a, c)).toBeUndefined();
	});
});
