import type { TokenKind } from '../../token/kind.ts';

/** Is it a token that a user pool signs? */
export function isUserPoolToken(kind: TokenKind | undefined): boolean {
	return kind === 'cognito-id' || kind === 'cognito-access' || kind === 'cognito-m2m';
}
