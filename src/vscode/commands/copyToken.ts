import * as vscode from 'vscode';
import { isLoopback } from '../../core/keys/address.ts';
import { bearerFit, bearerHeader } from '../../core/token/bearer.ts';
import { curlCommand, requestAddress } from '../../core/token/curl.ts';
import { type DecodedToken, decode } from '../../core/token/decode.ts';
import { layOut } from '../../core/token/layout.ts';
import { kindSentences, kindTitle } from '../../words/kinds.ts';
import { bearerRefusalSentences, bearerRemarkSentences, tokenActionSentences } from '../../words/tokenActions.ts';
import type { CommandCall } from '../commandCall.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { pointedToken } from '../tokenSource.ts';
import { words } from '../words.ts';

/** The address that was called last: offered again until the window is closed, and kept nowhere else. */
let lastAddress = 'https://';

/** *ClaimLens: Copy Claims as JSON*: the payload as it stands in the token, laid out. */
export async function copyClaims(tokens: DocumentTokens, call: CommandCall): Promise<void> {
	const pointed = await pointedToken(tokens, call);
	if (pointed === undefined) return;
	const { form, payload } = decode(pointed.text);
	if (payload?.text === undefined || payload.json === undefined) {
		const { claimsEncrypted, claimsUnreadable } = tokenActionSentences;
		void vscode.window.showWarningMessage(words.say(form === 'compact-jwe' ? claimsEncrypted : claimsUnreadable));
		return;
	}
	await copy(layOut(payload.text), tokenActionSentences.claimsCopied);
}

/** *ClaimLens: Copy as Bearer Header*. */
export async function copyBearer(tokens: DocumentTokens, call: CommandCall): Promise<void> {
	const decoded = await bearerToken(tokens, call);
	if (decoded) await copyCredential(decoded, bearerHeader(decoded), tokenActionSentences.headerCopied);
}

/** *ClaimLens: Copy as curl*: asks for the address, and sends nothing. */
export async function copyCurl(tokens: DocumentTokens, call: CommandCall): Promise<void> {
	const decoded = await bearerToken(tokens, call);
	if (decoded === undefined) return;
	const address = await askAddress(decoded);
	if (address !== undefined) await copyCredential(decoded, curlCommand(address, bearerHeader(decoded)), tokenActionSentences.curlCopied);
}

/** The token that is meant; one that makes no sense in a bearer header is refused with the reason. */
async function bearerToken(tokens: DocumentTokens, call: CommandCall): Promise<DecodedToken | undefined> {
	const pointed = await pointedToken(tokens, call);
	if (pointed === undefined) return undefined;
	const decoded = decode(pointed.text);
	const { refusal } = bearerFit(decoded);
	if (refusal === undefined) return decoded;
	const kind = kindTitle(decoded.kind, words);
	const meaning = decoded.kind ? words.say(kindSentences[decoded.kind].meaning) : '';
	void vscode.window.showWarningMessage(words.say(bearerRefusalSentences[refusal], { kind, meaning }));
	return undefined;
}

async function copyCredential(decoded: DecodedToken, text: string, copied: string): Promise<void> {
	await copy(text, copied);
	const { remark } = bearerFit(decoded);
	if (remark) void vscode.window.showInformationMessage(words.say(bearerRemarkSentences[remark]));
}

async function copy(text: string, copied: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(words.say(copied), 5000);
}

async function askAddress({ kind, payload }: DecodedToken): Promise<string | undefined> {
	const { say } = words;
	const scope = payload?.json?.['scope'];
	// The token does not say its pool's domain, so the address of UserInfo cannot be offered, only shown by example.
	const forUserInfo = kind === 'cognito-access' && typeof scope === 'string' && scope.split(' ').includes('openid');
	const typed = await vscode.window.showInputBox({
		title: say(tokenActionSentences.askUrl),
		prompt: forUserInfo
			? say(tokenActionSentences.askUrlUserInfo, { example: 'https://DOMAIN/oauth2/userInfo' })
			: say(tokenActionSentences.askUrlPrompt),
		value: lastAddress,
		valueSelection: [lastAddress === 'https://' ? lastAddress.length : 0, lastAddress.length],
		placeHolder: 'https://api.example.com/orders',
		ignoreFocusOut: true,
		validateInput: addressProblem,
	});
	const address = typed === undefined ? undefined : requestAddress(typed);
	if (address !== undefined) lastAddress = address;
	return address;
}

function addressProblem(typed: string): vscode.InputBoxValidationMessage | undefined {
	const address = requestAddress(typed);
	if (address === undefined) {
		return { message: words.say(tokenActionSentences.urlInvalid), severity: vscode.InputBoxValidationSeverity.Error };
	}
	const { protocol, hostname } = new URL(address);
	if (protocol === 'https:' || isLoopback(hostname)) return undefined;
	return { message: words.say(tokenActionSentences.urlPlain), severity: vscode.InputBoxValidationSeverity.Warning };
}
