import { optionMeanings } from '../words/command.ts';
import { keyOptions } from './keyOptions.ts';
import type { OptionRow } from './options.ts';

/** Options by which `config` asks user pools what they say about themselves. */
export const discoveryOptions: readonly OptionRow[] = [
	{ name: 'check-discovery', takes: 'flag', meaning: optionMeanings.checkDiscovery },
	{ name: 'issuer', takes: 'many', placeholder: 'URL', meaning: optionMeanings.askedIssuer },
	...keyOptions.filter(({ name }) => name === 'allow-host'),
];
