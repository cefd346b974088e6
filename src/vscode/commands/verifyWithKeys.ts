import * as vscode from 'vscode';
import { maxAnswerBytes } from '../../core/keys/getJson.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { hasSharedSecret, readGivenKeys, secretMaterial } from '../../core/verify/givenKeys.ts';
import type { InvalidKeyReason, KeyMaterial } from '../../core/verify/keyMaterial.ts';
import { keyQuestionSentences, keyRefusalSentences } from '../../words/keyQuestions.ts';
import type { CommandCall } from '../commandCall.ts';
import { listText } from '../listText.ts';
import type { Inspected, Session } from '../session.ts';
import { pointedToken } from '../tokenSource.ts';
import { words } from '../words.ts';
import { showVerification, type VerifyAnswer } from './verifyToken.ts';

/** Files that are likely to hold keys, and so many of them. */
const keyFiles = '**/{*jwks*.json,*.jwks,*.jwk,*.pem,*.crt,*.cer}';
const mostFiles = 20;

/** *ClaimLens: Verify Token with Keys…*: every check, with keys that the user gives. Nobody is asked, and the keys stay in memory. */
export async function verifyWithKeys(session: Session, call: CommandCall): Promise<VerifyAnswer | undefined> {
	const pointed = await pointedToken(session.tokens, call);
	return pointed && verifyInspectedWithKeys(session, session.inspect(pointed));
}

/** Verifies the token in the panel; undefined when the user gives no keys, or none that may be used. */
export async function verifyInspectedWithKeys(session: Session, inspected: Inspected): Promise<VerifyAnswer | undefined> {
	const keyMaterial = await askForKeys();
	if (keyMaterial === undefined) return undefined;
	const refusal = refusalOf(keyMaterial, inspected.decoded);
	if (refusal !== undefined) {
		void vscode.window.showErrorMessage(words.say(keyRefusalSentences[refusal]));
		return undefined;
	}
	const verification = await session.verifier.verifyWith(keyMaterial, inspected);
	return verification && showVerification(session, inspected, verification);
}

function refusalOf(keyMaterial: KeyMaterial, decoded: DecodedToken): InvalidKeyReason | 'no-secret' | undefined {
	if (keyMaterial.type === 'invalid') return keyMaterial.reason;
	return keyMaterial.type === 'secret' && !hasSharedSecret(decoded) ? 'no-secret' : undefined;
}

interface KeyItem extends vscode.QuickPickItem {
	readonly read?: () => Promise<KeyMaterial | undefined>;
}

async function askForKeys(): Promise<KeyMaterial | undefined> {
	const { say } = words;
	const [files, clipboard] = await Promise.all([
		vscode.workspace.findFiles(keyFiles, '**/node_modules/**', mostFiles),
		vscode.env.clipboard.readText(),
	]);
	const onClipboard = await readGivenKeys(clipboard, 'given');
	const items: readonly KeyItem[] = [
		...(onClipboard.type === 'invalid' ? [] : [{ label: say(keyQuestionSentences.clipboard), read: () => Promise.resolve(onClipboard) }]),
		{ label: say(keyQuestionSentences.file), read: chooseFile },
		{ label: say(keyQuestionSentences.paste), detail: say(keyQuestionSentences.pasteDetail), read: pasteKeys },
		{ label: say(keyQuestionSentences.secret), detail: say(keyQuestionSentences.secretDetail), read: typeSecret },
		...(files.length > 0 ? [{ label: say(keyQuestionSentences.workspace), kind: vscode.QuickPickItemKind.Separator }] : []),
		...files.map((file) => ({ label: listText(vscode.workspace.asRelativePath(file)), read: () => readFile(file) })),
	];
	const picked = await vscode.window.showQuickPick(items, { title: say(keyQuestionSentences.title), ignoreFocusOut: true });
	return picked?.read?.();
}

async function chooseFile(): Promise<KeyMaterial | undefined> {
	const [file] = (await vscode.window.showOpenDialog({ openLabel: words.say(keyQuestionSentences.open) })) ?? [];
	return file && readFile(file);
}

async function readFile(file: vscode.Uri): Promise<KeyMaterial> {
	const { size } = await vscode.workspace.fs.stat(file);
	if (size > maxAnswerBytes) return { type: 'invalid', reason: 'jwks' };
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	return readGivenKeys(text, vscode.workspace.asRelativePath(file));
}

async function pasteKeys(): Promise<KeyMaterial | undefined> {
	const text = await ask(keyQuestionSentences.paste, keyQuestionSentences.pasteDetail);
	return text === undefined ? undefined : readGivenKeys(text, 'given');
}

async function typeSecret(): Promise<KeyMaterial | undefined> {
	const text = await ask(keyQuestionSentences.secret, keyQuestionSentences.secretDetail);
	return text === undefined ? undefined : secretMaterial(text);
}

async function ask(title: string, prompt: string): Promise<string | undefined> {
	const { say } = words;
	const text = await vscode.window.showInputBox({ title: say(title), prompt: say(prompt), password: true, ignoreFocusOut: true });
	return text === undefined || text.trim() === '' ? undefined : text;
}
