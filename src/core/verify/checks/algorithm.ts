import { identityPoolAlgorithms, isIdentityPoolIssuer } from '../../cognito/identityPool.ts';
import { isUserPoolIssuer } from '../../cognito/issuer.ts';
import { isKnownAlgorithm, publicKeyAlgorithms, secretAlgorithms } from '../../keys/algorithm.ts';
import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** Is `alg` one that this issuer and this kind of key may use (RFC 8725 §3.1)? The token never chooses. */
export function checkAlgorithm(subject: Subject): Check {
	const { alg } = subject.header;
	if (typeof alg === 'string' && isKnownAlgorithm(alg) && allows(subject)(alg)) return pass('algorithm', { algorithm: alg });
	return {
		id: 'algorithm',
		outcome: 'fail',
		code: 'algorithm-not-allowed',
		detail: { algorithm: alg === undefined ? '–' : show(alg) },
		expected: allowedAlgorithms(subject).join(', '),
		...(alg !== undefined && { actual: show(alg) }),
	};
}

/** A user pool signs with RS256 and nothing else; HMAC is possible only with a secret that the user gave, never against public keys. */
export function allowedAlgorithms(subject: Subject): readonly string[] {
	return possibleAlgorithms(subject).filter(allows(subject));
}

function possibleAlgorithms({ keyMaterial }: Subject): readonly string[] {
	return keyMaterial.type === 'secret' ? secretAlgorithms : publicKeyAlgorithms;
}

function allows(subject: Subject): (algorithm: string) => boolean {
	const lists = [possibleAlgorithms(subject), algorithmsOfSigner(subject), subject.expectations.algorithms];
	return (algorithm) => lists.every((names) => names === undefined || names.includes(algorithm));
}

/** What those sign with who are known: load balancers, user pools, identity pools. A token of an issuer that nobody expects is held to all of them. */
function algorithmsOfSigner({ token, claims: { iss }, expectations: { issuer } }: Subject): readonly string[] | undefined {
	if (token.kind === 'alb-data') return ['ES256'];
	const named = typeof iss === 'string' ? [iss] : [];
	const issuers = named.some((name) => issuer?.includes(name)) ? named : [...(issuer ?? []), ...named];
	if (issuers.some(isUserPoolIssuer)) return ['RS256'];
	return issuers.some(isIdentityPoolIssuer) ? identityPoolAlgorithms : undefined;
}
