import type { JsonValue } from '../../token/json.ts';
import { explainScope } from '../explain.ts';
import { type Finding, finding, ofItems, type ValueContext } from './finding.ts';
import { isUserPoolToken } from './kinds.ts';

/** The only scope that API sign-in gives (Cognito Developer Guide, "Understanding the access token"). */
export const selfServiceScope = 'aws.cognito.signin.user.admin';

/** The scopes of a claim: one text with spaces (RFC 6749 §3.3), or a list, as some issuers write it. */
export function scopesOf(value: JsonValue | undefined): readonly string[] {
	const items = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
	return items.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** Are these the scopes of a sign-in through the API? */
export function isApiSignIn(scopes: readonly string[]): boolean {
	return scopes.length === 1 && scopes[0] === selfServiceScope;
}

/** `scope`, `scp`: each scope by its row, those of a resource server in their two parts. */
export function readScopes(value: JsonValue, { kind }: ValueContext): readonly Finding[] {
	const scopes = scopesOf(value);
	const findings = ofItems(scopes, (scope) => [readScope(scope, isUserPoolToken(kind))]);
	return kind === 'cognito-access' && isApiSignIn(scopes) ? [...findings, finding('scope-api-sign-in', {})] : findings;
}

function readScope(scope: string, ofUserPool: boolean): Finding {
	const row = explainScope(scope);
	if (row?.name === scope) return finding('scope-known', { scope, title: row.title });
	const resourceServer = ofUserPool ? resourceServerOf(scope) : undefined;
	if (resourceServer === undefined) return finding('scope-other', { scope });
	return finding('scope-resource-server', { resourceServer, scope: scope.slice(resourceServer.length + 1) });
}

/** The resource server of a user pool that a scope belongs to; undefined where it names none. */
export function resourceServerOf(scope: string): string | undefined {
	// A scope's name holds no slash, its resource server's may (user pools API, ResourceServerScopeType).
	const slash = scope.lastIndexOf('/');
	return slash < 1 || slash === scope.length - 1 ? undefined : scope.slice(0, slash);
}
