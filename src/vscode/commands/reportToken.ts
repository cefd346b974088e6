import * as vscode from 'vscode';
import { reportHtml } from '../../core/report/html.ts';
import { reportMarkdown } from '../../core/report/markdown.ts';
import { reportSentences } from '../../words/inspector/report.ts';
import { extensionId } from '../ids.ts';
import { tokenReport } from '../inspector/reportDocument.ts';
import { membersOf } from '../inspector/themeRules.ts';
import type { Inspected } from '../session.ts';
import { words } from '../words.ts';

const formats = { markdown: { write: reportMarkdown, extension: 'md' }, html: { write: reportHtml, extension: 'html' } } as const;

interface Choice extends vscode.QuickPickItem {
	readonly format: keyof typeof formats;
	readonly save: boolean;
}

/** Writes what is known of the token, redacted, to the clipboard or a file, as the user chooses. */
export async function reportToken(inspected: Inspected, now: number): Promise<void> {
	const choice = await choose();
	if (choice === undefined) return;
	const { write, extension } = formats[choice.format];
	const text = write(tokenReport(inspected, extensionVersion(), now, words));
	if (!choice.save) {
		await vscode.env.clipboard.writeText(text);
		vscode.window.setStatusBarMessage(words.say(reportSentences.copied), 5000);
		return;
	}
	const place = await vscode.window.showSaveDialog({ ...fileName(extension), filters: { [extension]: [extension] } });
	if (place === undefined) return;
	await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
	vscode.window.setStatusBarMessage(words.say(reportSentences.saved), 5000);
}

function extensionVersion(): string {
	const manifest: unknown = vscode.extensions.getExtension(extensionId)?.packageJSON;
	const { version } = membersOf(manifest);
	return typeof version === 'string' ? version : '';
}

async function choose(): Promise<Choice | undefined> {
	const { say } = words;
	const choices: Choice[] = [
		{ label: say(reportSentences.copyMarkdown), detail: say(reportSentences.copyMarkdownDetail), format: 'markdown', save: false },
		{ label: say(reportSentences.copyHtml), detail: say(reportSentences.copyHtmlDetail), format: 'html', save: false },
		{ label: say(reportSentences.saveMarkdown), format: 'markdown', save: true },
		{ label: say(reportSentences.saveHtml), format: 'html', save: true },
	];
	// The panel takes the keyboard again a moment after its button was pressed.
	return vscode.window.showQuickPick(choices, { title: say(reportSentences.choose), ignoreFocusOut: true });
}

/** The name says nothing of the token. */
function fileName(extension: string): { readonly defaultUri?: vscode.Uri } {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	return folder ? { defaultUri: vscode.Uri.joinPath(folder, `token-report.${extension}`) } : {};
}
