import * as vscode from 'vscode';
import type { RemoteKeys } from '../core/verify/keyPlan.ts';
import { editorSentences } from '../words/editor.ts';
import { trustIssuer } from './settings.ts';
import { words } from './words.ts';

/** What the question about an issuer says; the sentences take `host` and `issuer`. */
export interface IssuerQuestion {
	readonly question: string;
	readonly detail: string;
}

const aboutToken: IssuerQuestion = { question: editorSentences.trustQuestion, detail: editorSentences.trustDetail };
/** The same where the answer holds for other tokens too. */
export const aboutTokens: IssuerQuestion = { ...aboutToken, detail: editorSentences.trustManyDetail };

/** How the user takes part when a host is to be asked for keys. */
export interface Consent {
	/** May the host be asked? Without a yes nothing is. */
	readonly mayAsk: (keys: RemoteKeys, host: string, url: string, about?: IssuerQuestion) => Promise<boolean>;
	/** Makes the request, and lets the user end it. */
	readonly request: <Answer>(host: string, run: (signal: AbortSignal) => Promise<Answer>) => Promise<Answer>;
}

/** For one token: each request is shown as it is made. */
export class ConsentForOne implements Consent {
	readonly mayAsk = mayAsk;
	#request: AbortController | undefined;

	/** Ends the request that is under way, if there is one. */
	cancel(): void {
		this.#request?.abort();
	}

	readonly request = async <Answer>(host: string, run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
		const abort = new AbortController();
		this.#request = abort;
		return vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: words.say(editorSentences.verifying, { host }), cancellable: true },
			async (_, cancellation) => {
				const listener = cancellation.onCancellationRequested(() => abort.abort());
				try {
					return await run(abort.signal);
				} finally {
					listener.dispose();
				}
			},
		);
	};
}

/**
 * Says which host would be asked; without a yes nothing is. Only an issuer can be trusted for good: other addresses are nobody's name. `about`
 * is what is asked about an issuer where it is not one token that names it.
 */
export async function mayAsk({ trusted, namedBy }: RemoteKeys, host: string, url: string, about = aboutToken): Promise<boolean> {
	if (trusted) return true;
	const { say } = words;
	const once = say(editorSentences.trustOnce);
	const always = say(editorSentences.trustAlways);
	if ('issuer' in namedBy) {
		const options = { modal: true, detail: say(about.detail, { issuer: namedBy.issuer }) };
		const answer = await vscode.window.showInformationMessage(say(about.question, { host }), options, once, always);
		if (answer === always) await trustIssuer(namedBy.issuer);
		return answer === once || answer === always;
	}
	const [question, detail] =
		'profile' in namedBy
			? [say(editorSentences.trustKeysQuestion, { host, profile: namedBy.profile }), say(editorSentences.trustKeysDetail, { url })]
			: [say(editorSentences.trustQuestion, { host }), say(editorSentences.trustBalancerDetail, { signer: namedBy.loadBalancer })];
	return (await vscode.window.showInformationMessage(question, { modal: true, detail }, once)) === once;
}
