/** A public key of 2,048 bits that was made for the examples. */
const rsa =
	'"kty": "RSA", "e": "AQAB", "n": "rjcx5XdxLzc7isUEiyGcYlvur_c8gtrIquG1D2KpJuTO2p2G1rZnBZIcREsg4avZTV5VDzKxoDh_n6M0YijzpopuNSRJf0v1FLKUNMSNof7VjIZ2cqW5FY__fWrnyQnTljHpWkshGuvNm8BQgVnoesVNh9-c5IpDW2jJ0LVmhsL2afm1olW0Nqu6v89q5oirAPun9nz7hC3581vT0j-etO7z9XSmQhG3HtBqsMHaGuXBnG7nUC5QaU-uq9a4uls0yxkckGELB7ksx0wzethlcKfV5A9Znrqk8AtAvY2tD8M73XTaI4mZitMftKjhXRN0NIy7dSwK1UGrLYogZ3V9ow"';

/** A key set with the keys, for examples. */
export function keySet(...keys: readonly string[]): Readonly<Record<string, string>> {
	return { 'jwks.json': `{ "keys": [\n  ${keys.join(',\n  ')}\n] }\n` };
}

/** The members of a key that verifies RS256. */
export const goodKey = `{ ${rsa}, "alg": "RS256", "use": "sig", "kid": "first" }`;

/** The members of an elliptic key that verifies ES256. */
export const ellipticKey =
	'{ "kty": "EC", "crv": "P-256", "x": "BnKiGPth9p87IJY9fSHZiI0AKbpgD1j2vdPE_-TfeoQ", "y": "9AA895Iti28cUMWTkZn-D0NCAdPlxEbg9egEK0-53Bc", "alg": "ES256", "use": "sig", "kid": "second" }';
