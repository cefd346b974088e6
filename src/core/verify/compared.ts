import type { DecodedToken } from '../token/decode.ts';
import { registeredClaims } from '../token/registeredClaims.ts';
import { isoTime } from '../token/times.ts';
import { expectationOfCheck } from './expectationSource.ts';
import type { Expectations } from './expectations.ts';
import type { Check } from './report.ts';
import { show } from './subject.ts';
import { valuesOfToken } from './tokenValues.ts';

/** The two sides of a check, as far as it has them. */
export interface Compared {
	readonly expected?: string;
	readonly actual?: string;
}

/** What a check compared with what: as it says itself, else as it was stated and as the token has it. Nothing where nothing was stated. */
export function comparedOf(check: Check, expectations: Expectations, decoded: DecodedToken): Compared {
	const { expected, actual } = check;
	if (expected !== undefined || actual !== undefined) {
		return { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
	}
	const name = expectationOfCheck(check.id);
	// The access token is a secret, and its hash says nothing to anybody.
	if (name === undefined || name === 'accessToken') return {};
	const stated = expectations[name];
	if (stated === undefined || stated === null) return {};
	const found = actualOf(check, decoded);
	const text = stated === 'any' ? 'id, access' : Array.isArray(stated) ? stated.join(', ') : String(stated);
	return { expected: text, ...(found !== undefined && { actual: found }) };
}

/** The instant that a check of times looked at; undefined for other checks, and where the token has none. */
export function instantOf({ id }: Check, { header, payload, kind }: DecodedToken): string | undefined {
	const claims = registeredClaims(header.json ?? {}, payload?.json ?? {}, kind);
	const value = id === 'expiry' ? claims['exp'] : id === 'not-before' ? claims['nbf'] : id === 'issued-at' ? claims['iat'] : undefined;
	return typeof value === 'number' ? isoTime(value) : undefined;
}

function actualOf({ id, detail }: Check, decoded: DecodedToken): string | undefined {
	const { header, payload } = decoded;
	const value = (json: unknown): string | undefined => (json === undefined ? undefined : show(json));
	switch (id) {
		case 'algorithm':
			return value(header.json?.['alg']);
		case 'client':
			return value(detail?.['client']);
		case 'nonce':
			return value(payload?.json?.['nonce']);
		case 'subject':
			return value(payload?.json?.['sub']);
		default: {
			const name = expectationOfCheck(id);
			const said = name === undefined ? [] : valuesOfToken(name, decoded);
			return said.length === 0 ? undefined : said.join(', ');
		}
	}
}
