import { expect } from 'chai';
import * as vscode from 'vscode';
import { hoverText, openText, until, workspaceFile } from './support.ts';

const pool = 'eu-west-1_HoVer0001';
const client = '1h57kf5cpq17m0eml12hover01';
const domain = 'hover-login.auth.eu-west-1.amazoncognito.com';
const identityPool = 'eu-west-1:11111111-2222-3333-4444-555555555555';

const files: Readonly<Record<string, string>> = {
	'template.yaml': `Parameters:
  Tier: { Type: String, Default: PLUS }
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolTier: !Ref Tier
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      PreventUserExistenceErrors: LEGACY
      AuthSessionValidity: 5
`,
	'role.yaml': `Resources:
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: ${identityPool}
      IdentityProviderName: cognito-idp.eu-west-1.amazonaws.com/${pool}
      PrincipalTags: { tenant: 'custom:tenant' }
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: [ 'sts:AssumeRoleWithWebIdentity', 'sts:TagSession' ]
            Condition:
              StringEquals: { cognito-identity.amazonaws.com:aud: ${identityPool} }
              ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement: { Effect: Allow, Action: s3:GetObject, Resource: !Sub 'arn:aws:s3:::data/\${!aws:PrincipalTag/tenant}/*' }
`,
	'amplify_outputs.json': JSON.stringify(
		{ version: '1', auth: { user_pool_id: pool, user_pool_client_id: client, identity_pool_id: identityPool, aws_region: 'eu-west-1' } },
		null,
		2,
	),
	'tf/main.tf': `module "users" {\n  source = "./modules/users"\n  tier   = "PLUS"\n}\nresource "aws_cognito_user_pool_client" "web" {\n  name         = "web"\n  user_pool_id = module.users.pool_id\n}\n`,
	'tf/modules/users/main.tf': `variable "tier" {}\nresource "aws_cognito_user_pool" "this" {\n  user_pool_tier = var.tier\n}\noutput "pool_id" {\n  value = aws_cognito_user_pool.this.id\n}\n`,
	'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';\nimport { promote } from '../promote/resource';\nexport const auth = defineAuth({\n\tloginWith: { email: true },\n\taccess: (allow) => [allow.resource(promote).to(['addUserToGroup'])],\n});\n`,
	'stack/domain.json': JSON.stringify({ DomainDescription: { UserPoolId: pool, Domain: 'hover-login', Version: '1' } }, null, 1),
	'stack/app.env': `COGNITO_DOMAIN=https://${domain}\n`,
	'zz/client.json': JSON.stringify({ UserPoolClient: { UserPoolId: pool, ClientId: client, ClientName: 'web' } }, null, 1),
	'other/notes.properties': `cognito.pool=${pool}\ncognito.clientId=${client}\n`,
};

const plainText = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('Hover on configuration', () => {
	const file = (name: string): vscode.Uri => workspaceFile(`help/${name}`);

	before(async () => {
		for (const [name, text] of Object.entries(files)) await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
	});

	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(workspaceFile('help'), { recursive: true });
	});

	async function hoverAt(document: vscode.TextDocument, text: string, offset = 2): Promise<string> {
		const { line, character } = document.positionAt(document.getText().indexOf(text) + offset);
		return plainText(await hoverText(document, character, line));
	}

	it('explains a property: its resource, what it may be, and what comes of it', async () => {
		const document = await vscode.workspace.openTextDocument(file('template.yaml'));
		for (const at of ['PreventUser', 'LEGACY']) {
			const text = await hoverAt(document, at);
			expect(text, at).to.include('With ENABLED a wrong name and a wrong password get the same answer.');
			expect(text).to.match(/\| Belongs to \| app client `+ Web `+ \|/);
			expect(text).to.match(/\| Possible values \| `+ ENABLED `+ `+ LEGACY `+ \(as of 20\d\d-\d\d\) \|/);
			expect(text).to.match(/\| Default \| `+ LEGACY `+ \|/);
			expect(text).to.include('With LEGACY anybody can find out who has an account.');
			expect(text).to.include('(https://docs.aws.amazon.com/AWSCloudFormation/');
		}
		expect(await hoverAt(document, 'AuthSession'))
			.to.include('| Limit | 3–15 minutes |')
			.and.include('| Default | 3 minutes |');
	});

	it('says what a value refers to, and what it is by a parameter', async () => {
		const document = await vscode.workspace.openTextDocument(file('template.yaml'));
		expect(await hoverAt(document, '!Ref Pool', 6))
			.to.include('refers to Pool (user pool)')
			.and.include('A change makes a new resource');
		expect(await hoverAt(document, 'UserPoolTier')).to.match(/`+ PLUS `+ · the default of the parameter Tier/);
	});

	it('shows a resource with what it names and what names it', async () => {
		const document = await vscode.workspace.openTextDocument(file('template.yaml'));
		expect(await hoverAt(document, 'Pool:\n'))
			.to.match(/`+ Pool `+ \*\*user pool\*\*/)
			.and.match(/\| Named by \| app client `+ Web `+ \|/);
		expect(await hoverAt(document, 'Web:\n')).to.match(/\| Names \| user pool `+ Pool `+ \|/);
	});

	it('follows a value of Terraform into a module of another folder, and from the module to those that call it', async () => {
		const caller = await vscode.workspace.openTextDocument(file('tf/main.tf'));
		expect(await hoverAt(caller, 'module.users.pool_id')).to.include('refers to module.users.aws_cognito_user_pool.this (user pool)');
		expect(await hoverAt(caller, '"web"', 1)).to.match(/\| Names \| user pool `+ this `+ \|/);
		const module = await vscode.workspace.openTextDocument(file('tf/modules/users/main.tf'));
		expect(await hoverAt(module, 'var.tier')).to.match(/`+ PLUS `+/);
		expect(await hoverAt(module, '"this"', 1)).to.match(/\| Named by \| app client `+ web `+ \|/);
	});

	it('explains what stands in a policy', async () => {
		const document = await vscode.workspace.openTextDocument(file('role.yaml'));
		expect(await hoverAt(document, 'sts:TagSession')).to.include('As soon as an identity pool maps one claim');
		expect(await hoverAt(document, ':aud:'))
			.to.match(/`+ cognito-identity\.amazonaws\.com:aud `+/)
			.and.include('The ID of the identity pool that the user comes from.')
			.and.match(/\| Belongs to \| role `+ UserRole `+ \|/);
		expect(await hoverAt(document, 'ForAnyValue')).to.include('Of several values of the key one has to fit.');
		expect(await hoverAt(document, 'PrincipalTag/tenant')).to.match(
			/\| Value from the claim \| `+ custom:tenant `+ · principal tags `+ Tags `+ \|/,
		);
	});

	it('says what a function of a back end of Amplify may do with the user pool', async () => {
		const document = await vscode.workspace.openTextDocument(file('amplify/auth/resource.ts'));
		expect(await hoverAt(document, "'addUserToGroup'"))
			.to.include('The function may put any user into any group.')
			.and.match(/\| Belongs to \| `+ promote `+ \|/)
			.and.match(/\| Names \| user pool `+ auth\.userPool `+ \|/)
			.and.match(/\| Actions of IAM \| `+ cognito-idp:AdminAddUserToGroup `+ \|/);
	});

	it('takes an id apart, and says where else the workspace names it', async () => {
		const document = await vscode.workspace.openTextDocument(file('amplify_outputs.json'));
		const text = await until(
			() => hoverAt(document, pool),
			(found) => found.includes('notes.properties'),
		);
		expect(text).to.include('The user pool that the app signs users in at.');
		expect(text).to.match(/`+ eu-west-1_HoVer0001 `+ \*\*ID of a user pool\*\*/);
		expect(text).to.include('| Region | Ireland (eu-west-1) |');
		expect(text).to.match(/\| Issuer \| `+ https:\/\/cognito-idp\.eu-west-1\.amazonaws\.com\/eu-west-1_HoVer0001 `+ \|/);
		expect(text).to.match(/\| Issuer, updated form \| `+ https:\/\/issuer-cognito-idp\./);
		expect(text).to.include('/.well-known/jwks.json');
		expect(text).to.include('[help/other/notes.properties, line 1](');
		expect(text).not.to.include('amplify_outputs.json, line');
		const ofClient = await until(
			() => hoverAt(document, client),
			(found) => found.includes('notes.properties, line 2'),
		);
		expect(ofClient).to.include('ID of an app client').and.include('it is no secret');
		expect(await hoverAt(document, identityPool))
			.to.include('ID of an identity pool')
			.and.include('https://cognito-identity.amazonaws.com');
	});

	it('says first where the workspace defines what is named: the resource that has the id, or the prefix of the domain', async () => {
		const document = await openText(`${client}\nhttps://${domain}/login\n`, 'plaintext', '.txt');
		const ofClient = await until(
			() => hoverAt(document, client),
			(found) => found.includes('notes.properties, line 2'),
		);
		expect(ofClient.match(/\[help\/[^\]]+/g)?.[0]).to.equal('[help/zz/client.json, line 4');
		const ofDomain = await until(
			() => hoverAt(document, domain),
			(found) => found.includes('app.env'),
		);
		expect(ofDomain.match(/\[help\/[^\]]+/g)).to.deep.equal(['[help/stack/domain.json, line 4', '[help/stack/app.env, line 1']);
	});

	it('knows an id in any text: a pool by its form, a client by the workspace', async () => {
		const text = `const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/${pool}';\nconst id = '${client}';\nconst zone = 'eu-west-1_backups';\n`;
		const document = await openText(text, 'typescript', '.ts');
		expect(await hoverAt(document, 'cognito-idp')).to.include('Issuer of a user pool');
		await until(
			() => hoverAt(document, client),
			(found) => found.includes('ID of an app client'),
		);
		expect(await hoverAt(document, 'eu-west-1_backups')).to.equal('');
		expect(await hoverAt(document, 'const zone')).to.equal('');
	});

	it('is for the text as it is now, while somebody types', async () => {
		const text = files['template.yaml'] ?? '';
		const untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
		expect(await hoverAt(untitled, 'PreventUser')).to.include('user');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(untitled.uri, new vscode.Position(0, 0), '# a line\n');
		edit.insert(untitled.uri, untitled.positionAt(text.length), '      EnableTokenRevocation: true\n  Broken: { "\n');
		expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
		expect(await hoverAt(untitled, 'EnableToken'))
			.to.include('Whether refresh tokens can be revoked')
			.and.match(/app client `+ Web/);
		await vscode.window.showTextDocument(untitled);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('is turned off by the setting of hovers', async () => {
		const document = await vscode.workspace.openTextDocument(file('template.yaml'));
		const settings = vscode.workspace.getConfiguration('claimlens');
		await settings.update('hover', false, vscode.ConfigurationTarget.Workspace);
		try {
			expect(await hoverAt(document, 'PreventUser')).to.equal('');
		} finally {
			await settings.update('hover', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});
