import { discoveryRules } from './discovery/discoveryRules.ts';
import { frontEndRules } from './frontend/frontEndRules.ts';
import { keySetRules } from './keySets/keySetRules.ts';
import { type Rule, ruleSentences } from './rule.ts';
import { secretRules } from './secrets/secretRules.ts';
import { tagRules } from './tags/tagRules.ts';
import { trustRules } from './trust/trustRules.ts';

/** Every rule, by family. */
export const allRules: readonly Rule[] = [...trustRules, ...tagRules, ...frontEndRules, ...secretRules, ...keySetRules, ...discoveryRules];

/** Every English sentence of every rule: the keys of every translation. */
export function allRuleSentences(): readonly string[] {
	return allRules.flatMap(ruleSentences);
}
