import { apiRules } from './api/apiRules.ts';
import { clientRules } from './client/clientRules.ts';
import { discoveryRules } from './discovery/discoveryRules.ts';
import { domainRules } from './domain/domainRules.ts';
import { federationRules } from './federation/federationRules.ts';
import { frontEndRules } from './frontend/frontEndRules.ts';
import { identityPoolRules } from './identityPool/identityPoolRules.ts';
import { keySetRules } from './keySets/keySetRules.ts';
import { oauthRules } from './oauth/oauthRules.ts';
import { permissionRules } from './permissions/permissionRules.ts';
import { poolRules } from './pool/poolRules.ts';
import { type Rule, ruleSentences } from './rule.ts';
import { secretRules } from './secrets/secretRules.ts';
import { tagRules } from './tags/tagRules.ts';
import { trustRules } from './trust/trustRules.ts';
import { clientEnumInvalid } from './values/enumInvalid.ts';
import { verifierRules } from './verifiers/verifierRules.ts';

/** Every rule, by family. */
export const allRules: readonly Rule[] = [
	...trustRules,
	...tagRules,
	...permissionRules,
	...identityPoolRules,
	...poolRules,
	...clientRules,
	...oauthRules,
	...domainRules,
	...federationRules,
	...apiRules,
	...verifierRules,
	...frontEndRules,
	...secretRules,
	...keySetRules,
	...discoveryRules,
	clientEnumInvalid,
];

/** Every English sentence of every rule: the keys of every translation. */
export function allRuleSentences(): readonly string[] {
	return allRules.flatMap(ruleSentences);
}
