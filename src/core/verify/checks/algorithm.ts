import { parseUserPoolIssuer } from '../../cognito/issuer.ts';
import { isKnownAlgorithm, publicKeyAlgorithms, secretAlgorithms } from '../../keys/algorithm.ts';
import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** Is `alg` one that this issuer and this kind of key may use (RFC 8725 §3.1)? The token never chooses. */
export function checkAlgorithm(subject: Subject): Check {
	const { alg } = subject.header;
	const allowed = allowedAlgorithms(subject);
	if (typeof alg === 'string' && isKnownAlgorithm(alg) && allowed.includes(alg)) return pass('algorithm', { algorithm: alg });
	return {
		id: 'algorithm',
		outcome: 'fail',
		code: 'algorithm-not-allowed',
		detail: { algorithm: alg === undefined ? '–' : show(alg) },
		expected: allowed.join(', '),
		...(alg !== undefined && { actual: show(alg) }),
	};
}

/** A user pool signs with RS256 and nothing else; HMAC is possible only with a secret that the user gave, never against public keys. */
export function allowedAlgorithms({ expectations, keyMaterial, payload }: Subject): readonly string[] {
	const possible = keyMaterial.type === 'secret' ? secretAlgorithms : publicKeyAlgorithms;
	const issuers = [...(expectations.issuer ?? []), ...(typeof payload['iss'] === 'string' ? [payload['iss']] : [])];
	const fitting = issuers.some((issuer) => parseUserPoolIssuer(issuer) !== undefined)
		? possible.filter((name) => name === 'RS256')
		: possible;
	const { algorithms } = expectations;
	return algorithms === undefined ? fitting : fitting.filter((name) => algorithms.includes(name));
}
