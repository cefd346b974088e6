import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainProperty, type PropertyExplanation } from '../../../src/core/config/explain/explainProperty.ts';
import { idAt } from '../../../src/core/config/explain/idAt.ts';
import { occurrencesOf } from '../../../src/core/config/explain/occurrences.ts';
import { propertiesAt, rowOf } from '../../../src/core/config/explain/propertyAt.ts';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import type { ResourceKind } from '../../../src/core/config/model/resource.ts';
import { limitText, saidText } from '../../../src/words/explain.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { documentsOf } from './examples.ts';

const english = wordsFrom('en', {});

/** What is explained at the mark `|` of the first file. */
async function explain(
	marked: string,
	path = 'template.yaml',
	others: Record<string, string> = {},
): Promise<PropertyExplanation | undefined> {
	const offset = marked.indexOf('|');
	const [document, ...more] = await documentsOf({ [path]: marked.replace('|', ''), ...others });
	if (document === undefined) throw new Error('no document');
	return explainProperty(new ConfigGraph([document, ...more]), document, offset);
}

const template = (properties: string): string => `Parameters:
  Hours: { Type: Number, Default: 12 }
  Open: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Open, prod]
Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties: { UserPoolName: shop }
  Function:
    Type: AWS::Lambda::Function
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
${properties
	.split('\n')
	.map((line) => `      ${line}`)
	.join('\n')}
`;

/** What is said of the values, in one line each. */
function said(explained: PropertyExplanation | undefined): readonly string[] {
	return (explained?.values ?? []).map((value) => {
		const { code, words } = saidText(value, english);
		return [value.condition === undefined ? '' : `[${value.condition}]`, code ?? '', words ?? ''].filter((part) => part !== '').join(' ');
	});
}

describe('a property that is pointed at', () => {
	it('is explained on its name and on its value, with its resource', async () => {
		for (const text of [
			'Pre|ventUserExistenceErrors: LEGACY',
			'PreventUserExistenceErrors: LEG|ACY',
			'PreventUserExistenceErrors: LEGACY|',
		]) {
			const explained = await explain(template(text));
			expect(explained).toMatchObject({ name: 'PreventUserExistenceErrors', deployed: true, values: [] });
			expect(explained?.resource.name).toBe('Client');
			expect(explained?.row.default).toBe('LEGACY');
			expect(explained?.allowed?.values).toEqual(['ENABLED', 'LEGACY']);
		}
	});

	it('is found in a list, an item of it, a map and a flow of YAML', async () => {
		expect((await explain(template('CallbackURLs:\n  - https://shop.example.jp/|back')))?.row.path).toBe('CallbackURLs');
		expect((await explain(template('RefreshTokenRotation: { Feature: EN|ABLED }')))?.row.path).toBe('RefreshTokenRotation.Feature');
		expect((await explain(template('RefreshTokenRot|ation: { Feature: ENABLED }')))?.row.path).toBe('RefreshTokenRotation');
	});

	it('of a name that no table knows is not explained, nor is what stands beside', async () => {
		expect(await explain(template('No|Such: 1'))).toBeUndefined();
		expect(await explain(template('ClientName: shop').replace('Conditions', 'Cond|itions'))).toBeUndefined();
	});

	it('is called as its file calls it, in the words of the file', async () => {
		const outputs = '{ "version": "1", "auth": { "user_pool_id": "eu-west-1_AbC123xyz", "mfa_con|figuration": "NONE" } }';
		const explained = await explain(outputs, 'amplify_outputs.json');
		expect(explained).toMatchObject({ name: 'mfa_configuration', deployed: false });
		expect(explained?.allowed?.values).toEqual(['NONE', 'OPTIONAL', 'REQUIRED']);
		// What the reader concludes from the file stands nowhere in it.
		expect(await explain('{ "versi|on": "1", "auth": { "user_pool_id": "eu-west-1_AbC123xyz" } }', 'amplify_outputs.json')).toBeUndefined();
	});

	it('says what its value is where that does not stand there', async () => {
		expect(said(await explain(template('Client|Name: shop')))).toEqual([]);
		expect(said(await explain(template('X: 1').replace('UserPoolId: !Ref', 'UserPoolId: !R|ef')))).toEqual(['refers to Pool (user pool)']);
		expect(said(await explain(template('Access|TokenValidity: !Ref Hours')))).toEqual(['12 the default of the parameter Hours']);
		expect(said(await explain(template('Client|Name: !Ref Open')))).toEqual(['Open unknown: a parameter without a default']);
		expect(said(await explain(template('Client|Name: !Ref AWS::StackName')))).toEqual([
			'AWS::StackName unknown: the deployment fills it in',
		]);
		expect(said(await explain(template('Client|Name: !Sub "${Pool}-${Open}-web"')))).toEqual([
			'${Pool}-${Open}-web put together at deployment',
		]);
		expect(said(await explain(template('Client|Name: !GetAtt Function.Arn')))).toEqual([
			'refers to Function, another resource of the template',
		]);
		expect(said(await explain(template('Client|Name: !Ref Elsewhere')))).toEqual(['refers to Elsewhere, which is not in these files']);
		expect(said(await explain(template('Client|Name: !GetAtt Pool.ProviderName')))).toEqual(['ProviderName of Pool (user pool)']);
		expect(said(await explain(template('Client|Name: !If [IsProd, shop, !Ref AWS::NoValue]')))).toEqual([
			'[IsProd] shop',
			'[!IsProd] left out',
		]);
	});

	it('never shows a secret', async () => {
		const dump = `{ "UserPoolClient": { "UserPoolId": "eu-west-1_AbC123xyz", "ClientId": "c1", "ClientName": "web", "Client|Secret": "hunter2hunter2" } }`;
		expect(JSON.stringify(await explain(dump, 'client.json'))).not.toContain('hunter2');
		const provider = template('ClientName: x').replace('Type: AWS::Lambda::Function', 'Type: AWS::Cognito::UserPoolIdentityProvider');
		const dynamic = provider.replace(
			'UserPoolIdentityProvider\n',
			"UserPoolIdentityProvider\n    Properties: { ProviderDetails: { client_sec|ret: '{{resolve:secretsmanager:x}}' } }\n",
		);
		expect(said(await explain(dynamic))).toEqual(['unknown: a store is asked at deployment']);
	});

	it('says how long tokens live, in the unit that counts', async () => {
		const lives = async (text: string): Promise<unknown> => (await explain(template(text)))?.validities.map(({ seconds }) => seconds);
		expect(await lives('Access|TokenValidity: 12')).toEqual([43_200]);
		expect(await lives('AccessTokenValidity: 12\nTokenValidityUnits: { Access|Token: minutes }')).toEqual([720]);
		expect(await lives('Client|Name: x')).toEqual([]);
	});

	it('says its limits with what they count', async () => {
		const limit = async (text: string): Promise<unknown> => {
			const row = (await explain(template(text)))?.row;
			return row && limitText(row, english);
		};
		expect(await limit('AuthSession|Validity: 3')).toBe('3–15 minutes');
		expect(await limit('Callback|URLs: []')).toBe('at most 100 items');
		expect(await limit('Client|Name: x')).toBe('1–128 characters');
		expect(await limit('Generate|Secret: true')).toBeUndefined();
	});

	it('is found in every file of the corpus wherever one of the tables has it', async () => {
		const files = ['../../fixtures/config/good', 'corpus'].flatMap((folder) => filesIn(join(import.meta.dirname, folder)));
		const others: ReadonlySet<ResourceKind> = new Set(['policy', 'supporting', 'jwks', 'discovery']);
		const missing = new Set<string>();
		let count = 0;
		for (const file of files) {
			const document = await readDocument(readFileSync(file, 'utf8'), file);
			for (const { resource, path, name } of document === undefined ? [] : namesIn(document)) {
				count++;
				if (!others.has(resource) && !/Policy(?:Document)?\b|^Statement|^Version$/.test(path) && name === undefined)
					missing.add(`${resource} ${path}`);
			}
		}
		expect(count).toBeGreaterThan(700);
		expect([...missing]).toEqual([]);
	});
});

function filesIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== 'expected.yaml')
		.map((entry) => join(entry.parentPath, entry.name));
}

/** Every property of a document, and its row. */
function namesIn(document: ConfigDocument): readonly { resource: ResourceKind; path: string; name: string | undefined }[] {
	const names = [...document.text.matchAll(/\w+(?=["']?\s*[:=])/g)];
	return names.flatMap(({ index }) => {
		const [pointed] = propertiesAt(document, index + 1).filter(({ on }) => on === 'name');
		return pointed ? [{ resource: pointed.resource.kind, path: pointed.path, name: rowOf(pointed)?.row.path }] : [];
	});
}

describe('an id that is pointed at', () => {
	const kindAt = async (marked: string, path: string): Promise<unknown> => {
		const [document] = await documentsOf({ [path]: marked.replace('|', '') });
		const found = document && idAt(document, marked.indexOf('|'));
		return found && `${found.kind} ${found.id}`;
	};

	it('is one by the property that names it, or because the resource has it', async () => {
		const outputs = (pool: string, client: string): string =>
			`{ "version": "1", "auth": { "user_pool_id": "${pool}", "user_pool_client_id": "${client}" } }`;
		expect(await kindAt(outputs('eu-west-1_|short', 'abc'), 'amplify_outputs.json')).toBe('user-pool eu-west-1_short');
		expect(await kindAt(outputs('eu-west-1_short', 'ab|c'), 'amplify_outputs.json')).toBe('app-client abc');
		const dump = '{ "UserPoolClient": { "UserPoolId": "eu-west-1_AbC123xyz", "ClientId": "c|1", "ClientName": "web" } }';
		expect(await kindAt(dump, 'client.json')).toBe('app-client c1');
	});

	it('is none where another text stands, or a function', async () => {
		expect(await kindAt(template('ClientName: sh|op'), 'template.yaml')).toBeUndefined();
		expect(await kindAt(template('X: 1').replace('!Ref Pool', '!Ref Po|ol'), 'template.yaml')).toBeUndefined();
		const byParameter = template('X: 1')
			.replace('UserPoolId: !Ref Pool', 'UserPoolId: !Ref Ho|urs')
			.replace('Default: 12', 'Default: eu-west-1_x');
		expect(await kindAt(byParameter, 'template.yaml')).toBeUndefined();
	});
});

describe('places where an id stands', () => {
	it('are whole words', () => {
		const text = 'eu-west-1_a, eu-west-1_ab, "eu-west-1_a" x-eu-west-1_a /eu-west-1_a/';
		expect(occurrencesOf('eu-west-1_a', text).map(({ start }) => start)).toEqual([0, 28, 56]);
		expect(occurrencesOf('', text)).toEqual([]);
		expect(occurrencesOf('a', 'a '.repeat(10_000))).toHaveLength(200);
	});
});
