import * as vscode from 'vscode';
import { parseLoadBalancerArn } from '../../core/cognito/loadBalancer.ts';
import { show } from '../../core/verify/subject.ts';
import { editorSentences } from '../../words/editor.ts';
import { section } from '../ids.ts';
import { listText } from '../listText.ts';
import type { Inspected, Session } from '../session.ts';
import { expectationsTarget, trustedIssuers, trustIssuer } from '../settings.ts';
import { issuerOf } from '../verifier.ts';
import { words } from '../words.ts';

/** The panel takes the keyboard again a moment after its button was pressed; a question must not vanish for that. */
const lasting = { ignoreFocusOut: true } as const;

/** *ClaimLens: State Expectations*: asks which issuer, token and app client the app takes, and keeps the answers in the settings. */
export async function stateExpectations(session: Session): Promise<void> {
	const inspected = session.inspected;
	if (!(await askIssuer(inspected))) return;
	const kind = await askKind(inspected);
	if (kind === undefined) return;
	const client = await askClient(inspected);
	if (client === undefined) return;
	const target = expectationsTarget();
	const configuration = vscode.workspace.getConfiguration(section);
	if (kind !== 'known') await configuration.update(kind.setting, kind.value, target);
	await configuration.update('expectedClientIds', [client], target);
	const place = target === vscode.ConfigurationTarget.Workspace ? editorSentences.placeWorkspace : editorSentences.placeUser;
	vscode.window.setStatusBarMessage(words.say(editorSentences.expectationsSaved, { place: words.say(place) }), 5000);
}

/** False when the user left the questions. A no is an answer: the issuer stays an open question. */
async function askIssuer(inspected: Inspected | undefined): Promise<boolean> {
	const issuer = inspected && issuerOf(inspected.decoded);
	if (issuer === undefined || trustedIssuers().includes(issuer)) return true;
	const { say } = words;
	const yes = { label: say(editorSentences.yes), detail: listText(issuer) };
	const answer = await vscode.window.showQuickPick([yes, { label: say(editorSentences.no) }], {
		...lasting,
		title: say(editorSentences.askIssuerTrust),
	});
	if (answer === yes) await trustIssuer(issuer);
	return answer !== undefined;
}

interface ExpectedKind {
	readonly setting: 'expectedTokenUse' | 'expectedType' | 'expectedLoadBalancers';
	readonly value: string | readonly string[];
}

/** What the token must be; for a load balancer's data which one signed it, while the issuer of an identity pool's token says all. */
async function askKind(inspected: Inspected | undefined): Promise<ExpectedKind | 'known' | undefined> {
	switch (inspected?.decoded.kind) {
		case 'cognito-identity':
			return 'known';
		case 'alb-data':
			return askLoadBalancer(inspected);
		default:
			return askTokenKind(inspected);
	}
}

async function askLoadBalancer({ decoded }: Inspected): Promise<ExpectedKind | undefined> {
	const { say } = words;
	const arn = await vscode.window.showInputBox({
		...lasting,
		title: say(editorSentences.askLoadBalancer),
		prompt: say(editorSentences.askLoadBalancerPrompt),
		value: show(decoded.header.json?.['signer']),
		validateInput: (value) => (parseLoadBalancerArn(value) === undefined ? say(editorSentences.loadBalancerInvalid) : undefined),
	});
	return arn === undefined ? undefined : { setting: 'expectedLoadBalancers', value: [arn] };
}

async function askTokenKind(inspected: Inspected | undefined): Promise<ExpectedKind | undefined> {
	const { say } = words;
	const payload = inspected?.decoded.payload?.json;
	if (payload && payload['token_use'] === undefined) {
		const typ = inspected?.decoded.header.json?.['typ'];
		const value = await vscode.window.showInputBox({
			...lasting,
			title: say(editorSentences.askType),
			value: typeof typ === 'string' ? typ : '',
			prompt: say(editorSentences.askTypePrompt),
		});
		return value === undefined || value === '' ? undefined : { setting: 'expectedType', value };
	}
	const items = [
		{ label: say(editorSentences.tokenUseId), description: 'id', detail: say(editorSentences.tokenUseIdDetail), value: 'id' },
		{
			label: say(editorSentences.tokenUseAccess),
			description: 'access',
			detail: say(editorSentences.tokenUseAccessDetail),
			value: 'access',
		},
		{ label: say(editorSentences.tokenUseAny), description: 'any', detail: say(editorSentences.tokenUseAnyDetail), value: 'any' },
	];
	const picked = await vscode.window.showQuickPick(items, { ...lasting, title: say(editorSentences.askTokenUse) });
	return picked && { setting: 'expectedTokenUse', value: picked.value };
}

async function askClient(inspected: Inspected | undefined): Promise<string | undefined> {
	const { say } = words;
	const { aud, client_id: clientId } = inspected?.decoded.payload?.json ?? {};
	const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
	const ofLoadBalancer = inspected?.decoded.kind === 'alb-data' ? inspected.decoded.header.json?.['client'] : undefined;
	const candidates = [ofLoadBalancer, clientId, ...audiences].filter((value): value is string => typeof value === 'string');
	const other = { label: say(editorSentences.clientOther), description: '', id: '' };
	if (candidates.length > 0) {
		const items = [...new Set(candidates)].map((id) => ({ label: listText(id), description: say(editorSentences.clientOfToken), id }));
		const picked = await vscode.window.showQuickPick([...items, other], { ...lasting, title: say(editorSentences.askClient) });
		if (picked !== other) return picked?.id;
	}
	const typed = await vscode.window.showInputBox({ ...lasting, title: say(editorSentences.askClientId) });
	return typed === undefined || typed.trim() === '' ? undefined : typed.trim();
}
