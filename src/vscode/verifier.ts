import { refuseAddress } from '../core/keys/address.ts';
import type { KeysFailure, KeysFailureCode } from '../core/keys/discovery.ts';
import { placeOf } from '../core/keys/keySource.ts';
import type { KeyStore, StoredKeys } from '../core/keys/keyStore.ts';
import type { Clock } from '../core/ports.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import { joinExpectations } from '../core/verify/expectationSource.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import { isSamePlace, type KeyPlan, keyPlanOf, type RemoteKeys } from '../core/verify/keyPlan.ts';
import { profileBeside } from '../core/verify/profileBeside.ts';
import { expectationsTriedHere } from '../core/verify/profileExpectations.ts';
import type { Report } from '../core/verify/report.ts';
import { verify } from '../core/verify/verify.ts';
import type { Consent, IssuerQuestion } from './consent.ts';
import { readKeyFile } from './keyFile.ts';
import { allowedHosts, allowsLoopbackHttp, trustedIssuers } from './settings.ts';
import { SharedQuestions } from './sharedQuestions.ts';
import type { ExpectedToken, StatedExpectations, Statement } from './statedExpectations.ts';
import type { PointedToken } from './tokenSource.ts';

/** A report and what it was made with. */
export interface Verification {
	readonly report: Report;
	/** What was expected, and who says so. */
	readonly statement: Statement;
	readonly keyMaterial: KeyMaterial;
	readonly keyPlan: KeyPlan;
}

type Verifiable = ExpectedToken & Pick<PointedToken, 'sample'>;

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
	forMany(tokens: readonly { readonly decoded: DecodedToken }[], signal: AbortSignal): Verifier {
		const questions = new SharedQuestions(tokens, signal);
		return new Verifier(this.#keyStore, this.#expectations.forMany(questions), this.#clock, questions);
	}

	/**
	 * Every check, or undefined when the user said no or did not say what counts. `asking` is told the host before it is asked. Who insists has it
	 * asked although it has just failed.
	 */
	async verify(token: Verifiable, asking: (host: string) => void, insist = false): Promise<Verification | undefined> {
		if (token.sample) return this.#judgeSample(token, token.sample);
		const statement = await this.#expectations.ask(token);
		if (statement === undefined) return undefined;
		const keyPlan = planOf(token, statement);
		const keyMaterial = await this.#keyMaterial(keyPlan, token, asking, insist);
		return keyMaterial && this.#judge(token, statement, keyPlan, keyMaterial);
	}

	/** Every check of one token of many: where the user said no or did not say what counts, the report says so. */
	async verifyOneOfMany(token: Verifiable): Promise<Verification> {
		const statement = await this.#expectations.ask(token);
		if (statement === undefined) {
			const now = await this.#expectations.now(token);
			return this.#judge(token, now, { type: 'none' }, failure('app-not-said', ''));
		}
		const keyPlan = planOf(token, statement);
		const keyMaterial = await this.#keyMaterial(keyPlan, token, () => undefined);
		const url = keyPlan.type === 'remote' ? placeOf(keyPlan.source) : '';
		return this.#judge(token, statement, keyPlan, keyMaterial ?? failure('declined', url));
	}

	/** Every check with keys that the user gives; undefined when the user did not say what counts. No host is asked. */
	async verifyWith(keyMaterial: KeyMaterial, token: Verifiable): Promise<Verification | undefined> {
		const statement = await this.#expectations.ask(token);
		return statement && this.#judge(token, statement, { type: 'given', keyMaterial }, keyMaterial);
	}

	/** What the app expects of this token; undefined when the user did not say what counts. */
	async statementFor(token: Verifiable): Promise<Statement | undefined> {
		return token.sample ? besideSample(token, token.sample.statement) : this.#expectations.ask(token);
	}

	/** The checks again, with the expectations of now. Nobody is asked: keys from elsewhere than before count only if they are in a file. */
	async judgeAgain(token: Verifiable, before: Verification): Promise<Verification> {
		if (token.sample?.keyMaterial === before.keyMaterial) return this.#judgeSample(token, token.sample);
		const statement = await this.#expectations.now(token);
		if (before.keyPlan.type === 'given') return this.#judge(token, statement, before.keyPlan, before.keyMaterial);
		const keyPlan = planOf(token, statement);
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
		return this.#judge(token, besideSample(token, statement), { type: 'given', keyMaterial }, keyMaterial);
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

	/** What an issuer says about itself, and its keys, fetched now; undefined when the user answers the question with a no. */
	async askIssuer(issuer: string, about: IssuerQuestion): Promise<StoredKeys | KeysFailure | undefined> {
		const trusted = trustedIssuers().includes(issuer);
		const plan: RemoteKeys = { type: 'remote', source: { type: 'discovery', issuer }, trusted, namedBy: { issuer } };
		return this.#ask(plan, undefined, () => undefined, true, about);
	}

	/** Asks for keys where that is allowed, and the user says yes. */
	async #ask(
		plan: RemoteKeys,
		kid: string | undefined,
		asking: (host: string) => void,
		insist: boolean,
		about?: IssuerQuestion,
	): Promise<StoredKeys | KeysFailure | undefined> {
		const { source } = plan;
		const url = placeOf(source);
		const refusal = refuseAddress(url, { allowLoopbackHttp: allowsLoopbackHttp(), allowedHosts: allowedHosts() });
		if (refusal !== undefined) return { ok: false, code: refusal, url };
		const host = new URL(url).host;
		if (!(await this.#consent.mayAsk(plan, host, url, about))) return undefined;
		asking(host);
		return this.#consent.request(host, (signal) => this.#keyStore.keysFor(source, kid, signal, insist));
	}

	async #fetchKeys(
		plan: RemoteKeys,
		{ header }: DecodedToken,
		asking: (host: string) => void,
		insist: boolean,
	): Promise<KeyMaterial | undefined> {
		const { source } = plan;
		const kid = header.json?.['kid'];
		const keys = await this.#ask(plan, typeof kid === 'string' ? kid : undefined, asking, insist);
		if (keys === undefined) return undefined;
		if (!keys.ok) return { type: 'failure', failure: keys };
		const emulator = source.type === 'jwks' ? source.emulator : undefined;
		const { keySet, jwksUri, fetchedAt, discovery } = keys;
		return { type: 'set', keySet, source: jwksUri, fetchedAt, ...(emulator && { emulator }), ...(discovery && { discovery }) };
	}
}

/** Where the keys are to be had, with what is tried out in place of what the profile says. */
function planOf({ decoded, here = {} }: ExpectedToken, { profile }: Statement): KeyPlan {
	return keyPlanOf(decoded, profile && profileBeside(profile, here), trustedIssuers());
}

/** What a sample is held against, with what is tried out in place of it. */
function besideSample({ here }: ExpectedToken, statement: Statement): Statement {
	return here ? { ...statement, ...joinExpectations([expectationsTriedHere(here), statement]) } : statement;
}

function failure(code: KeysFailureCode, url: string): KeyMaterial {
	return { type: 'failure', failure: { ok: false, code, url } };
}
