import { isApiSignIn } from '../../claims/value/scopes.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { AppClient, UserPool } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import { signInOf } from '../rules/client/signIn.ts';
import { lacks } from '../rules/known.ts';
import { poolsOf } from './comparison.ts';
import type { TokenFacts } from './tokenFacts.ts';

/** Could a client be given such a token, as far as its grants and scopes are known? */
export function couldIssue(graph: ConfigGraph, { presented }: TokenFacts, client: AppClient): boolean {
	const signIn = signInOf(client.properties);
	const { grants, scopes, oauth } = signIn;
	const isForMachines = grants.complete && grants.texts.size === 1 && grants.texts.has('client_credentials');
	if (presented.kind === 'cognito-m2m' ? lacks(grants, 'client_credentials') : isForMachines) return false;
	if (presented.scopes.length === 0 || isApiSignIn(presented.scopes)) return true;
	if (oauth === false) return false;
	return presented.scopes.every((scope) => !lacks(scopes, scope) || mayAddScopes(poolsOf(graph, client), presented.kind));
}

/** May a trigger of one of the pools add scopes to such an access token? Only V2_0 and later do so, and V3_0 alone for machines. */
export function mayAddScopes(pools: readonly UserPool[], kind: TokenFacts['presented']['kind']): boolean {
	return pools.some(({ properties }) =>
		valuesAt(properties, 'LambdaConfig.PreTokenGenerationConfig').some((config) => {
			if (config.type === 'absent') return false;
			const versions = valuesAt(config, 'LambdaVersion').map(textOf);
			return versions.some((version) => version !== 'V1_0' && (kind !== 'cognito-m2m' || version !== 'V2_0'));
		}),
	);
}
