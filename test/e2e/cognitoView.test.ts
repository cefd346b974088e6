import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { keepFailurePictures } from './failurePicture.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

const template = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Users:
    Type: AWS::Cognito::UserPool
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
  Identities:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      CognitoIdentityProviders:
        - ClientId: !Ref Web
          ProviderName: !GetAtt Users.ProviderName
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref Identities
      Roles:
        authenticated: !GetAtt UserRole.Arn
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: sts:AssumeRoleWithWebIdentity
`;
/** Its name is markup, an icon and a link, and must be none of them. */
const hostileName = '![x](https://hostile.example/x.png)$(trash)<b>x</b>';
const hostile = JSON.stringify({ UserPool: { Id: 'eu-west-1_AbCdEf123', Name: hostileName, Policies: {}, SchemaAttributes: [] } });

let vscode: VSCode;
let browser: Browser;
let folder: string;
let workbench: Workbench;
const requests: string[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-cognito-view-'));
	await mkdir(join(folder, 'other'));
	await Promise.all([writeFile(join(folder, 'template.yaml'), template), writeFile(join(folder, 'other', 'user-pool.json'), hostile)]);
	const vsix = [await packagedExtension()];
	[browser, vscode] = await Promise.all([launchBrowser(), startVSCode({ name: 'cognito-view', vsix })]);
	workbench = await Workbench.open(browser, vscode.url(folder));
	workbench.page.on('request', (request) => requests.push(request.url()));
});

keepFailurePictures(() => workbench?.page);

afterAll(async () => {
	await workbench?.close();
	await Promise.all([browser?.close(), vscode?.close()]);
	await rm(folder, { recursive: true, force: true });
});

describe('the Cognito view and the configuration graph of the packaged extension', () => {
	const row = (text: string | RegExp) => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

	it('lists what the workspace has of Cognito, with what the rules find under it, and goes there by a click', async () => {
		await workbench.page.locator('.activitybar .action-label[aria-label*="ClaimLens"]').click();
		await workbench.page.locator('.pane-header', { hasText: 'Cognito' }).click();
		await row(/Users\s*user pool/).waitFor();
		await row(/Identities\s*identity pool/).waitFor();
		const role = row(/UserRole\s*role · signed in · findings: \d/);
		await workbench.until(workbench.page.locator('.statusbar-item', { hasText: /^Ln 22, / }), () => role.click());
		await workbench.page.locator('.tab.active', { hasText: 'template.yaml' }).waitFor();
		await role.locator('.monaco-tl-twistie').click();
		await row('trust-no-aud').waitFor();
	});

	it('shows a hostile name as the text that it is', async () => {
		await row(hostileName).waitFor();
		expect(requests.filter((url) => url.includes('hostile.example'))).toEqual([]);
	});

	it('asks about a user pool that files name in words that are about them, and asks nobody after a no', async () => {
		await workbench.runCommand('ClaimLens: Check Discovery of User Pool');
		const question = workbench.dialog('Ask cognito-idp.eu-west-1.amazonaws.com what the user pool says about itself?');
		await question
			.filter({ hasText: 'Files of the workspace name https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123;' })
			.waitFor();
		expect(await question.textContent()).not.toContain('token');
		await workbench.button('Cancel').click();
		await question.waitFor({ state: 'hidden' });
		expect(await workbench.page.locator('.tab.active').textContent()).not.toContain('Configuration against');
	});

	it('draws how a sign-in goes through it, and opens a box from the keyboard', async () => {
		const { inspector, page } = workbench;
		await workbench.runCommand('ClaimLens: Show Configuration Graph');
		const box = (name: RegExp) => inspector.getByRole('button', { name });
		await box(/^user pool Users, template\.yaml, line 3/).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await box(/^identity pool Identities/)
			.and(inspector.locator(':focus'))
			.waitFor();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.locator('.statusbar-item', { hasText: /^Ln 22, / }).waitFor();
		expect(requests.filter((url) => url.includes('hostile.example'))).toEqual([]);
	});

	it('draws anew what was changed in an editor', async () => {
		const { inspector, page } = workbench;
		await page.locator('.tab', { hasText: 'template.yaml' }).last().click();
		await workbench.page.keyboard.press('Control+End');
		await page.keyboard.type('  Second: { Type: AWS::Cognito::UserPool }\n');
		await inspector.getByRole('button', { name: /^user pool Second/ }).waitFor();
		await row(/Second\s*user pool/).waitFor();
	});

	it('saves the picture as a file where the user says', async () => {
		await workbench.inspector.getByRole('button', { name: 'Save as SVG…' }).click();
		const place = join(folder, 'cognito.svg');
		const name = workbench.page.locator('.quick-input-widget:visible input').first();
		await expect.poll(() => name.inputValue()).toBe(place);
		await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
		await name.press('Enter');
		await expect.poll(() => readFile(place, 'utf8').catch(() => '')).toMatch(/^<\?xml [\s\S]*Identities[\s\S]*<\/svg>\s*$/);
	});
});
