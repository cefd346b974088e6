import type { DecodedToken } from '../core/token/decode.ts';
import type { RemoteKeys } from '../core/verify/keyPlan.ts';
import { commonName } from './askedTokens.ts';
import { aboutTokens, type Consent, mayAsk } from './consent.ts';
import { askForProfile, type ProfileAnswer, type ProfileQuestion } from './profileQuestion.ts';

/** A token that is decoded when that is asked for. */
interface HeldToken {
	readonly decoded: DecodedToken;
}

/**
 * What the user is asked for tokens that are verified together: one question at a time, each only once. A yes to a host holds for every token whose
 * keys it has, a no as well.
 */
export class SharedQuestions implements Consent {
	readonly #tokens: readonly HeldToken[];
	readonly #signal: AbortSignal;
	readonly #hosts = new Map<string, Promise<boolean>>();
	readonly #profiles = new Map<string, Promise<ProfileAnswer | undefined>>();
	#last: Promise<unknown> = Promise.resolve();

	/** Asks for these tokens. When the signal comes, requests end and nothing is asked any more. */
	constructor(tokens: readonly HeldToken[], signal: AbortSignal) {
		this.#tokens = tokens;
		this.#signal = signal;
	}

	readonly mayAsk = (keys: RemoteKeys, host: string, url: string): Promise<boolean> =>
		keys.trusted ? Promise.resolve(true) : this.#once(this.#hosts, host, () => mayAsk(keys, host, url, aboutTokens), false);

	readonly request = <Answer>(_host: string, run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => run(this.#signal);

	/** Which profile counts for all tokens of the issuer and client of this one; undefined when the user did not say. */
	readonly chooseProfile: ProfileQuestion = (token, candidates) => {
		const name = commonName(token);
		const ask = (): Promise<ProfileAnswer | undefined> => {
			const meant = this.#tokens.map(({ decoded }) => decoded).filter((decoded) => commonName(decoded) === name);
			return askForProfile(meant, candidates);
		};
		return this.#once(this.#profiles, name, ask, undefined);
	};

	#once<Answer>(answers: Map<string, Promise<Answer>>, name: string, ask: () => Promise<Answer>, unasked: Answer): Promise<Answer> {
		const known = answers.get(name);
		if (known) return known;
		const answer = this.#last.then(() => (this.#signal.aborted ? unasked : ask()));
		answers.set(name, answer);
		this.#last = answer.catch(() => undefined);
		return answer;
	}
}
