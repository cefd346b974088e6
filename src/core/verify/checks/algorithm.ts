import { identityPoolAlgorithms, isIdentityPoolIssuer } from '../../cognito/identityPool.ts';
import { isUserPoolIssuer } from '../../cognito/issuer.ts';
import { isKnownAlgorithm, publicKeyAlgorithms, secretAlgorithms } from '../../keys/algorithm.ts';
import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** Is `alg` one that this issuer and this kind of key may use (RFC 8725 §3.1)? The token never chooses. */
export function checkAlgorithm(subject: Subject): Check {
	const { alg } = subject.header;
	if (typeof alg === 'string' && isKnownAlgorithm(alg) && allows(subject, algorithmsOfSigner(subject), alg))
		return pass('algorithm', { algorithm: alg });
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
	const ofSigner = algorithmsOfSigner(subject);
	return possibleAlgorithms(subject).filter((algorithm) => allows(subject, ofSigner, algorithm));
}

function possibleAlgorithms({ keyMaterial }: Subject): readonly string[] {
	return keyMaterial.type === 'secret' ? secretAlgorithms : publicKeyAlgorithms;
}

function allows(subject: Subject, ofSigner: readonly string[] | undefined, algorithm: string): boolean {
	const { algorithms } = subject.expectations;
	return (
		possibleAlgorithms(subject).includes(algorithm) &&
		(ofSigner === undefined || ofSigner.includes(algorithm)) &&
		(algorithms === undefined || algorithms.includes(algorithm))
	);
}

/** What those sign with who are known: load balancers, user pools, identity pools. A token of an issuer that nobody expects is held to all of them. */
function algorithmsOfSigner({ token, claims: { iss }, expectations: { issuer } }: Subject): readonly string[] | undefined {
	if (token.kind === 'alb-data') return ['ES256'];
	const isExpected = typeof iss === 'string' && issuer?.includes(iss) === true;
	const issuers = [...(isExpected ? [] : (issuer ?? [])), ...(typeof iss === 'string' ? [iss] : [])];
	if (issuers.some(isUserPoolIssuer)) return ['RS256'];
	return issuers.some(isIdentityPoolIssuer) ? identityPoolAlgorithms : undefined;
}
