import * as vscode from 'vscode';
import type { Words } from '../words/words.ts';

/** The language of the editor: VS Code has loaded the bundle in `l10n/` that fits it. */
export const words: Words = {
	get language() {
		return vscode.env.language;
	},
	say: (sentence, values) => (values === undefined ? vscode.l10n.t(sentence) : vscode.l10n.t(sentence, { ...values })),
};
