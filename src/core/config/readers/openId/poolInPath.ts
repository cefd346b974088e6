import { isUserPoolId } from '../../../cognito/issuer.ts';

/** The user pool that a copy of a document is of, by the folders it lies in as its URL has them: `…/eu-west-1_Ab/.well-known/jwks.json`. */
export function poolInPath(path: string): string | undefined {
	return path.split(/[\\/]/).find(isUserPoolId);
}
