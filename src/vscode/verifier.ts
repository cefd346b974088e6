import * as vscode from 'vscode';
import { refuseAddress } from '../core/keys/address.ts';
import { discoveryUrlOf } from '../core/keys/discovery.ts';
import type { KeyStore } from '../core/keys/keyStore.ts';
import type { Clock } from '../core/ports.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import type { Report } from '../core/verify/report.ts';
import { verify } from '../core/verify/verify.ts';
import { editorSentences } from '../words/editor.ts';
import { isSameSource, type KeySource, keySourceOf, readKeyFile } from './keySource.ts';
import { allowsLoopbackHttp, trustIssuer } from './settings.ts';
import type { StatedExpectations, Statement } from './statedExpectations.ts';
import type { PointedToken } from './tokenSource.ts';
import { words } from './words.ts';

/** A report and what it was made with. */
export interface Verification {
	readonly report: Report;
	/** What was expected, and who says so. */
	readonly statement: Statement;
	readonly keyMaterial: KeyMaterial;
	readonly keySource: KeySource;
}

type Verifiable = PointedToken & { readonly decoded: DecodedToken };

/** The keys that were fetched before, by issuer and by address. */
export interface KeyStores {
	readonly ofIssuers: KeyStore;
	readonly ofUrls: KeyStore;
}

/** Verifies tokens against what their app expects and the keys of their issuers, asking the user before it asks a host. */
export class Verifier {
	readonly #keyStores: KeyStores;
	readonly #expectations: StatedExpectations;
	readonly #clock: Clock;
	#asking: AbortController | undefined;

	constructor(keyStores: KeyStores, expectations: StatedExpectations, clock: Clock) {
		this.#keyStores = keyStores;
		this.#expectations = expectations;
		this.#clock = clock;
	}

	/** Every check, or undefined when the user said no or did not say what counts. `asking` is told the host before it is asked. */
	async verify(token: Verifiable, asking: (host: string) => void): Promise<Verification | undefined> {
		const statement = await this.#expectations.ask(token.decoded, token.resource);
		if (statement === undefined) return undefined;
		const keySource = keySourceOf(token.decoded, statement.profile);
		const keyMaterial = await this.#keyMaterial(keySource, token, asking);
		return keyMaterial && this.#judge(token, statement, keySource, keyMaterial);
	}

	/** Ends the request that is under way, if there is one. */
	cancel(): void {
		this.#asking?.abort();
	}

	/** The checks again, with the expectations of now. Nobody is asked: keys from elsewhere than before count only if they are in a file. */
	async judgeAgain(token: Verifiable, before: Verification): Promise<Verification> {
		const statement = await this.#expectations.now(token.decoded, token.resource);
		const keySource = keySourceOf(token.decoded, statement.profile);
		if (keySource.type === 'file') {
			return this.#judge(token, statement, keySource, await readKeyFile(keySource.path, keySource.profile, token.resource));
		}
		const keyMaterial: KeyMaterial = isSameSource(keySource, before.keySource) ? before.keyMaterial : { type: 'none' };
		return this.#judge(token, statement, keySource, keyMaterial);
	}

	/** The next verification asks again which profile counts. */
	forgetAnswer(token: DecodedToken): void {
		this.#expectations.forget(token);
	}

	async #judge({ decoded }: Verifiable, statement: Statement, keySource: KeySource, keyMaterial: KeyMaterial): Promise<Verification> {
		const report = await verify(decoded, statement.expectations, keyMaterial, this.#clock);
		return { report, statement, keyMaterial, keySource };
	}

	async #keyMaterial(source: KeySource, token: Verifiable, asking: (host: string) => void): Promise<KeyMaterial | undefined> {
		if (source.type === 'none') return source;
		if (source.type === 'file') return readKeyFile(source.path, source.profile, token.resource);
		const name = source.type === 'url' ? source.url : source.issuer;
		const url = source.type === 'url' ? source.url : discoveryUrlOf(source.issuer);
		const refusal = refuseAddress(url, { allowLoopbackHttp: allowsLoopbackHttp() });
		if (refusal !== undefined) return { type: 'failure', failure: { ok: false, code: refusal, url } };
		const host = new URL(url).host;
		if (!(await mayAsk(source, host))) return undefined;
		asking(host);
		const store = source.type === 'url' ? this.#keyStores.ofUrls : this.#keyStores.ofIssuers;
		const kid = token.decoded.header.json?.['kid'];
		return vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: words.say(editorSentences.verifying, { host }), cancellable: true },
			async (_, cancellation): Promise<KeyMaterial> => {
				const abort = new AbortController();
				this.#asking = abort;
				const listener = cancellation.onCancellationRequested(() => abort.abort());
				try {
					const keys = await store.keysFor(name, typeof kid === 'string' ? kid : undefined, abort.signal);
					if (!keys.ok) return { type: 'failure', failure: keys };
					return { type: 'set', keySet: keys.keySet, source: keys.jwksUri, fetchedAt: keys.fetchedAt };
				} finally {
					listener.dispose();
				}
			},
		);
	}
}

/** Says which host would be asked; without a yes nothing is. */
async function mayAsk(source: Extract<KeySource, { readonly type: 'url' | 'issuer' }>, host: string): Promise<boolean> {
	if (source.trusted) return true;
	const { say } = words;
	const once = say(editorSentences.trustOnce);
	if (source.type === 'url') {
		const { profile, url } = source;
		const options = { modal: true, detail: say(editorSentences.trustKeysDetail, { url }) };
		return (await vscode.window.showInformationMessage(say(editorSentences.trustKeysQuestion, { host, profile }), options, once)) === once;
	}
	const { issuer } = source;
	const always = say(editorSentences.trustAlways);
	const answer = await vscode.window.showInformationMessage(
		say(editorSentences.trustQuestion, { host }),
		{ modal: true, detail: say(editorSentences.trustDetail, { issuer }) },
		once,
		always,
	);
	if (answer === always) await trustIssuer(issuer);
	return answer === once || answer === always;
}
