import * as vscode from 'vscode';
import { appCode, codeText } from '../../core/appCode/appCode.ts';
import { type AppCode, type CodeNote, type CodeTarget, codeTargets } from '../../core/appCode/request.ts';
import { issuerOf } from '../../core/token/issuer.ts';
import { appCodeSentences, codeNoteSentence, codeTargetNames, codeTargetSentences } from '../../words/appCode.ts';
import type { CommandCall } from '../commandCall.ts';
import { listText } from '../listText.ts';
import type { Inspected, Session } from '../session.ts';
import type { Statement } from '../statedExpectations.ts';
import { pointedToken } from '../tokenSource.ts';
import { words } from '../words.ts';

/**
 * *ClaimLens: Copy Verifier Code…*: code that checks what the app expects of the token in the panel, or else of the one that is meant. A
 * keyboard shortcut may name the target.
 */
export async function copyVerifierCode(session: Session, call: CommandCall): Promise<AppCode | undefined> {
	const inspected = session.inspected ?? (await inspectPointed(session, call));
	if (inspected === undefined) return undefined;
	const target = codeTargets.find((name) => name === call.argument) ?? (await askTarget());
	if (target === undefined) return undefined;
	const statement = await session.verifier.statementFor(inspected);
	if (statement === undefined) return undefined;
	const code = appCode(target, requestFor(inspected, statement));
	await vscode.env.clipboard.writeText(codeText(code));
	// The command is done: whoever wants to read the code presses the button later.
	void offerToOpen(code, statement.untrusted);
	return code;
}

async function inspectPointed(session: Session, call: CommandCall): Promise<Inspected | undefined> {
	const pointed = await pointedToken(session.tokens, { ...call, argument: undefined });
	return pointed && session.inspect(pointed);
}

function requestFor({ decoded, verification }: Inspected, { expectations }: Statement): Parameters<typeof appCode>[1] {
	const tokenIssuer = issuerOf(decoded);
	const keys = verification?.keyPlan.type === 'remote' ? verification.keyMaterial : undefined;
	return {
		expectations,
		...(decoded.kind && { kind: decoded.kind }),
		...(tokenIssuer !== undefined && { tokenIssuer }),
		...(keys?.type === 'set' && { jwksUri: keys.source }),
	};
}

async function askTarget(): Promise<CodeTarget | undefined> {
	const items = codeTargets.map((target) => ({
		label: codeTargetNames[target],
		detail: words.say(codeTargetSentences[target]),
		target,
	}));
	const picked = await vscode.window.showQuickPick(items, {
		title: words.say(appCodeSentences.askTarget),
		placeHolder: words.say(appCodeSentences.askTargetPlaceholder),
		matchOnDetail: true,
		// The panel takes the keyboard again a moment after its button was pressed.
		ignoreFocusOut: true,
	});
	return picked?.target;
}

/** Says what to know about the code; a warning when it cannot run as it is. */
async function offerToOpen(code: AppCode, untrusted: boolean): Promise<void> {
	const { say, language } = words;
	const sentences = [
		say(appCodeSentences.copied, { target: codeTargetNames[code.target] }),
		...(untrusted ? [say(appCodeSentences.untrusted)] : []),
		...code.notes.map((note) => codeNoteSentence(withoutLinks(note), words)),
	];
	const message = sentences.join(language === 'ja' ? '' : ' ');
	const open = say(appCodeSentences.open);
	const incomplete = code.notes.some(({ code: note }) => note === 'fill-in');
	const show = incomplete ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
	if ((await show(message, open)) !== open) return;
	for (const { code: content, language: documentLanguage } of code.files) {
		const document = await vscode.workspace.openTextDocument({ content, language: documentLanguage });
		await vscode.window.showTextDocument(document, { preview: false });
	}
}

/** A notification makes links of some texts, and the values in a note may be a workspace's. */
function withoutLinks({ code, detail = {} }: CodeNote): CodeNote {
	const plain = Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? listText(value) : value] as const);
	return { code, detail: Object.fromEntries(plain) };
}
