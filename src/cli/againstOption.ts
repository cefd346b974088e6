import { optionMeanings } from '../words/command.ts';
import type { OptionRow } from './options.ts';

/** Names files and folders of configuration to hold a token against. */
export const againstOption: OptionRow = { name: 'against', takes: 'many', placeholder: 'PATH', meaning: optionMeanings.against };
