import type { TokenKind } from '../token/kind.ts';
import type { RowPlace } from './row.ts';

/** In which token a claim is looked up, by the kind of the token that holds it. */
export const placeOfKind: Readonly<Partial<Record<TokenKind, RowPlace>>> = {
	'cognito-id': 'id-token',
	'cognito-access': 'access-token',
	'cognito-m2m': 'm2m-token',
	'cognito-identity': 'identity-pool-token',
	'alb-data': 'alb-data',
	id: 'id-token',
	access: 'access-token',
	'dpop-proof': 'dpop-proof',
	logout: 'logout-token',
};
