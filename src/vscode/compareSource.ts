import * as vscode from 'vscode';
import { decode } from '../core/token/decode.ts';
import { findTokens } from '../core/token/find.ts';
import { kindTitle } from '../words/kinds.ts';
import { tokenActionSentences } from '../words/tokenActions.ts';
import type { DocumentTokens } from './documentTokens.ts';
import { decodedScheme } from './ids.ts';
import { listText } from './listText.ts';
import { placeName } from './placeName.ts';
import { sharesScreen } from './settings.ts';
import { rangeOf, type TokenLocation } from './tokenLocation.ts';
import { askForToken, locatedToken, type PointedToken, tokenItem } from './tokenSource.ts';
import { words } from './words.ts';
import type { ScannedTokens } from './workspaceScan/scannedTokens.ts';

/** A token, or where one was found in a file that is not open. */
type Item = vscode.QuickPickItem & { readonly token?: PointedToken; readonly location?: TokenLocation };

/** The list must stay one that a person can read. */
const maxItems = 500;

/** Where tokens are known from. */
export interface KnownTokens {
	readonly tokens: DocumentTokens;
	readonly scanned: ScannedTokens;
}

/**
 * Asks which token is to be compared: one of an open document, of the clipboard, of a file that a scan has read, or one that is pasted. Undefined
 * when the user gives none.
 */
export async function pickOther({ tokens, scanned }: KnownTokens, left: PointedToken): Promise<PointedToken | undefined> {
	const items = [...itemsInDocuments(tokens, left), ...(await itemsOnClipboard(left)), ...itemsInFiles(scanned)].slice(0, maxItems);
	const ask = (): Promise<PointedToken | undefined> => askForToken(tokenActionSentences.comparePrompt);
	if (items.length === 0) return ask();
	const paste: Item = { label: `$(clippy) ${words.say(tokenActionSentences.comparePaste)}`, alwaysShow: true };
	const picked = await vscode.window.showQuickPick([...items, paste], {
		placeHolder: words.say(tokenActionSentences.compareWith),
		matchOnDescription: true,
		matchOnDetail: true,
		// The panel takes the keyboard again a moment after its button was pressed.
		ignoreFocusOut: true,
	});
	if (picked?.location) return locatedToken(tokens, picked.location);
	return picked === paste ? ask() : picked?.token;
}

/** The tokens of all open documents, each once. */
function itemsInDocuments(tokens: DocumentTokens, left: PointedToken): readonly Item[] {
	const listed = new Set([left.text]);
	const items: Item[] = [];
	for (const document of vscode.workspace.textDocuments) {
		if (document.uri.scheme === decodedScheme) continue;
		for (const { text, decoded, range } of tokens.inUnasked(document)) {
			if (listed.has(text) || items.length >= maxItems) continue;
			listed.add(text);
			const place = { document, range };
			items.push({ ...tokenItem(decoded, listText(placeName(place))), token: { text, resource: document.uri, place } });
		}
	}
	return items;
}

async function itemsOnClipboard(left: PointedToken): Promise<readonly Item[]> {
	const matches = findTokens(await vscode.env.clipboard.readText()).filter(({ token }) => token !== left.text);
	return matches.map(({ token }) => ({
		...tokenItem(decode(token), words.say(tokenActionSentences.compareClipboard)),
		token: { text: token, resource: undefined },
	}));
}

/** Only where they stand is known of them, and whose they are: that is left out while others look on. */
function itemsInFiles(scanned: ScannedTokens): readonly Item[] {
	const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
	return scanned.besides(open).flatMap(([uri, found]) =>
		found.map((location): Item => {
			const { kind, who, client } = location;
			const whose = sharesScreen() ? [] : [who, client].filter((text) => text !== undefined);
			const place = placeName({ document: { uri: vscode.Uri.parse(uri) }, range: rangeOf(location) });
			return { label: kindTitle(kind, words), description: listText(place), detail: whose.map(listText).join(' · '), location };
		}),
	);
}
