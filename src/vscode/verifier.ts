import { refuseAddress } from '../core/keys/address.ts';
import type { KeysFailureCode } from '../core/keys/discovery.ts';
import { placeOf } from '../core/keys/keySource.ts';
import type { KeyStore } from '../core/keys/keyStore.ts';
import type { Clock } from '../core/ports.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import type { Expectations } from '../core/verify/expectations.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import { isSamePlace, type KeyPlan, keyPlanOf, type RemoteKeys } from '../core/verify/keyPlan.ts';
import type { Report } from '../core/verify/report.ts';
import { verify } from '../core/verify/verify.ts';
import type { Consent } from './consent.ts';
import { readKeyFile } from './keyFile.ts';
import { allowedHosts, allowsLoopbackHttp, trustedIssuers } from './settings.ts';
import { SharedQuestions } from './sharedQuestions.ts';
import type { StatedExpectations, Statement } from './statedExpectations.ts';
import type { PointedToken } from './tokenSource.ts';

/** A report and what it was made with. */
export interface Verification {
	readonly report: Report;
	/** What was expected, and who says so. */
	readonly statement: Statement;
	readonly keyMaterial: KeyMaterial;
	readonly keyPlan: KeyPlan;
}

type Verifiable = PointedToken & { readonly decoded: DecodedToken };

/** Verifies tokens against what their app expects and the keys of their issuers, asking the user before it asks a host. */
export class Verifier {
	readonly #keyStore: KeyStore;
	readonly #expectations: StatedExpectations;
	readonly #clock: Clock;
	readonly #consent: Consent;

	constructor(keyStore: KeyStore, expectations: StatedExpectations, clock: Clock, consent: Consent) {
		this.#keyStore = keyStore;
		this.#expectations = expectations;
		this.#clock = clock;
		this.#consent = consent;
	}

	/** The same keys and answers, for tokens that are verified together: what was asked for one is not asked again for another. */
	forMany(signal: AbortSignal): Verifier {
		const questions = new SharedQuestions(signal);
		return new Verifier(this.#keyStore, this.#expectations.forMany(questions), this.#clock, questions);
	}

	/**
	 * Every check, or undefined when the user said no or did not say what counts. `asking` is told the host before it is asked. Who insists has it
	 * asked although it has just failed.
	 */
	async verify(token: Verifiable, asking: (host: string) => void, insist = false): Promise<Verification | undefined> {
		if (token.sample) return this.#judgeSample(token, token.sample);
		const statement = await this.#expectations.ask(token.decoded, token.resource);
		if (statement === undefined) return undefined;
		const keyPlan = keyPlanOf(token.decoded, statement.profile, trustedIssuers());
		const keyMaterial = await this.#keyMaterial(keyPlan, token, asking, insist);
		return keyMaterial && this.#judge(token, statement, keyPlan, keyMaterial);
	}

	/** Every check of one token of many: where the user said no or did not say what counts, the report says so. */
	async verifyOneOfMany(token: Verifiable): Promise<Verification> {
		const statement = await this.#expectations.ask(token.decoded, token.resource);
		if (statement === undefined) {
			const now = await this.#expectations.now(token.decoded, token.resource);
			return this.#judge(token, now, { type: 'none' }, failure('app-not-said', ''));
		}
		const keyPlan = keyPlanOf(token.decoded, statement.profile, trustedIssuers());
		const keyMaterial = await this.#keyMaterial(keyPlan, token, () => undefined);
		const url = keyPlan.type === 'remote' ? placeOf(keyPlan.source) : '';
		return this.#judge(token, statement, keyPlan, keyMaterial ?? failure('declined', url));
	}

	/** Every check with keys that the user gives; undefined when the user did not say what counts. No host is asked. */
	async verifyWith(keyMaterial: KeyMaterial, token: Verifiable): Promise<Verification | undefined> {
		const statement = await this.#expectations.ask(token.decoded, token.resource);
		return statement && this.#judge(token, statement, { type: 'given', keyMaterial }, keyMaterial);
	}

	/** What the app expects of this token; undefined when the user did not say what counts. */
	async expectationsFor({ decoded, resource, sample }: Verifiable): Promise<Expectations | undefined> {
		const statement = sample?.statement ?? (await this.#expectations.ask(decoded, resource));
		return statement?.expectations;
	}

	/** The checks again, with the expectations of now. Nobody is asked: keys from elsewhere than before count only if they are in a file. */
	async judgeAgain(token: Verifiable, before: Verification): Promise<Verification> {
		if (token.sample?.keyMaterial === before.keyMaterial) return this.#judgeSample(token, token.sample);
		const statement = await this.#expectations.now(token.decoded, token.resource);
		if (before.keyPlan.type === 'given') return this.#judge(token, statement, before.keyPlan, before.keyMaterial);
		const keyPlan = keyPlanOf(token.decoded, statement.profile, trustedIssuers());
		if (keyPlan.type === 'file') {
			return this.#judge(token, statement, keyPlan, await readKeyFile(keyPlan.path, keyPlan.profile, token.resource));
		}
		const keyMaterial: KeyMaterial = isSamePlace(keyPlan, before.keyPlan) ? before.keyMaterial : { type: 'none' };
		return this.#judge(token, statement, keyPlan, keyMaterial);
	}

	/** The next verification asks again which profile counts. */
	forgetAnswer(token: DecodedToken): void {
		this.#expectations.forget(token);
	}

	#judgeSample(token: Verifiable, { statement, keyMaterial }: NonNullable<PointedToken['sample']>): Promise<Verification> {
		return this.#judge(token, statement, { type: 'given', keyMaterial }, keyMaterial);
	}

	async #judge({ decoded }: Verifiable, statement: Statement, keyPlan: KeyPlan, keyMaterial: KeyMaterial): Promise<Verification> {
		const report = await verify(decoded, statement.expectations, keyMaterial, this.#clock);
		return { report, statement, keyMaterial, keyPlan };
	}

	async #keyMaterial(plan: KeyPlan, token: Verifiable, asking: (host: string) => void, insist = false): Promise<KeyMaterial | undefined> {
		switch (plan.type) {
			case 'none':
			case 'failure':
				return plan;
			case 'given':
				return plan.keyMaterial;
			case 'file':
				return readKeyFile(plan.path, plan.profile, token.resource);
			case 'remote':
				return this.#fetchKeys(plan, token.decoded, asking, insist);
		}
	}

	async #fetchKeys(
		plan: RemoteKeys,
		{ header }: DecodedToken,
		asking: (host: string) => void,
		insist: boolean,
	): Promise<KeyMaterial | undefined> {
		const { source } = plan;
		const url = placeOf(source);
		const refusal = refuseAddress(url, { allowLoopbackHttp: allowsLoopbackHttp(), allowedHosts: allowedHosts() });
		if (refusal !== undefined) return failure(refusal, url);
		const host = new URL(url).host;
		if (!(await this.#consent.mayAsk(plan, host, url))) return undefined;
		asking(host);
		const kid = header.json?.['kid'];
		const keys = await this.#consent.request(host, (signal) =>
			this.#keyStore.keysFor(source, typeof kid === 'string' ? kid : undefined, signal, insist),
		);
		if (!keys.ok) return { type: 'failure', failure: keys };
		const emulator = source.type === 'jwks' ? source.emulator : undefined;
		return { type: 'set', keySet: keys.keySet, source: keys.jwksUri, fetchedAt: keys.fetchedAt, ...(emulator && { emulator }) };
	}
}

function failure(code: KeysFailureCode, url: string): KeyMaterial {
	return { type: 'failure', failure: { ok: false, code, url } };
}
