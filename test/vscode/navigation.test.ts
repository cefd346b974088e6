import { expect } from 'chai';
import * as vscode from 'vscode';
import { until, workspaceFile } from './support.ts';

const pool = 'eu-west-1_NaViGate1';
const client = '3navigate7cpq17m0emlclient';
const domain = 'nav-login.auth.eu-west-1.amazoncognito.com';
const folder = 'navigation';

const files: Readonly<Record<string, string>> = {
	'backend/pool.yml': 'Resources:\n  NavPool:\n    Type: AWS::Cognito::UserPool\n',
	'backend/client.yml': `Resources:\n  NavWeb:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      UserPoolId: !Ref NavPool\n      ClientName: !Sub "\${NavPool}-web"\n`,
	'dumps/client.json': JSON.stringify({ UserPoolClient: { UserPoolId: pool, ClientId: client, ClientName: 'web' } }, null, 1),
	'web/amplify_outputs.json': JSON.stringify({ version: '1', auth: { user_pool_id: pool, user_pool_client_id: client } }, null, 1),
	'api/verify.ts': `const verifier = CognitoJwtVerifier.create({\n\tuserPoolId: '${pool}',\n\tclientId: '${client}',\n});\n`,
	'hosted/domain.yml':
		'Resources:\n  Login:\n    Type: AWS::Cognito::UserPoolDomain\n    Properties: { UserPoolId: !ImportValue Pool, Domain: nav-login }\n',
	'hosted/.env': `COGNITO_DOMAIN=${domain}\n`,
	'hosted/url.ts': `export const tokens = 'https://${domain}/oauth2/token'; // nav-login of cognito\n`,
	'tf/main.tf': `module "users" {\n  source = "./modules/users"\n  name   = "shop"\n}\nresource "aws_cognito_user_pool_client" "web" {\n  name         = "web"\n  user_pool_id = module.users.pool_id\n}\n`,
	'tf/modules/users/pool.tf': `variable "name" {}\nresource "aws_cognito_user_pool" "this" {\n  name = var.name\n}\n`,
	'tf/modules/users/outputs.tf': `output "pool_id" {\n  value = aws_cognito_user_pool.this.id\n}\n`,
	'tf/modules/users/domain.tf': `resource "aws_cognito_user_pool_domain" "login" {\n  domain       = "login"\n  user_pool_id = aws_cognito_user_pool.this.id\n}\n`,
	'api/.claimlens/profiles.json': JSON.stringify({ profiles: { api: { userPoolId: pool, clientIds: [client] } } }, null, 1),
};

describe('Ways between configuration, code and profiles', () => {
	const file = (name: string): vscode.Uri => workspaceFile(`${folder}/${name}`);

	before(async () => {
		for (const [name, text] of Object.entries(files)) await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
	});

	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(workspaceFile(folder), { recursive: true });
	});

	const commands = { definition: 'vscode.executeDefinitionProvider', references: 'vscode.executeReferenceProvider' } as const;

	/** The places that are found from a text in a file, as `path:line`, once they are the wanted ones. */
	async function find(what: keyof typeof commands, name: string, text: string, wanted: readonly string[]): Promise<void> {
		const document = await vscode.workspace.openTextDocument(file(name));
		const position = document.positionAt(document.getText().indexOf(text) + 2);
		const ask = async (): Promise<string[]> => {
			const found = await vscode.commands.executeCommand<vscode.Location[]>(commands[what], document.uri, position);
			const prefix = `${folder}/`;
			return found
				.map(({ uri, range }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`)
				.filter((place) => place.startsWith(prefix))
				.map((place) => place.slice(prefix.length))
				.sort();
		};
		// The folders are listed again only after some seconds.
		expect(await until(ask, (found) => found.join() === wanted.join(), 500)).to.deep.equal(wanted);
	}

	it('lead from a reference to its resource, in another file of the folder too', async () => {
		await find('definition', 'backend/client.yml', 'NavPool', ['backend/pool.yml:2']);
		await find('definition', 'backend/client.yml', '{NavPool', ['backend/pool.yml:2']);
	});

	it('lead from a resource, and from a reference, to all references', async () => {
		const places = ['backend/client.yml:5', 'backend/client.yml:6', 'backend/pool.yml:2'];
		await find('references', 'backend/pool.yml', 'NavPool', places);
		await find('references', 'backend/client.yml', 'NavPool', places);
	});

	it('lead from an id in code, a profile and an app to what has the id, and else to what a deployment has written', async () => {
		for (const name of ['api/verify.ts', 'api/.claimlens/profiles.json', 'web/amplify_outputs.json']) {
			await find('definition', name, client, ['dumps/client.json:4']);
			await find('definition', name, pool, ['dumps/client.json:3', 'web/amplify_outputs.json:4']);
		}
	});

	it('lead from an id to every file of the workspace that names it', async () => {
		await find('references', 'api/verify.ts', client, [
			'api/.claimlens/profiles.json:6',
			'api/verify.ts:3',
			'dumps/client.json:4',
			'web/amplify_outputs.json:5',
		]);
	});

	it('lead from a domain of Cognito to the resource that has its prefix, and to every file that names it', async () => {
		await find('definition', 'hosted/url.ts', domain, ['hosted/domain.yml:4']);
		await find('references', 'hosted/.env', domain, ['hosted/.env:1', 'hosted/domain.yml:4', 'hosted/url.ts:1']);
	});

	it('lead through the output of a local module of Terraform to the resource in it, and from there to every file that names it', async () => {
		await find('definition', 'tf/main.tf', 'module.users.pool_id', ['tf/modules/users/pool.tf:2']);
		await find('definition', 'tf/modules/users/domain.tf', 'aws_cognito_user_pool.this', ['tf/modules/users/pool.tf:2']);
		const places = ['tf/main.tf:7', 'tf/modules/users/domain.tf:3', 'tf/modules/users/outputs.tf:2', 'tf/modules/users/pool.tf:2'];
		await find('references', 'tf/modules/users/pool.tf', 'this', places);
		await find('references', 'tf/main.tf', 'module.users.pool_id', places);
		await find('references', 'tf/modules/users/outputs.tf', 'aws_cognito_user_pool.this', places);
	});

	it('are none where nothing of Cognito stands', async () => {
		await find('definition', 'backend/client.yml', 'Type', []);
		await find('references', 'api/verify.ts', 'const', []);
	});
});
