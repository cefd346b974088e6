import type { JsonValue } from '../token/json.ts';
import { customForm, readDeclaration } from './value/attributes.ts';
import type { Finding, FindingCode, ValueContext } from './value/finding.ts';
import { explainValue } from './value.ts';

/** Names of claims, and of header parameters, whose values the workspace may know. */
const known: Readonly<Record<'payload' | 'header', readonly string[]>> = {
	payload: ['iss', 'aud', 'client_id'],
	header: ['iss', 'client'],
};

const codes: ReadonlySet<FindingCode> = new Set<FindingCode>(['client-known', 'client-unknown', 'pool-known', 'pool-unknown']);

/** Can more be said about such a name, and its value where that is in sight, when somebody has looked into the workspace? */
export function asksWorkspace(name: string, value: JsonValue | undefined, part: 'header' | 'payload'): boolean {
	return (value !== undefined && known[part].includes(name)) || (part === 'payload' && customForm.test(name));
}

/**
 * What the workspace says about a name whose value is another matter: whether it knows the client or the pool, where the value is in sight, and how a
 * pool declares a custom attribute. Empty when nobody looked (`facts`).
 */
export function explainInWorkspace(name: string, value: JsonValue | undefined, context: ValueContext): readonly Finding[] {
	if (context.part !== 'header' && customForm.test(name)) return readDeclaration(name, context);
	return value === undefined ? [] : explainValue(name, value, context).filter(({ code }) => codes.has(code));
}
