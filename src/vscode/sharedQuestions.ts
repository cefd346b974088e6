import type { RemoteKeys } from '../core/verify/keyPlan.ts';
import type { Profile } from '../core/verify/profile.ts';
import { aboutTokens, type Consent, mayAsk } from './consent.ts';
import { askForProfile, type ProfileAnswer } from './profileQuestion.ts';

/**
 * What the user is asked for tokens that are verified together: one question at a time, each only once. A yes to a host holds for every token whose
 * keys it has, a no as well.
 */
export class SharedQuestions implements Consent {
	readonly #signal: AbortSignal;
	readonly #hosts = new Map<string, Promise<boolean>>();
	readonly #profiles = new Map<string, Promise<ProfileAnswer | undefined>>();
	#last: Promise<unknown> = Promise.resolve();

	/** When the signal comes, requests end and nothing is asked any more. */
	constructor(signal: AbortSignal) {
		this.#signal = signal;
	}

	readonly mayAsk = (keys: RemoteKeys, host: string, url: string): Promise<boolean> =>
		keys.trusted ? Promise.resolve(true) : this.#once(this.#hosts, host, () => mayAsk(keys, host, url, aboutTokens), false);

	readonly request = <Answer>(_host: string, run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => run(this.#signal);

	/** Which profile counts for the tokens of this name; undefined when the user did not say. */
	readonly chooseProfile = (name: string, candidates: readonly Profile[]): Promise<ProfileAnswer | undefined> =>
		this.#once(this.#profiles, name, () => askForProfile(name, candidates), undefined);

	#once<Answer>(answers: Map<string, Promise<Answer>>, name: string, ask: () => Promise<Answer>, unasked: Answer): Promise<Answer> {
		const known = answers.get(name);
		if (known) return known;
		const answer = this.#last.then(() => (this.#signal.aborted ? unasked : ask()));
		answers.set(name, answer);
		this.#last = answer.catch(() => undefined);
		return answer;
	}
}
