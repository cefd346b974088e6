import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';

const read = async (imports: string, code: string): Promise<ReturnType<typeof lintDocuments>> => {
	const document = await readDocument(`${imports}\n${code}`, 'lib/stack.ts');
	return document === undefined ? [] : lintDocuments([document], { profile: 'strict' });
};
const rules = async (code: string, imports = "import * as cognito from 'aws-cdk-lib/aws-cognito';"): Promise<readonly string[]> =>
	(await read(imports, code)).map(({ rule, resource }) => `${rule.id} ${resource.name}`);
const guests = 'new cognito.CfnIdentityPool(this, "Guests", { allowUnauthenticatedIdentities: true });';

describe('constructs of the AWS CDK', () => {
	it.each([
		"import * as cognito from 'aws-cdk-lib/aws-cognito';",
		"import { aws_cognito as cognito } from 'aws-cdk-lib';",
		"import * as cdk from 'aws-cdk-lib'; const { aws_cognito: cognito } = cdk;",
		"const cognito = require('@aws-cdk/aws-cognito');",
	])('are known by their module: %s', async (imports) => {
		expect(await rules(guests, imports)).toEqual(['idpool-guest Guests']);
	});

	it('of another module are not', async () => {
		expect(await rules(guests, "import * as cognito from './aws_cognito';")).toEqual([]);
	});

	it('offer no change: the words there are those of the CDK', async () => {
		const findings = await read("import * as cognito from 'aws-cdk-lib/aws-cognito';", guests);
		expect(findings.map(({ fixes }) => fixes)).toEqual([[]]);
	});

	it.each([
		['new cognito.UserPool(this, "P", { passwordPolicy: { minLength: 14, requireSymbols: true } });'],
		['new cognito.UserPool(this, "P");'],
		['new cognito.UserPool(this, "P", props);'],
		['new cognito.UserPoolClient(this, "C", { userPool, disableOAuth: true });'],
		['new cognito.UserPoolClient(this, "C", props);'],
		['new cognito.UserPoolClient(this, "C", { userPool, ...props });'],
		['new cognito.UserPoolClient(this, "C", { userPool, oAuth: { flows: { authorizationCodeGrant: true, implicitCodeGrant: isOld } } });'],
		['other.addClient("C");'],
	])('are not blamed for what the CDK, or another file, says: %s', async (code) => {
		expect(await rules(code)).toEqual([]);
	});

	it('get the grants of the CDK where nobody says which', async () => {
		expect(await rules('const pool = new cognito.UserPool(this, "P"); pool.addClient("C", { generateSecret: false });')).toContain(
			'client-cdk-default-oauth C',
		);
	});
});
