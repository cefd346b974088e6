import * as vscode from 'vscode';
import { decodedScheme, reportLanguage } from '../ids.ts';
import { words } from '../words.ts';

/** What a document shows: a token decoded, or what is said about it. */
export interface DecodedContent {
	/** What the tab says: the kind of the token and where it stands. */
	readonly title: string;
	readonly text: string;
	/** It is a text for people, in the language of reports; JSON otherwise. */
	readonly isReport?: boolean;
}

/**
 * The read-only documents about tokens that are open. Their addresses hold a title and a number that only means something here; what they show is kept
 * in memory until they are closed.
 */
export class DecodedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly #contents = new Map<string, DecodedContent>();
	readonly #closing: vscode.Disposable;
	#last = 0;

	constructor() {
		this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			if (uri.scheme === decodedScheme) this.#contents.delete(uri.query);
		});
	}

	/** The address of a document with that content: the same one while it is open. */
	add(content: DecodedContent): vscode.Uri {
		let id = [...this.#contents].find(([, { title, text }]) => title === content.title && text === content.text)?.[0];
		if (id === undefined) {
			id = String(++this.#last);
			this.#contents.set(id, content);
		}
		const name = fileName(content.title);
		return vscode.Uri.from({
			scheme: decodedScheme,
			path: content.isReport ? `/${reportLanguage}/${name}.txt` : `/${name}.json`,
			query: id,
		});
	}

	/** The text of a document; of one that is not kept any more, as after a reload of the window, a message in its place. */
	async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
		const content = this.#contents.get(query);
		if (content) return content.text;
		const { tokenActionSentences } = await import('../../words/tokenActions.ts');
		return JSON.stringify({ message: words.say(tokenActionSentences.decodedGone) }, null, 2);
	}

	dispose(): void {
		this.#closing.dispose();
		this.#contents.clear();
	}
}

/** A title without what would make folders of it. */
function fileName(title: string): string {
	return title.replace(/[\u0000-\u001f/\\]+/g, ' ').trim();
}
