import type { DecodedToken } from '../token/decode.ts';

/** Claims by which a token is known that stands in documentation all over the world. */
const examples: readonly { readonly source: string; readonly claims: Readonly<Record<string, unknown>> }[] = [
	{ source: 'jwt.io', claims: { sub: '1234567890', name: 'John Doe' } },
	{ source: 'RFC 7515 §A.1, RFC 7519 §3.1', claims: { iss: 'joe', exp: 1300819380 } },
];

/** Is it one of the examples that everybody knows, and nobody takes? */
export function isExample({ payload }: DecodedToken): boolean {
	const json = payload?.json;
	return json !== undefined && examples.some(({ claims }) => Object.entries(claims).every(([name, value]) => json[name] === value));
}
