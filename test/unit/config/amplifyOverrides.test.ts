import { describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { valuesAt } from '../../../src/core/config/model/lookUp.ts';
import { short } from './template.ts';

const imports = `import { defineBackend } from '@aws-amplify/backend';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
const backend = defineBackend({ auth });`;
const everything = "new PolicyStatement({ actions: ['*'], resources: ['*'] })";

async function read(text: string, path: string): Promise<ConfigDocument> {
	const document = await readDocument(text, path);
	if (document === undefined) throw new Error('this is not read');
	return document;
}
const backend = async (code: string): Promise<ConfigDocument> => read(`${imports}\n${code}`, 'amplify/backend.ts');
const define = async (options: string): Promise<ConfigDocument> =>
	read(`import { defineAuth } from '@aws-amplify/backend'; export const auth = defineAuth(${options});`, 'amplify/auth/resource.ts');
const named = ({ resources }: ConfigDocument): readonly string[] =>
	resources.filter(({ kind }) => kind !== 'supporting').map(({ kind, address }) => `${kind} ${address}`);
/** Values at a path of the resource with that address. */
const at = ({ resources }: ConfigDocument, address: string, path: string): unknown =>
	valuesAt(
		resources.find((resource) => resource.address === address)?.properties ?? {
			type: 'map',
			members: new Map(),
			range: { start: 0, end: 0 },
		},
		path,
	).map(short);

describe('what a back end of Amplify changes in its resources', () => {
	it.each<readonly [string, string, string, unknown]>([
		["backend.auth.resources.cfnResources.cfnUserPool.mfaConfiguration = 'ON';", 'auth.userPool', 'MfaConfiguration', ['ON']],
		[
			"const { cfnUserPool } = backend.auth.resources.cfnResources; cfnUserPool.addPropertyOverride('MfaConfiguration', 'ON');",
			'auth.userPool',
			'MfaConfiguration',
			['ON'],
		],
		[
			"const { cfnUserPool: pool } = backend.auth.resources.cfnResources; if (isProd) pool.mfaConfiguration = 'ON';",
			'auth.userPool',
			'MfaConfiguration',
			['?computed'],
		],
		[
			'backend.auth.resources.cfnResources.cfnUserPool.policies = { passwordPolicy: { minimumLength: 12 } };',
			'auth.userPool',
			'Policies.PasswordPolicy.MinimumLength',
			[12],
		],
		[
			"(backend.auth.resources.userPool.node.defaultChild as CfnUserPool).addPropertyOverride('UserPoolTier', 'PLUS');",
			'auth.userPool',
			'UserPoolTier',
			['PLUS'],
		],
		[
			'backend.auth.resources.cfnResources.cfnUserPoolClient.enableTokenRevocation = true;',
			'auth.userPoolClient',
			'EnableTokenRevocation',
			[true],
		],
		[
			'backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;',
			'auth.identityPool',
			'AllowUnauthenticatedIdentities',
			[false],
		],
		["backend.auth.resources.groups['admins'].cfnUserGroup.precedence = 5;", 'auth.groups.admins', 'Precedence', [5]],
	])('is read: %s', async (code, address, path, expected) => {
		expect(at(await backend(code), address, path)).toEqual(expected);
	});

	it.each([
		'',
		'const { userPool } = backend.auth.resources; console.log(userPool.userPoolId);',
		'other.auth.resources.cfnResources.cfnUserPool.mfaConfiguration = "ON";',
	])('is nothing where nothing is set: %s', async (code) => {
		expect(named(await backend(code))).toEqual([]);
	});

	it.each<readonly [string, readonly string[]]>([
		[
			`backend.auth.resources.unauthenticatedUserIamRole.addToPrincipalPolicy(${everything});`,
			['idpool-guest-role-broad auth.unauthenticatedRole'],
		],
		[
			`const { unauthenticatedUserIamRole: guests } = backend.auth.resources; guests.attachInlinePolicy(new Policy(stack, 'P', { statements: [${everything}] }));`,
			['idpool-guest-role-broad P'],
		],
		[
			`backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false; backend.auth.resources.unauthenticatedUserIamRole.addToPrincipalPolicy(${everything});`,
			[],
		],
		[`backend.auth.resources.authenticatedUserIamRole.addToPrincipalPolicy(${everything});`, []],
		[`backend.auth.resources.groups.admins.role.addToPrincipalPolicy(${everything});`, ['group-role-overprivileged auth.groups.admins']],
	])('is judged: %s', async (code, expected) => {
		expect(lintDocuments([await backend(code)]).map(({ rule, resource }) => `${rule.id} ${resource.name}`)).toEqual(expected);
	});

	it('belongs to the resources of the file with defineAuth', async () => {
		const documents = [
			await define('{ loginWith: { email: true } }'),
			await backend("backend.auth.resources.userPool.addClient('Native', { disableOAuth: true });"),
		];
		const graph = new ConfigGraph(documents);
		const [client] = graph.resources('app-client').filter(({ name }) => name === 'Native');
		expect(client && graph.namedBy(client, 'user-pool', 'user-pool').map((pool) => graph.documentOf(pool).path)).toEqual([
			'amplify/auth/resource.ts',
		]);
	});

	it('names the folders in which what it imports may lie', async () => {
		const { uses } = await read(`${imports}\nimport shared from '../shared';\nimport './auth/resource';`, 'shop/amplify/backend.ts');
		expect(uses).toEqual(['shop/amplify/auth', 'shop/amplify/auth/resource', 'shop', 'shop/shared']);
	});

	it('holds back what the file with defineAuth says of the same property', async () => {
		const options = "{ loginWith: { email: true }, accountRecovery: 'EMAIL_ONLY', multifactor: { mode: 'OPTIONAL', sms: true } }";
		const change = await backend("backend.auth.resources.cfnResources.cfnUserPool.enabledMfas = ['SOFTWARE_TOKEN_MFA'];");
		const [defined] = new ConfigGraph([await define(options), change]).documents;
		expect(defined && [at(defined, 'auth.userPool', 'EnabledMfas'), at(defined, 'auth.userPool', 'MfaConfiguration')]).toEqual([
			['?computed'],
			['OPTIONAL'],
		]);
		// Another back end has its own.
		const other = { ...change, path: 'other/amplify/backend.ts' };
		const [apart] = new ConfigGraph([await define(options), other]).documents;
		expect(apart && at(apart, 'auth.userPool', 'EnabledMfas')).toEqual([['SMS_MFA']]);
	});
});
