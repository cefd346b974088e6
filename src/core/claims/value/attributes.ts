import type { DeclaredAttribute } from '../../cognito/facts.ts';
import type { JsonValue } from '../../token/json.ts';
import { type Finding, finding, type ValueContext } from './finding.ts';
import { poolAround } from './pool.ts';

/** Is it the name of a custom attribute, one for developers included? */
export const customForm = /^(?:dev:)?custom:/;

/** `email_verified` and the like: a text is true in an `if`, whatever it says (UserInfo of Cognito answers with texts). */
export function readBooleanText(value: JsonValue): readonly Finding[] {
	if (value === 'true' || value === 'false') return [finding('boolean-as-text', { value })];
	return value === false ? [finding('not-proven', {})] : [];
}

/** An address or number that the token itself says is not proven (OpenID Connect Core §5.7). */
export function readContact(_value: JsonValue, { payload }: ValueContext, name: string): readonly Finding[] {
	const member = `${name}_verified`;
	const verified = payload?.[member];
	return verified === false || verified === 'false' ? [finding('proof-missing', { member })] : [];
}

/** A custom attribute: always text unless a trigger wrote it (Cognito Developer Guide), and what its pool declares about it. */
export function readCustom(value: JsonValue, context: ValueContext, name: string): readonly Finding[] {
	const findings: Finding[] = [];
	const looksTyped = typeof value === 'string' && /^(?:-?\d{1,15}(?:\.\d+)?|true|false)$/.test(value);
	if (context.kind === 'cognito-access' || context.kind === 'cognito-m2m') findings.push(finding('custom-in-access', {}));
	else if (context.kind === 'cognito-id' && typeof value !== 'string') findings.push(finding('custom-typed', {}));
	else if (looksTyped) findings.push(finding('custom-text', {}));
	return [...findings, ...readDeclaration(name, context)];
}

/** What a custom attribute's pool declares about it, as far as the workspace knows. */
export function readDeclaration(name: string, context: ValueContext): readonly Finding[] {
	const declared = declarationOf(name, context);
	return declared === undefined ? [] : declaration(declared);
}

/** The declaration of this token's pool, or the only one there is where no file says which pool it is. */
function declarationOf(name: string, context: ValueContext): DeclaredAttribute | undefined {
	const declared = context.facts?.attributes.get(name) ?? [];
	const pool = poolAround(context)?.userPoolId;
	const ofPool = declared.find(({ userPoolId }) => userPoolId !== undefined && userPoolId === pool);
	const nameless = declared.filter(({ userPoolId }) => userPoolId === undefined || pool === undefined);
	return ofPool ?? (nameless.length === 1 ? nameless[0] : undefined);
}

function declaration({ dataType, mutable, required, min, max, place }: DeclaredAttribute): readonly Finding[] {
	const range = finding(dataType === 'String' ? 'attribute-length' : 'attribute-values', { min: min ?? '–', max: max ?? '–' });
	return [
		finding('attribute-declared', { dataType, ...place }),
		...(mutable === false ? [finding('attribute-immutable', {})] : []),
		...(required ? [finding('attribute-required', {})] : []),
		...(min === undefined && max === undefined ? [] : [range]),
	];
}
