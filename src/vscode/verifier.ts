import * as vscode from 'vscode';
import { refuseAddress } from '../core/keys/address.ts';
import { type KeySource, placeOf } from '../core/keys/keySource.ts';
import type { KeyStore } from '../core/keys/keyStore.ts';
import type { Clock } from '../core/ports.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import { registeredClaims } from '../core/token/registeredClaims.ts';
import { chooseKeySource } from '../core/verify/chooseKeySource.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import type { Report } from '../core/verify/report.ts';
import { show } from '../core/verify/subject.ts';
import { verify } from '../core/verify/verify.ts';
import { editorSentences } from '../words/editor.ts';
import { allowedHosts, allowsLoopbackHttp, expectationsFromSettings, trustedIssuers, trustIssuer } from './settings.ts';
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

	/** The checks with keys that are at hand, of an earlier verification or given by the user, and the expectations of now. Nobody is asked. */
	judgeAgain(token: Verifiable, { keyMaterial }: Pick<Verification, 'keyMaterial'>): Promise<Verification> {
		return this.#judge(token, keyMaterial);
	}

	async #judge({ decoded, resource }: Verifiable, keyMaterial: KeyMaterial): Promise<Verification> {
		const issuers = trustedIssuers();
		// A yes for this time lets the issuer be asked; only a trusted one is an issuer that the user expects.
		const expectations = { ...expectationsFromSettings(resource), ...(issuers.includes(issuerOf(decoded) ?? '') && { issuer: issuers }) };
		return { report: await verify(decoded, expectations, keyMaterial, this.#clock), keyMaterial };
	}

	async #keyMaterial(decoded: DecodedToken, asking: (host: string) => void): Promise<KeyMaterial | undefined> {
		if (decoded.form !== 'compact-jws' || decoded.header.json === undefined || decoded.kind === 'unsecured') return { type: 'none' };
		const chosen = chooseKeySource(decoded, {}, true);
		if (chosen === undefined) return { type: 'none' };
		if ('ok' in chosen) return { type: 'failure', failure: chosen };
		const { source } = chosen;
		const url = placeOf(source);
		const refusal = refuseAddress(url, { allowLoopbackHttp: allowsLoopbackHttp(), allowedHosts: allowedHosts() });
		if (refusal !== undefined) return { type: 'failure', failure: { ok: false, code: refusal, url } };
		const host = new URL(url).host;
		if (!(await this.#mayAsk(source, decoded, host))) return undefined;
		asking(host);
		const kid = decoded.header.json['kid'];
		return vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title: words.say(editorSentences.verifying, { host }), cancellable: true },
			async (_, cancellation): Promise<KeyMaterial> => {
				const abort = new AbortController();
				this.#asking = abort;
				const listener = cancellation.onCancellationRequested(() => abort.abort());
				try {
					const keys = await this.#keyStore.keysFor(source, typeof kid === 'string' ? kid : undefined, abort.signal);
					if (!keys.ok) return { type: 'failure', failure: keys };
					return { type: 'set', keySet: keys.keySet, source: keys.jwksUri, fetchedAt: keys.fetchedAt };
				} finally {
					listener.dispose();
				}
			},
		);
	}

	/** Says which host would be asked; without a yes nothing is. */
	async #mayAsk(source: KeySource, { header }: DecodedToken, host: string): Promise<boolean> {
		const issuer = 'issuer' in source ? source.issuer : undefined;
		if (issuer !== undefined && trustedIssuers().includes(issuer)) return true;
		const { say } = words;
		const once = say(editorSentences.trustOnce);
		const always = say(editorSentences.trustAlways);
		const signer = show(header.json?.['signer']);
		const answer = await vscode.window.showInformationMessage(
			say(editorSentences.trustQuestion, { host }),
			{
				modal: true,
				detail: issuer === undefined ? say(editorSentences.trustBalancerDetail, { signer }) : say(editorSentences.trustDetail, { issuer }),
			},
			// A load balancer has its keys where all others have theirs: that place is no issuer to be trusted for good.
			...(issuer === undefined ? [once] : [once, always]),
		);
		if (answer === always && issuer !== undefined) await trustIssuer(issuer);
		return answer === once || answer === always;
	}
}

/** The issuer that the token names, if it is a text. */
export function issuerOf(decoded: DecodedToken): string | undefined {
	const { iss } = registeredClaims(decoded.header.json ?? {}, decoded.payload?.json ?? {}, decoded.kind);
	return typeof iss === 'string' && iss !== '' ? iss : undefined;
}

/** The host that would be asked for the token's keys; undefined when the token names nobody who could be. */
export function keyHost(decoded: DecodedToken): string | undefined {
	const chosen = chooseKeySource(decoded, {}, true);
	if (chosen === undefined || 'ok' in chosen) return undefined;
	const place = placeOf(chosen.source);
	return URL.canParse(place) ? new URL(place).host : undefined;
}
