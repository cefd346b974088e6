import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { valuesAt } from '../../../src/core/config/model/lookUp.ts';
import { short } from './template.ts';

const imports = `import * as cognito from 'aws-cdk-lib/aws-cognito';
import { IdentityPool, IdentityPoolProviderUrl, UserPoolAuthenticationProvider } from 'aws-cdk-lib/aws-cognito-identitypool';
import * as iam from 'aws-cdk-lib/aws-iam';`;
const read = async (code: string): Promise<ConfigDocument | undefined> => readDocument(`${imports}\n${code}`, 'lib/stack.ts');
const lint = async (code: string): Promise<ReturnType<typeof lintDocuments>> => {
	const document = await read(code);
	return document === undefined ? [] : lintDocuments([document]);
};
const rules = async (code: string): Promise<readonly string[]> =>
	(await lint(code)).map(({ rule, resource }) => `${rule.id} ${resource.name}`);
/** Values at a path of the resource with that name. */
const at = async (name: string, path: string, code: string): Promise<unknown> => {
	const resource = (await read(code))?.resources.find((candidate) => candidate.name === name);
	return resource && valuesAt(resource.properties, path).map(short);
};

const pool = 'const pool = new cognito.CfnIdentityPool(this, "I", { allowUnauthenticatedIdentities: false });';
const conditions = `{ StringEquals: { 'cognito-identity.amazonaws.com:aud': pool.ref }, 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } }`;
const principal = `new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', ${conditions})`;
const role = (assumedBy: string): string => `${pool} const role = new iam.Role(this, 'R', { assumedBy: ${assumedBy} });`;
const tagged = (assumedBy: string): string =>
	`${role(assumedBy)} new cognito.CfnIdentityPoolRoleAttachment(this, 'A', { identityPoolId: pool.ref, roles: { authenticated: role.roleArn } });
	new cognito.CfnIdentityPoolPrincipalTag(this, 'T', { identityPoolId: pool.ref, identityProviderName: 'accounts.google.com', principalTags: { tenant: 'sub' } });`;
const trust = async (assumedBy: string): Promise<unknown> => at('R', 'AssumeRolePolicyDocument.Statement', role(assumedBy));

describe('roles of the AWS CDK in a file of their own', () => {
	const own = (principal: string): string => `import { Stack } from 'aws-cdk-lib';
import { Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
export const role = new Role(stack, 'Users', { assumedBy: new WebIdentityPrincipal('${principal}') });`;

	it('are known by whom they trust', async () => {
		const document = await readDocument(own('cognito-identity.amazonaws.com'), 'lib/roles.ts');
		expect(document?.format).toBe('cdk-source');
		expect(document && lintDocuments([document]).map(({ rule }) => rule.id)).toEqual(['trust-no-aud', 'trust-no-amr']);
		const inOne = own('cognito-identity.amazonaws.com').replace(
			"{ Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam'",
			"{ aws_iam as iam } from 'aws-cdk-lib'",
		);
		expect(await readDocument(inOne.replaceAll(/new (?=Role|Web)/g, 'new iam.'), 'lib/roles.ts')).toMatchObject({ format: 'cdk-source' });
	});

	it('are of no interest where others are trusted', async () => {
		expect(await readDocument(own('accounts.google.com'), 'lib/roles.ts')).toBeUndefined();
		expect(await readDocument("fetch('https://cognito-identity.amazonaws.com'); // aws-iam", 'lib/fetch.ts')).toBeUndefined();
	});
});

describe('trust policies of the AWS CDK', () => {
	it('are statements under the names of policies', async () => {
		const aud = { 'cognito-identity.amazonaws.com:aud': '→I.Ref' };
		const amr = { 'cognito-identity.amazonaws.com:amr': 'authenticated' };
		expect(await trust(`${principal}.withSessionTags()`)).toEqual([
			[
				{
					Effect: 'Allow',
					Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
					Condition: { StringEquals: aud, 'ForAnyValue:StringLike': amr },
					Principal: { Federated: 'cognito-identity.amazonaws.com' },
				},
			],
		]);
	});

	it.each<readonly [string, readonly string[]]>([
		[principal, []],
		["new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com')", ['trust-no-aud R', 'trust-no-amr R']],
		[
			"new iam.FederatedPrincipal('cognito-identity.amazonaws.com', {}, 'sts:AssumeRole')",
			['trust-no-aud R', 'trust-no-amr R', 'trust-wrong-action R'],
		],
		// The action that the class has where none is given.
		[`new iam.FederatedPrincipal('cognito-identity.amazonaws.com', ${conditions})`, ['trust-wrong-action R']],
		[`new iam.FederatedPrincipal('cognito-identity.amazonaws.com', ${conditions}, action)`, []],
		[`new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com').withConditions(${conditions})`, []],
		[`new iam.PrincipalWithConditions(new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com'), ${conditions})`, []],
		[
			`new iam.CompositePrincipal(new iam.ServicePrincipal('lambda.amazonaws.com'), new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', { StringEquals: { 'cognito-identity.amazonaws.com:aud': pool.ref } }))`,
			['trust-no-amr R'],
		],
		// What is not written out may hold them back.
		["new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', conditions)", []],
		["new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', { ...more })", []],
		["new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', { [operator]: { a: 'b' } })", []],
		["new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com').withConditions(more)", []],
		['trusted', []],
		['makePrincipal()', []],
	])('are judged: %s', async (assumedBy, expected) => {
		expect(await rules(role(assumedBy))).toEqual(expected);
	});

	it('are blamed where they stand, and not where a constant does', async () => {
		const code = `const service = 'cognito-identity.amazonaws.com'; ${role('new iam.WebIdentityPrincipal(service)')}`;
		const { text = '' } = (await read(code)) ?? {};
		expect((await lint(code)).map(({ range: { start, end } }) => text.slice(start, end))).toEqual(['service', 'service']);
	});

	it('are asked for sts:TagSession where an identity pool passes tags', async () => {
		const found = await lint(tagged(principal));
		expect(found.map(({ rule, fixes }) => [rule.id, fixes])).toEqual([['tag-no-tagsession', []]]);
		expect(await rules(tagged(`${principal}.withSessionTags()`))).toEqual([]);
		expect(await rules(tagged(`new iam.SessionTagsPrincipal(${principal})`))).toEqual([]);
	});

	it.each([
		"role.assumeRolePolicy?.addStatements(new iam.PolicyStatement({ actions: ['sts:TagSession'], principals: [new iam.FederatedPrincipal('cognito-identity.amazonaws.com')] }));",
		'const trust = role.assumeRolePolicy; allowTags(trust);',
		'allowTags(role);',
	])('may be changed elsewhere: %s', async (more) => {
		expect(await rules(`${tagged(principal)} ${more}`)).not.toContain('tag-no-tagsession R');
	});

	it('are not changed by grants, nor by what is done to another role', async () => {
		expect(await rules(`${tagged(principal)} bucket.grantRead(role); allowTags(other);`)).toEqual(['tag-no-tagsession R']);
	});

	it('get no prefix of a condition where its name has no quotes', async () => {
		const bare = `{ StringEquals: { 'cognito-identity.amazonaws.com:aud': pool.ref }, StringLike: { 'cognito-identity.amazonaws.com:amr': 'authenticated' } }`;
		const code = (written: string): string => role(`new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', ${written})`);
		expect((await lint(code(bare))).map(({ rule, fixes }) => [rule.id, fixes.length])).toEqual([['trust-amr-not-foranyvalue', 0]]);
		expect((await lint(code(bare.replace('StringLike', "'StringLike'")))).map(({ fixes }) => fixes.length)).toEqual([1]);
	});
});

const guests = (permissions: string): string =>
	`const pool = new IdentityPool(this, 'I', { allowUnauthenticatedIdentities: true }); /* claimlens-ignore-line idpool-guest */
	${permissions}`;
const everything = "new iam.PolicyStatement({ actions: ['*'], resources: ['*'] })";

describe('permissions of the AWS CDK', () => {
	it.each<readonly [string, readonly string[]]>([
		[`pool.unauthenticatedRole.addToPrincipalPolicy(${everything});`, ['idpool-guest-role-broad I.unauthenticatedRole']],
		[
			`const role = pool.unauthenticatedRole as iam.Role; role.addToPolicy(${everything});`,
			['idpool-guest-role-broad I.unauthenticatedRole'],
		],
		[`const s = ${everything}; pool.unauthenticatedRole.addToPrincipalPolicy(s);`, ['idpool-guest-role-broad I.unauthenticatedRole']],
		[`new iam.Policy(this, 'P', { statements: [${everything}], roles: [pool.unauthenticatedRole] });`, ['idpool-guest-role-broad P']],
		[
			`const p = new iam.Policy(this, 'P'); p.addStatements(${everything}); p.attachToRole(pool.unauthenticatedRole);`,
			['idpool-guest-role-broad P'],
		],
		[
			`const p = new iam.ManagedPolicy(this, 'P', { document: new iam.PolicyDocument({ statements: [${everything}] }) }); pool.unauthenticatedRole.addManagedPolicy(p);`,
			['idpool-guest-role-broad P'],
		],
		// Held back, or perhaps so.
		[
			"pool.unauthenticatedRole.addToPrincipalPolicy(new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['*'], resources: ['*'] }));",
			[],
		],
		["pool.unauthenticatedRole.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['*'], resources: ['*'], conditions }));", []],
		["pool.unauthenticatedRole.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['*'], resources: ['*'], ...more }));", []],
		[
			`const s = ${everything}; s.addCondition('Bool', { 'aws:SecureTransport': 'true' }); pool.unauthenticatedRole.addToPrincipalPolicy(s);`,
			[],
		],
		[`pool.authenticatedRole.addToPrincipalPolicy(${everything});`, []],
		[`other.unauthenticatedRole.addToPrincipalPolicy(${everything});`, []],
	])('are those of the role that they are added to: %s', async (permissions, expected) => {
		expect(await rules(guests(permissions))).toEqual(expected);
	});
});

describe('identity pools of the AWS CDK', () => {
	it('give the roles that they are given, and their own where there is none', async () => {
		const code = `const mine = new iam.Role(this, 'Mine', { assumedBy: ${principal.replaceAll('pool.ref', 'id')} }); const i = new IdentityPool(this, 'I', { authenticatedRole: mine });`;
		expect(await at('I.roleAttachment', 'Roles', code)).toEqual([{ authenticated: '→Mine.Arn', unauthenticated: '?computed', '…': true }]);
		expect(
			await at('I.roleAttachment', 'Roles.unauthenticated', "new IdentityPool(this, 'I', { allowUnauthenticatedIdentities: true })"),
		).toEqual(['→I.unauthenticatedRole.Arn']);
		// What a role from elsewhere is, and whether there is one, nobody sees here.
		for (const options of ['{ authenticatedRole: props.role }', '{ ...props }', 'props'])
			expect(await at('I.roleAttachment', 'Roles.authenticated', `new IdentityPool(this, 'I', ${options})`)).toEqual(['?computed']);
	});

	it('take users by mappings of roles, and by providers that are added', async () => {
		const code = `const users = new cognito.UserPool(this, 'U'); const c = users.addClient('C', { disableOAuth: true });
			const i = new IdentityPool(this, 'I', { roleMappings: [
				{ mappingKey: 'k', providerUrl: IdentityPoolProviderUrl.userPool(users, c), useToken: true, resolveAmbiguousRoles: true },
				{ providerUrl: IdentityPoolProviderUrl.custom(name), useToken: true },
			] });
			i.addUserPoolAuthentication(new UserPoolAuthenticationProvider({ userPool: users, userPoolClient: c, disableServerSideTokenCheck: check }));`;
		expect(await at('I.roleAttachment', 'RoleMappings.k', code)).toEqual([
			{ IdentityProvider: '→U.ProviderName|:|→C.Ref', Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole', '…': true },
		]);
		expect(await at('I', 'CognitoIdentityProviders[].ProviderName', code)).toEqual(['→U.ProviderName']);
		expect(await at('I', 'CognitoIdentityProviders[].ServerSideTokenCheck', code)).toEqual(['?computed']);
	});
});
