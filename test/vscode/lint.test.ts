import { expect } from 'chai';
import * as vscode from 'vscode';
import { none, openText, some, until, warnings, watched, workspaceFile } from './support.ts';

/** A template with a role for users; its trust policy allows these actions, and asks this of a caller beside the identity pool. */
const template = (actions: string, amr: boolean): string => `Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      CognitoIdentityProviders:
        - ProviderName: cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01
          ClientId: 1h57kf5cpq17m0eml12EXAMPLE
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01
      PrincipalTags: { mail: email }
  Attachment:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties: { IdentityPoolId: !Ref Pool, Roles: { authenticated: !GetAtt UserRole.Arn } }
${role(actions, amr)}`;

const role = (actions: string, amr: boolean): string => `  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: ${actions}
            Condition:
              StringEquals: { cognito-identity.amazonaws.com:aud: !Ref Pool }
${amr ? '              ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated }\n' : ''}`;

const withTags = '["sts:AssumeRoleWithWebIdentity","sts:TagSession"]';
const withoutTags = 'sts:AssumeRoleWithWebIdentity';

const ids = (found: readonly vscode.Diagnostic[]): string[] =>
	found.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code))).sort();
const has =
	(...wanted: readonly string[]) =>
	(found: vscode.Diagnostic[]): boolean =>
		wanted.join() === ids(found).join();

async function actionsFor(document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, document.validateRange(new vscode.Range(0, 0, 100_000, 0)), text);
	expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
}

/** Opens a file as the user does: a document that an extension opened stays open for minutes after its editor was closed. */
async function open(file: vscode.Uri): Promise<vscode.TextDocument> {
	await vscode.commands.executeCommand('vscode.open', file, { preview: false });
	return until(
		() => vscode.window.activeTextEditor?.document,
		(document) => document?.uri.toString() === file.toString(),
	) as Promise<vscode.TextDocument>;
}

const write = (name: string, text: string): Thenable<void> =>
	vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));

describe('Configuration in an open file', () => {
	let untitled: vscode.TextDocument;
	beforeEach(async () => {
		untitled = await vscode.workspace.openTextDocument({ language: 'yaml', content: template(withoutTags, true) });
	});
	afterEach(async () => {
		await vscode.workspace.getConfiguration('claimlens').update('lint.rules', undefined, vscode.ConfigurationTarget.Workspace);
		await vscode.workspace.getConfiguration('claimlens').update('lint.enabled', undefined, vscode.ConfigurationTarget.Workspace);
		await vscode.window.showTextDocument(untitled);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(workspaceFile('stack'), { recursive: true }).then(undefined, () => undefined);
	});

	it('is checked: what is wrong, where, how bad, and with a page of its own', async () => {
		const [finding] = await warnings(untitled, some);
		expect(finding?.message).to.equal(
			'The identity pool Pool passes principal tags, but the trust policy of the role UserRole does not allow sts:TagSession.',
		);
		expect(finding?.severity).to.equal(vscode.DiagnosticSeverity.Error);
		expect(untitled.getText(finding?.range)).to.equal(withoutTags);
		expect(finding?.relatedInformation?.map(({ location, message }) => [message, location.uri.toString()])).to.deep.equal([
			['Tags', untitled.uri.toString()],
		]);
		const { target } = (finding?.code ?? {}) as { readonly target: vscode.Uri };
		const page = (await vscode.workspace.openTextDocument(target)).getText();
		expect(page).to.match(/^# Principal tags without sts:TagSession\n/);
		expect(page).to.include('No user of the pool gets credentials of the role');
	});

	it('has pages that open as they are read, and not as Markdown is written', async () => {
		const [finding] = await warnings(untitled, some);
		const { target } = (finding?.code ?? {}) as { readonly target: vscode.Uri };
		await vscode.commands.executeCommand('vscode.open', target);
		const input = await until(
			() => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
			(found) => found instanceof vscode.TabInputCustom,
		);
		expect(input).to.deep.include({ viewType: 'vscode.markdown.preview.editor' });
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	});

	it('is checked with the modules of other folders that call it, as they are now, and with those that it calls', async () => {
		const call = (host: string): string => `module "web" {\n  source = "../modules/web"\n  urls   = ["${host}"]\n}\n`;
		await write(
			'stack/modules/web/main.tf',
			'variable "urls" {}\nresource "aws_cognito_user_pool_client" "web" {\n  callback_urls = var.urls\n}\n',
		);
		await write('stack/live/main.tf', call('http://shop.example.jp'));
		const module = await open(workspaceFile('stack/modules/web/main.tf'));
		const [finding] = await warnings(module, has('oauth-http-callback'));
		expect(module.getText(finding?.range)).to.equal('var.urls');
		expect(finding?.relatedInformation?.map(({ location, message }) => [message, location.uri.toString()])).to.deep.equal([
			['["http://shop.example.jp"]', workspaceFile('stack/live/main.tf').toString()],
		]);
		const caller = await open(workspaceFile('stack/live/main.tf'));
		await replaceAll(caller, call('https://shop.example.jp'));
		await warnings(module, none);
		await replaceAll(caller, call('http://shop.example.jp').replace('../modules', '../elsewhere'));
		await warnings(module, none);
		await replaceAll(caller, call('http://shop.example.jp'));
		await warnings(module, has('oauth-http-callback'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('is checked with the other files of a back end of Amplify: what one of them changes is not held against the one that made it', async () => {
		const backend = (change: string): string =>
			`import { defineBackend } from '@aws-amplify/backend';\nimport { auth } from './auth/resource';\nconst backend = defineBackend({ auth });\n${change}`;
		const change = "backend.auth.resources.cfnResources.cfnUserPoolClient.callbackUrLs = ['https://shop.example.jp/'];\n";
		await write(
			'shop/amplify/auth/resource.ts',
			"import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({\n\tloginWith: { email: true, externalProviders: { callbackUrls: ['http://shop.example.jp/'] } },\n});\n",
		);
		await write('shop/amplify/backend.ts', backend(''));
		const auth = await open(workspaceFile('shop/amplify/auth/resource.ts'));
		await warnings(auth, has('oauth-http-callback'));
		const whole = await open(workspaceFile('shop/amplify/backend.ts'));
		await replaceAll(whole, backend(change));
		await warnings(auth, none);
		await replaceAll(whole, backend(''));
		await warnings(auth, has('oauth-http-callback'));
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('is told of guests that no file of a back end of Amplify has a use for, until one of them says that there are none', async () => {
		const rules = { 'idpool-guest-amplify-default': 'warning' };
		await vscode.workspace.getConfiguration('claimlens').update('lint.rules', rules, vscode.ConfigurationTarget.Workspace);
		await write(
			'stack/amplify/auth/resource.ts',
			"import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { email: true } });\n",
		);
		const backend =
			"import { defineBackend } from '@aws-amplify/backend';\nimport { auth } from './auth/resource';\nconst backend = defineBackend({ auth });\n";
		await write('stack/amplify/backend.ts', backend);
		const auth = await open(workspaceFile('stack/amplify/auth/resource.ts'));
		await warnings(auth, none);
		const whole = await open(workspaceFile('stack/amplify/backend.ts'));
		const [finding] = await warnings(whole, has('idpool-guest-amplify-default'));
		expect(finding?.message).to.equal(
			'Guests get an identity in the identity pool of auth, and no part of the back end lets them do anything.',
		);
		expect(finding?.relatedInformation?.map(({ location }) => location.uri.toString())).to.deep.equal([auth.uri.toString()]);
		expect(whole.getText(finding?.range)).to.equal('backend');
		await replaceAll(whole, `${backend}backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;\n`);
		await warnings(whole, none);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('is checked with the files that a service of the Serverless Framework takes in', async () => {
		const pool = (amr: boolean): string => `${template(withTags, amr)}`.replace('Resources:', `# \${self:service}\nResources:`);
		const [attached = '', trust = ''] = pool(true).split('  UserRole:');
		await write(
			'stack/serverless.yml',
			`service: shop\nresources:\n  - \${file(./cognito/pool.yml)}\n  - \${file(./cognito/roles/users.yml)}\n`,
		);
		await write('stack/cognito/pool.yml', attached);
		await write('stack/cognito/roles/users.yml', `# \${self:service}\nResources:\n  UserRole:${trust.replace(withTags, withoutTags)}`);
		const service = await open(workspaceFile('stack/serverless.yml'));
		const fragment = await open(workspaceFile('stack/cognito/roles/users.yml'));
		await warnings(fragment, has('tag-no-tagsession'));
		await replaceAll(service, 'service: shop\n');
		await warnings(fragment, none);
		await open(service.uri);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('is checked again while somebody types, and while the text is broken', async () => {
		await warnings(untitled, has('tag-no-tagsession'));
		await replaceAll(untitled, template(withTags, true));
		await warnings(untitled, none);
		await replaceAll(untitled, template(withTags, false));
		await warnings(untitled, has('trust-no-amr'));
		await replaceAll(untitled, `${template(withoutTags, false)}  Broken: { "\n`);
		await warnings(untitled, has('tag-no-tagsession', 'trust-no-amr'));
	});

	it('is mended by a quick fix, for one finding or for all of its kind', async () => {
		const second = role(withoutTags, true).replaceAll('UserRole', 'OtherRole');
		const attachment = `  OtherAttachment:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties: { IdentityPoolId: !Ref Pool, Roles: { authenticated: !GetAtt OtherRole.Arn } }
`;
		await replaceAll(untitled, `${template(withoutTags, true)}${attachment}${second}`);
		const [finding] = await warnings(untitled, has('tag-no-tagsession', 'tag-no-tagsession'));
		const offered = finding === undefined ? [] : await actionsFor(untitled, finding);
		const titled = (title: string): vscode.CodeAction | undefined => offered.find((action) => action.title === title);
		const one = titled('Allow sts:TagSession');
		expect(one?.isPreferred).to.equal(true);
		expect(one?.edit?.get(untitled.uri)).to.have.length(1);
		const all = titled('Allow sts:TagSession: all 2 of this kind in the file');
		if (all?.edit === undefined) throw new Error('no fix of all');
		expect(await vscode.workspace.applyEdit(all.edit)).to.equal(true);
		await warnings(untitled, none);
		expect(untitled.getText().split('"sts:TagSession"')).to.have.length(3);
	});

	it('is told of where git tracks what Amplify wrote, as soon as it is staged', async function () {
		const index = workspaceFile('.git/index');
		const staged = await vscode.workspace.fs.readFile(index).then(undefined, () => undefined);
		if (staged === undefined) this.skip();
		const rules = { 'fe-outputs-committed': 'warning' };
		await vscode.workspace.getConfiguration('claimlens').update('lint.rules', rules, vscode.ConfigurationTarget.Workspace);
		const outputs = '{ "auth": { "user_pool_id": "eu-west-1_FIXTURE01", "user_pool_client_id": "1h57kf5cpq17m0eml12EXAMPLE" } }';
		await write('staged/amplify_outputs.json', outputs);
		await write('stack/amplify_outputs.json', outputs);
		try {
			const other = await open(workspaceFile('stack/amplify_outputs.json'));
			const tracked = await open(workspaceFile('staged/amplify_outputs.json'));
			const [finding] = await warnings(tracked, has('fe-outputs-committed'));
			expect(finding?.message).to.equal('Git tracks this file, which Amplify writes anew for every deployment.');
			expect(vscode.languages.getDiagnostics(other.uri)).to.deep.equal([]);
			await watched(workspaceFile('.git'));
			await vscode.workspace.fs.delete(index);
			await warnings(tracked, none);
			await vscode.workspace.fs.writeFile(index, staged);
			await warnings(tracked, has('fe-outputs-committed'));
		} finally {
			await vscode.workspace.fs.writeFile(index, staged);
			await vscode.workspace.fs.delete(workspaceFile('staged'), { recursive: true });
		}
	});

	it('is checked in Terraform, with what the other files of the module declare', async () => {
		const shop = (guests: string): string => `resource "aws_cognito_identity_pool" "shop" {
  developer_provider_name          = "login.shop.example.jp"
  allow_unauthenticated_identities = ${guests}
}
`;
		await write('stack/main.tf', shop('local.guests'));
		await write('stack/locals.tf', 'locals {\n  guests = true\n}\n');
		const document = await open(workspaceFile('stack/main.tf'));
		const [finding] = await warnings(document, has('idpool-guest'));
		expect(document.getText(finding?.range)).to.equal('local.guests');
		const comments = finding && (await actionsFor(document, finding)).filter(({ title }) => title.startsWith('Ignore idpool-guest'));
		expect(comments).to.have.length(1);
		await replaceAll(document, shop('true'));
		const offered = async (): Promise<vscode.CodeAction | undefined> => {
			const [now] = await warnings(document, some);
			return now && (await actionsFor(document, now)).find(({ title }) => title === 'Turn guest access off');
		};
		const fix = await until(offered, (action) => action !== undefined);
		if (fix?.edit === undefined) throw new Error('no fix in HCL');
		expect(await vscode.workspace.applyEdit(fix.edit)).to.equal(true);
		expect(document.getText()).to.include('allow_unauthenticated_identities = false');
		await warnings(document, none);
	});

	it('is checked again by itself when a file of its Terraform module comes, changes or goes', async () => {
		const guests = (value: boolean): string => `locals {\n  guests = ${value}\n}\n`;
		const shop = (value: string): string =>
			`resource "aws_cognito_identity_pool" "shop" {\n  developer_provider_name = "login.shop.example.jp"\n  allow_unauthenticated_identities = ${value}\n}\n`;
		await write('stack/watched/main.tf', shop('true'));
		const document = await open(workspaceFile('stack/watched/main.tf'));
		await warnings(document, has('idpool-guest'));
		await replaceAll(document, shop('local.guests'));
		await warnings(document, none);
		await watched(workspaceFile('stack/watched'));
		await write('stack/watched/locals.tf', guests(true));
		const [finding] = await warnings(document, has('idpool-guest'));
		expect(document.getText(finding?.range)).to.equal('local.guests');
		await write('stack/watched/locals.tf', guests(false));
		await warnings(document, none);
		await write('stack/watched/locals.tf', guests(true));
		await warnings(document, has('idpool-guest'));
		await vscode.workspace.fs.delete(workspaceFile('stack/watched/locals.tf'));
		await warnings(document, none);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('is checked again by itself when the module that it calls is written', async () => {
		await write('stack/watched/main.tf', '');
		await write(
			'stack/live/main.tf',
			`module "web" {\n  source = "../watched"\n  urls   = ["http://shop.example.jp"]\n}\nresource "aws_cognito_user_pool_client" "own" {\n  callback_urls = ["http://shop.example.jp"]\n}\n`,
		);
		await warnings(await open(workspaceFile('stack/live/main.tf')), has('oauth-http-callback'));
		await watched(workspaceFile('stack/watched'));
		await write(
			'stack/watched/main.tf',
			'variable "urls" {}\nresource "aws_cognito_user_pool_client" "web" {\n  callback_urls = var.urls\n}\n',
		);
		const found = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(workspaceFile('stack/watched/main.tf'));
		await until(found, has('oauth-http-callback'));
	});

	it('is left alone where a comment or a setting says so', async () => {
		const [finding] = await warnings(untitled, some);
		const offered = finding === undefined ? [] : await actionsFor(untitled, finding);
		const comment = offered.find(({ title }) => title === 'Ignore tag-no-tagsession here with a comment');
		if (comment?.edit === undefined) throw new Error('no fix by a comment');
		expect(await vscode.workspace.applyEdit(comment.edit)).to.equal(true);
		await warnings(untitled, none);
		expect(untitled.getText()).to.include('# claimlens-ignore-next-line tag-no-tagsession\n');
		await replaceAll(untitled, template(withoutTags, true));
		await warnings(untitled, some);
		const off = offered.find(({ title }) => title === 'Never report tag-no-tagsession in this workspace');
		expect(off?.command?.arguments?.[0]).to.equal('tag-no-tagsession');
		await vscode.commands.executeCommand(off?.command?.command ?? '', ...((off?.command?.arguments ?? []) as unknown[]));
		await warnings(untitled, none);
		expect(vscode.workspace.getConfiguration('claimlens').get('lint.rules')).to.deep.equal({ 'tag-no-tagsession': 'off' });
	});

	it('has the severity that the settings say, or is not checked at all', async () => {
		await warnings(untitled, some);
		const settings = vscode.workspace.getConfiguration('claimlens');
		await settings.update('lint.rules', { 'tag-no-tagsession': 'hint' }, vscode.ConfigurationTarget.Workspace);
		await warnings(untitled, ([found]) => found?.severity === vscode.DiagnosticSeverity.Hint);
		await settings.update('lint.enabled', false, vscode.ConfigurationTarget.Workspace);
		await warnings(untitled, none);
	});

	it('is checked with the files of its folder, whose findings show too while one of them is open', async () => {
		const [pool = '', trust = ''] = template(withoutTags, true).split('  UserRole:');
		await write('stack/pool.yml', pool);
		await write('stack/role.yml', `Resources:\n  UserRole:${trust}`);
		const other = workspaceFile('stack/role.yml');
		const shown = (): string[] => ids(vscode.languages.getDiagnostics(other));
		await open(workspaceFile('stack/pool.yml'));
		await until(shown, (found) => found.join() === 'tag-no-tagsession');
		// The other file, opened and mended, but not saved.
		const role = await open(other);
		await replaceAll(role, `Resources:\n  UserRole:${trust.replace(withoutTags, withTags)}`);
		await warnings(role, none);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await until(shown, (found) => found.length === 1);
		await open(workspaceFile('stack/pool.yml'));
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await until(shown, (found) => found.length === 0);
	});

	it('is found in code, and mended there', async () => {
		const code = (use: string): string => `import { CognitoJwtVerifier } from 'aws-jwt-verify';
const verifier = CognitoJwtVerifier.create({ userPoolId: 'eu-west-1_FIXTURE01', tokenUse: ${use}, clientId: process.env.CLIENT_ID! });
export const verify = (token: string) => verifier.verify(token);
`;
		const source = await vscode.workspace.openTextDocument({ language: 'typescript', content: code('null') });
		const [finding] = await warnings(source, has('ver-tokenuse-null'));
		expect(source.getText(finding?.range)).to.equal('null');
		const fix = finding && (await actionsFor(source, finding)).find(({ title }) => title === 'Take access tokens only');
		if (fix?.edit === undefined) throw new Error('no fix in code');
		expect(await vscode.workspace.applyEdit(fix.edit)).to.equal(true);
		expect(source.getText()).to.equal(code('"access"'));
		await warnings(source, none);
		await replaceAll(source, code("'access'").replace('clientId: process.env.CLIENT_ID!', 'clientId: null'));
		await warnings(source, has('ver-client-null'));
	});

	it('is found where a package.json names a version that does not fit it', async () => {
		const pool = 'Resources: { Users: { Type: AWS::Cognito::UserPool, Properties: { IssuerConfiguration: { Type: UPDATED } } } }\n';
		await write('stack/template.yaml', pool);
		await write('stack/package.json', '{ "dependencies": { "aws-jwt-verify": "5.1.0" } }\n');
		const document = await open(workspaceFile('stack/package.json'));
		const [finding] = await warnings(document, has('ver-old-lib-updated-issuer'));
		expect(document.getText(finding?.range)).to.equal('"5.1.0"');
	});

	it('of another kind of text is not looked for', async () => {
		const prose = await openText('Amazon Cognito has user pools.\nResources: none\n', 'yaml', '.yaml');
		await warnings(untitled, some);
		expect(vscode.languages.getDiagnostics(prose.uri)).to.deep.equal([]);
	});
});
