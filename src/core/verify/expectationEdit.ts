import type { DecodedToken } from '../token/decode.ts';
import { type ExpectationName, expectationOfCheck } from './expectationSource.ts';
import type { Expectations } from './expectations.ts';
import { isIssuerText, membersForIssuers, writtenIssuer } from './issuerMembers.ts';
import type { ProfileChange } from './profile.ts';
import { memberOfExpectation } from './profileExpectations.ts';
import { isOfKind, profileMembers, valueLimits } from './profileValues.ts';
import { valuesOfToken } from './tokenValues.ts';

/** How each expectation that can be edited beside its check is chosen: one value, or any of several. */
const edits = {
	issuer: 'some',
	tokenUse: 'one',
	typ: 'one',
	clientId: 'some',
	audience: 'some',
	albArn: 'some',
	scope: 'some',
	group: 'some',
} as const satisfies Partial<Record<ExpectationName, 'one' | 'some'>>;

/** An expectation that can be edited beside its check. */
export type EditableExpectation = keyof typeof edits;
/** How it is chosen. */
export type EditKind = (typeof edits)[EditableExpectation];

/** So many values can be chosen from, and stated. */
export const mostChoices = 50;

/** A value that may be expected. */
export interface Choice {
	readonly value: string;
	readonly chosen: boolean;
	/** The token says it. */
	readonly ofToken: boolean;
}

/** The expectation of a check that can be edited there, by the check's id; undefined for any other text. */
export function editableOfCheck(check: string): EditableExpectation | undefined {
	const name = expectationOfCheck(check);
	return name !== undefined && Object.hasOwn(edits, name) ? (name as EditableExpectation) : undefined;
}

/** How an expectation is chosen. */
export function editKindOf(name: EditableExpectation): EditKind {
	return edits[name];
}

/** The values to choose from: what the token says, and what is stated; of the token use all there are. */
export function choicesOf(name: EditableExpectation, decoded: DecodedToken, expectations: Expectations): readonly Choice[] {
	const written = (value: string): string => (name === 'issuer' ? writtenIssuer(value) : value);
	const stated = new Set([expectations[name] ?? []].flat().map(written));
	const said = new Set(valuesOfToken(name, decoded).map(written));
	const values = name === 'tokenUse' ? ['id', 'access', 'any'] : [...new Set([...stated, ...said])];
	return values
		.filter((value) => value.length <= valueLimits.text)
		.slice(0, mostChoices)
		.map((value) => ({ value, chosen: stated.has(value), ofToken: said.has(value) }));
}

/** The members of a profile that state these values; undefined when there are none, too many, or one that the expectation cannot have. */
export function membersFor(name: EditableExpectation, values: readonly string[]): ProfileChange | undefined {
	const trimmed = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
	const member = memberOfExpectation(name);
	const [first] = trimmed;
	if (first === undefined || member === undefined || trimmed.length > mostChoices) return undefined;
	if (!trimmed.every((value) => isOfKind(value, profileMembers[member].kind))) return undefined;
	if (name === 'issuer') return trimmed.every(isIssuerText) ? membersForIssuers(trimmed) : undefined;
	return profileMembers[member].list ? { [member]: trimmed } : trimmed.length === 1 ? { [member]: first } : undefined;
}

/** The members of a profile in which an expectation stands, as a change that takes them out. */
export function withoutExpectation(name: EditableExpectation): ProfileChange {
	if (name === 'issuer') return { issuer: undefined, userPoolId: undefined };
	const member = memberOfExpectation(name);
	return member === undefined ? {} : { [member]: undefined };
}
