import { optionMeanings } from '../words/command.ts';
import { emulatorOptions } from './emulatorOptions.ts';
import type { OptionRow } from './options.ts';

/** Options that say where the keys are. */
export const keyOptions: readonly OptionRow[] = [
	{ name: 'jwks', takes: 'one', placeholder: 'FILE|URL', meaning: optionMeanings.jwks },
	{ name: 'key', takes: 'one', placeholder: 'FILE', meaning: optionMeanings.key },
	{ name: 'secret-env', takes: 'one', placeholder: 'NAME', meaning: optionMeanings.secretEnv },
	...emulatorOptions,
	{ name: 'trust-token-issuer', takes: 'flag', meaning: optionMeanings.trustTokenIssuer },
	{ name: 'allow-host', takes: 'many', placeholder: 'HOST', meaning: optionMeanings.allowHost },
	{ name: 'offline', takes: 'flag', meaning: optionMeanings.offline },
];
