import { tokenLifetimes, validitySeconds } from '../../../cognito/tokenLifetimes.ts';
import { valuesAt } from '../../model/lookUp.ts';
import { numberOf, textOf } from '../../model/settle.ts';
import type { MapValue, SettledValue } from '../../model/value.ts';

/** A kind of token, by the name in `TokenValidityUnits`. */
export type TokenName = keyof typeof tokenLifetimes;

/** A lifetime as a client states it. */
export interface StatedValidity {
	readonly property: string;
	readonly at: SettledValue;
	readonly amount: number;
	readonly unit: string;
	/** No unit is stated, so the usual one counts. */
	readonly unitLeftOut: boolean;
	readonly seconds: number;
}

/** The lifetimes of one kind of token that a client states, as far as amount and unit are known: one at most in each case of a condition. */
export function validities(properties: MapValue, token: TokenName): readonly StatedValidity[] {
	const property = `${token}Validity`;
	return valuesAt(properties, property).flatMap((at) => {
		const amount = numberOf(at);
		return valuesAt(properties, `TokenValidityUnits.${token}`).flatMap((stated) => {
			const unitLeftOut = stated.type === 'absent';
			const unit = unitLeftOut ? tokenLifetimes[token].standardUnit : textOf(stated);
			// Each arm of a condition goes with its own unit, not with those of the other arm.
			if (amount === undefined || unit === undefined || excludes(at, stated)) return [];
			const seconds = validitySeconds(amount, unit, tokenLifetimes[token]);
			return seconds === undefined ? [] : [{ property, at, amount, unit, unitLeftOut, seconds }];
		});
	});
}

/** Do two values hold under opposite conditions? */
function excludes({ condition: left }: SettledValue, { condition: right }: SettledValue): boolean {
	return left !== undefined && right !== undefined && (left === `!${right}` || right === `!${left}`);
}

/** Does Cognito take such a lifetime? */
export function isTaken({ seconds }: StatedValidity, token: TokenName): boolean {
	const { shortest, longest } = tokenLifetimes[token];
	return seconds >= shortest && seconds <= longest;
}

/** A lifetime that tokens may have, in seconds, and where it is stated; the client itself where the standard counts. */
export interface Lifetime {
	readonly seconds: number;
	readonly at: SettledValue;
}

/** Every lifetime that one kind of token may have, as far as Cognito takes it; what is left out is the standard. `unknown` is what is not known. */
export function lifetimesAt(
	properties: MapValue,
	token: TokenName,
): { readonly lifetimes: readonly Lifetime[]; readonly unknown?: SettledValue } {
	const amounts = valuesAt(properties, `${token}Validity`);
	const standard = amounts.filter(({ type }) => type === 'absent').map((at) => ({ seconds: tokenLifetimes[token].standard, at }));
	const stated = validities(properties, token).filter((validity) => isTaken(validity, token));
	const values = amounts.every(({ type }) => type === 'absent')
		? amounts
		: [...amounts, ...valuesAt(properties, `TokenValidityUnits.${token}`)];
	const unknown = values.find(({ type }) => type !== 'scalar' && type !== 'absent');
	return { lifetimes: [...standard, ...stated], ...(unknown && { unknown }) };
}
