import { discoveryOddities } from '../../words/oddities.ts';
import type { Words } from '../../words/words.ts';
import { keysFailureText } from '../keysFailureText.ts';
import type { CheckedIssuer } from './checkDiscovery.ts';
import { type StatementJson, statementsJson } from './comparisonJson.ts';

/** One issuer as it is printed; what could not be had is null, and `failure` says why. */
export interface DiscoveryJson {
	readonly issuer: string;
	/** Of configuration, that it was compared with. */
	readonly files: number;
	readonly keys: number | null;
	readonly statements: readonly StatementJson[] | null;
	/** What is odd in the discovery document by itself, a sentence each. */
	readonly odd: readonly string[] | null;
	readonly failure: { readonly code: string; readonly url: string; readonly message: string } | null;
}

/** What an issuer says about itself beside what files say about it, as one object. */
export function discoveryJson({ issuer, files, answer }: CheckedIssuer, words: Words): DiscoveryJson {
	if (!answer.ok) {
		const { code, url } = answer;
		const failure = { code, url, message: keysFailureText(answer, words) };
		return { issuer, files, keys: null, statements: null, odd: null, failure };
	}
	const { keys, statements, discovery } = answer;
	return { issuer, files, keys, statements: statementsJson(statements, words), odd: discoveryOddities(discovery, words), failure: null };
}
