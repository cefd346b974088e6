import { decisiveClaimTypes, hasType } from '../../token/claimTypes.ts';
import type { JsonObject } from '../../token/json.ts';
import type { Check } from '../report.ts';
import { pass, type Subject } from '../subject.ts';

/** Is this a signed token whose parts can be read (RFC 7519 §7.2)? A plain JWS may carry any payload when only its signature is asked for. */
export function checkStructure({ token, payload, expectations }: Subject): Check {
	const fail = (code: 'malformed' | 'not-a-signed-token' | 'claim-type-invalid', detail?: Check['detail']): Check => ({
		id: 'structure',
		outcome: 'fail',
		code,
		...(detail && { detail }),
	});
	if (token.form === 'compact-jwe') return fail('not-a-signed-token', { why: 'encrypted' });
	const readable = expectations.signatureOnly || token.payload?.json !== undefined;
	const part = token.problems.find(
		({ code, part: name }) => structural.has(code) && !(expectations.signatureOnly && name === 'payload' && anyPayload.has(code)),
	)?.part;
	if (!readable || part !== undefined) return fail('malformed', { part: part ?? 'token' });
	const mistyped = expectations.signatureOnly ? undefined : mistypedClaim(payload);
	return mistyped ? fail('claim-type-invalid', mistyped) : pass('structure');
}

/** Problems that make the text something else than a compact JWS; the others are judged by checks of their own. */
const structural = new Set<string>([
	'no-token',
	'part-count',
	'empty',
	'invalid-character',
	'invalid-length',
	'standard-alphabet',
	'not-utf8',
	'json-syntax',
	'json-too-deep',
	'not-an-object',
	'session-string',
	'authorization-code',
	'duplicate-member',
]);
const anyPayload = new Set<string>(['empty', 'not-utf8', 'json-syntax', 'json-too-deep', 'not-an-object', 'duplicate-member']);

/**
 * `sub` and `jti` are strings (RFC 7519 §4.1.2, §4.1.7), `scope` too (RFC 8693 §4.2), `aud` is one or a list of them (§4.1.3): other checks look at
 * them only when they were asked to.
 */
const alwaysTyped = ['sub', 'aud', 'jti', 'scope'];

function mistypedClaim(payload: JsonObject): { readonly name: string; readonly type: string } | undefined {
	for (const name of alwaysTyped) {
		const type = decisiveClaimTypes[name];
		const value = Object.hasOwn(payload, name) ? payload[name] : undefined;
		if (type !== undefined && value !== undefined && !hasType(value, type)) return { name, type };
	}
	return undefined;
}
