import { expect } from 'chai';
import * as vscode from 'vscode';
import { attacks, linksOf } from './attacks.ts';
import { hoverText, until, workspaceFile } from './support.ts';

const documentation = [
	'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/',
	'https://docs.aws.amazon.com/IAM/latest/UserGuide/',
	'https://docs.aws.amazon.com/cognito/latest/developerguide/',
];
const pool = 'eu-west-1_HoStile01';

/** A template in which everything that can have a name has that one. */
const template = (attack: string): string =>
	JSON.stringify(
		{
			Parameters: { [`p${attack}`]: { Type: 'String', Default: attack } },
			Conditions: { [`c${attack}`]: { 'Fn::Equals': [1, 1] } },
			Resources: {
				[attack]: {
					Type: 'AWS::Cognito::UserPool',
					Metadata: { 'aws:cdk:path': attack },
					Properties: {
						UserPoolName: { Ref: `p${attack}` },
						MfaConfiguration: { 'Fn::If': [`c${attack}`, 'ON', attack] },
						EmailConfiguration: { From: { 'Fn::Sub': `\${x${attack}}-y` }, ReplyToEmailAddress: { 'Fn::ImportValue': attack } },
						Schema: [{ Name: attack, Mutable: { Ref: `nowhere${attack}` } }],
					},
				},
				Provider: {
					Type: 'AWS::Cognito::UserPoolIdentityProvider',
					Properties: { UserPoolId: { 'Fn::GetAtt': [attack, attack] }, AttributeMapping: { [attack]: attack } },
				},
				[`t${attack}`]: {
					Type: 'AWS::Cognito::IdentityPoolPrincipalTag',
					Properties: { PrincipalTags: { x: attack } },
				},
				[`r${attack}`]: {
					Type: 'AWS::IAM::Role',
					Properties: {
						AssumeRolePolicyDocument: {
							Statement: [
								{
									Effect: attack,
									Principal: { Federated: attack, [attack]: attack },
									Action: [attack, 'sts:TagSession'],
									Resource: `\${aws:PrincipalTag/x}${attack}`,
									Condition: {
										[attack]: { [attack]: attack },
										StringEquals: { [`aws:PrincipalTag/${attack}`]: attack, 'aws:PrincipalTag/x': attack },
									},
								},
							],
						},
					},
				},
				Client: {
					Type: 'AWS::Cognito::UserPoolClient',
					Properties: { UserPoolId: { Ref: attack }, CallbackURLs: [attack], AccessTokenValidity: attack },
				},
			},
		},
		null,
		1,
	);

describe('Hostile configuration', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(workspaceFile('hostile-config'), { recursive: true });
	});

	for (const [index, attack] of attacks.entries()) {
		it(`comes out of the hovers as text: ${JSON.stringify(attack)}`, async () => {
			const uri = workspaceFile(`hostile-config/${index}/template.json`);
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(template(attack)));
			const document = await vscode.workspace.openTextDocument(uri);
			const places = Array.from({ length: document.lineCount }, (_, line) => {
				const { text, firstNonWhitespaceCharacterIndex: start } = document.lineAt(line);
				return [start + 1, text.indexOf(': ') + 3, Math.max(0, text.length - 2)].map((character) => [character, line] as const);
			});
			const texts = await Promise.all(places.flat().map(([character, line]) => hoverText(document, character, line)));
			const hovers = texts.filter((text) => text !== '');
			for (const link of hovers.flatMap(linksOf))
				expect(
					documentation.some((page) => link.startsWith(page)),
					link,
				).to.equal(true);
			expect(hovers.length).to.be.greaterThan(60);
		});
	}

	it('has files of any name, which come out as text, with links to the files alone', async () => {
		const name = '[x](command:workbench.action.quit) ![p](https://attacker.example) $(trash).json';
		const hostile = workspaceFile(`hostile-config/${name}`);
		const output = (id: string): Uint8Array => new TextEncoder().encode(JSON.stringify({ version: '1', auth: { user_pool_id: id } }));
		await vscode.workspace.fs.writeFile(hostile, output(pool));
		const uri = workspaceFile('hostile-config/amplify_outputs.json');
		await vscode.workspace.fs.writeFile(uri, output(pool));
		const document = await vscode.workspace.openTextDocument(uri);
		const text = await until(
			() => hoverText(document, document.getText().indexOf(pool) + 2),
			(found) => found.includes('trash'),
		);
		const links = linksOf(text);
		expect(links.filter((link) => !link.startsWith('https://docs.amplify.aws/'))).to.deep.equal([`${hostile.toString()}#L1`]);
	});
});
