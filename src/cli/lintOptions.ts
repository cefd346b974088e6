import { severities } from '../core/config/rules/rule.ts';
import { optionMeanings } from '../words/command.ts';
import type { OptionRow } from './options.ts';

/** Findings at least that bad make the command exit with 1; a `hint` never does. */
export const failLevels = [...severities.filter((severity) => severity !== 'hint'), 'none'] as const;

/** Options of `lint`. */
export const lintOptions: readonly OptionRow[] = [
	{ name: 'profile', takes: 'one', placeholder: 'recommended|strict', meaning: optionMeanings.lintProfile },
	{ name: 'fail-on', takes: 'one', placeholder: failLevels.join('|'), meaning: optionMeanings.lintFailOn },
	{ name: 'baseline', takes: 'one', placeholder: 'FILE', meaning: optionMeanings.baseline },
	{ name: 'write-baseline', takes: 'one', placeholder: 'FILE', meaning: optionMeanings.writeBaseline },
];
