import * as vscode from 'vscode';
import type { IssuerMessage } from '../../protocol/issuer.ts';
import { issuerSentences } from '../../words/inspector/issuer.ts';
import type { Inspected } from '../session.ts';
import { words } from '../words.ts';
import { shownDocument, shownKeys, shownMembers } from './issuerView.ts';

/** Does what the page asks about the issuer. The page names places in what it shows; what stands there is known here. */
export async function answerIssuerIntent(message: IssuerMessage, inspected: Inspected): Promise<void> {
	const material = inspected.verification?.keyMaterial;
	if (material === undefined) return;
	const document = shownDocument(material);
	switch (message.type) {
		case 'copyMember': {
			const [name, value] = (document && shownMembers(document)[message.index]) ?? [];
			if (name !== undefined && value !== undefined) await copy(name, typeof value === 'string' ? value : JSON.stringify(value));
			return;
		}
		case 'copyOfKey': {
			const key = shownKeys(material, inspected.decoded)[message.index];
			const value = key && (message.what === 'kid' ? key['kid'] : inspected.thumbprints?.get(key));
			if (typeof value === 'string') await copy(message.what, value);
			return;
		}
		case 'openIssuer': {
			const fetched = material.type === 'set' && material.fetchedAt !== undefined ? material.source : undefined;
			const url = message.part === 'document' ? document?.url : fetched;
			if (url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url));
			return;
		}
	}
}

async function copy(name: string, text: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(words.say(issuerSentences.copied, { name }), 5000);
}
