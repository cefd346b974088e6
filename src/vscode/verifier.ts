import * as vscode from 'vscode';
import { refuseAddress } from '../core/keys/address.ts';
import { discoveryUrlOf } from '../core/keys/discovery.ts';
import type { KeyStore } from '../core/keys/keyStore.ts';
import type { Clock } from '../core/ports.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import type { Expectations } from '../core/verify/expectations.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import type { Report } from '../core/verify/report.ts';
import { verify } from '../core/verify/verify.ts';
import { editorSentences } from '../words/editor.ts';
import { allowsLoopbackHttp, expectationsFromSettings, trustedIssuers, trustIssuer } from './settings.ts';
import type { PointedToken } from './tokenSource.ts';
import { words } from './words.ts';

/** A report and what it was made with. */
export interface Verification {
	readonly report: Report;
	readonly keyMaterial: KeyMaterial;
}

type Verifiable = PointedToken & { readonly decoded: DecodedToken };

/** Verifies tokens against the keys of their issuers, asking the user before it asks a host. */
export class Verifier {
	readonly #keyStore: KeyStore;
	readonly #clock: Clock;
	#asking: AbortController | undefined;

	constructor(keyStore: KeyStore, clock: Clock) {
		this.#keyStore = keyStore;
		this.#clock = clock;
	}

	/** Every check, or undefined when the user said no. `asking` is told the host before it is asked. */
	async verify(token: Verifiable, asking: (host: string) => void): Promise<Verification | undefined> {
		const keyMaterial = await this.#keyMaterial(token.decoded, asking);
		return keyMaterial && this.#judge(token, keyMaterial);
	}

	/** Ends the request that is under way, if there is one. */
	cancel(): void {
		this.#asking?.abort();
	}

	/** The checks again, with the keys of an earlier verification and the expectations of now. */
	judgeAgain(token: Verifiable, { keyMaterial }: Verification): Promise<Verification> {
		return this.#judge(token, keyMaterial);
	}

	/** What the app expects of this token. */
	expectationsFor({ decoded, resource }: Verifiable): Expectations {
		const issuers = trustedIssuers();
		// A yes for this time lets the issuer be asked; only a trusted one is an issuer that the user expects.
		return { ...expectationsFromSettings(resource), ...(issuers.includes(issuerOf(decoded) ?? '') && { issuer: issuers }) };
	}

	async #judge(token: Verifiable, keyMaterial: KeyMaterial): Promise<Verification> {
		return { report: await verify(token.decoded, this.expectationsFor(token), keyMaterial, this.#clock), keyMaterial };
	}

	async #keyMaterial(decoded: DecodedToken, asking: (host: string) => void): Promise<KeyMaterial | undefined> {
		const issuer = issuerOf(decoded);
		if (decoded.form !== 'compact-jws' || decoded.header.json === undefined || issuer === undefined || decoded.kind === 'unsecured') {
			return { type: 'none' };
		}
		const url = discoveryUrlOf(issuer);
		const refusal = refuseAddress(url, { allowLoopbackHttp: allowsLoopbackHttp() });
		if (refusal !== undefined) return { type: 'failure', failure: { ok: false, code: refusal, url } };
		const host = new URL(url).host;
		if (!(await this.#mayAsk(issuer, host))) return undefined;
		asking(host);
		const kid = decoded.header.json['kid'];
		return vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: words.say(editorSentences.verifying, { host }), cancellable: true },
			async (_, cancellation): Promise<KeyMaterial> => {
				const abort = new AbortController();
				this.#asking = abort;
				const listener = cancellation.onCancellationRequested(() => abort.abort());
				try {
					const keys = await this.#keyStore.keysFor(issuer, typeof kid === 'string' ? kid : undefined, abort.signal);
					if (!keys.ok) return { type: 'failure', failure: keys };
					return { type: 'set', keySet: keys.keySet, source: keys.jwksUri, fetchedAt: keys.fetchedAt };
				} finally {
					listener.dispose();
				}
			},
		);
	}

	/** Says which host would be asked; without a yes nothing is. */
	async #mayAsk(issuer: string, host: string): Promise<boolean> {
		if (trustedIssuers().includes(issuer)) return true;
		const { say } = words;
		const once = say(editorSentences.trustOnce);
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
}

/** The issuer that the token names, if it is a text. */
export function issuerOf(decoded: DecodedToken): string | undefined {
	const iss = decoded.payload?.json?.['iss'];
	return typeof iss === 'string' && iss !== '' ? iss : undefined;
}

/** The host that would be asked for the token's keys; undefined when the issuer is no URL. */
export function issuerHost(decoded: DecodedToken): string | undefined {
	const issuer = issuerOf(decoded);
	return issuer !== undefined && URL.canParse(issuer) ? new URL(issuer).host : undefined;
}
