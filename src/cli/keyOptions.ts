import { optionMeanings } from '../words/command.ts';
import type { OptionRow } from './options.ts';

/** Options that say where the keys are. */
export const keyOptions: readonly OptionRow[] = [
	{ name: 'jwks', takes: 'one', placeholder: 'FILE|URL', meaning: optionMeanings.jwks },
	{ name: 'key', takes: 'one', placeholder: 'FILE', meaning: optionMeanings.key },
	{ name: 'secret-env', takes: 'one', placeholder: 'NAME', meaning: optionMeanings.secretEnv },
	{ name: 'trust-token-issuer', takes: 'flag', meaning: optionMeanings.trustTokenIssuer },
	{ name: 'offline', takes: 'flag', meaning: optionMeanings.offline },
];
