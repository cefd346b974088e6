import * as vscode from 'vscode';
import type { IssuerMessage } from '../../protocol/issuer.ts';
import { editorSentences } from '../../words/editor.ts';
import type { Inspected } from '../session.ts';
import { words } from '../words.ts';
import { copy } from './handlers/copy.ts';
import { shownDocument, shownKeys, shownMembers } from './issuerView.ts';

/** Does what the page asks about the issuer. The page names places in what it shows; what stands there is known here. */
export async function answerIssuerIntent(message: IssuerMessage, inspected: Inspected): Promise<void> {
	const material = inspected.verification?.keyMaterial;
	if (material === undefined) return;
	const document = shownDocument(material);
	switch (message.type) {
		case 'copyMember': {
			const [name, value] = (document && shownMembers(document)[message.index]) ?? [];
			if (name !== undefined && value !== undefined) await copyNamed(name, typeof value === 'string' ? value : JSON.stringify(value));
			return;
		}
		case 'copyOfKey': {
			const key = shownKeys(material, inspected.decoded)[message.index];
			const value = key && (message.what === 'kid' ? key['kid'] : inspected.thumbprints?.get(key));
			if (typeof value === 'string') await copyNamed(message.what, value);
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

function copyNamed(name: string, text: string): Promise<void> {
	return copy(text, words.say(editorSentences.copiedClaim, { name }));
}
