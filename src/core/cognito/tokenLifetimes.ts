/** Seconds of each unit of `TokenValidityUnits` (user pools API, TokenValidityUnitsType). */
export const validityUnits = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type ValidityUnit = keyof typeof validityUnits;

/** How long the tokens of an app client may live, and what counts where nothing is stated (user pools API, UserPoolClientType). */
export interface TokenLifetime {
	/** In seconds. */
	readonly shortest: number;
	readonly longest: number;
	readonly standard: number;
	readonly standardUnit: ValidityUnit;
	/** What a stated 0 stands for, in seconds, where it is taken. */
	readonly zero?: number;
}

const shortLived: TokenLifetime = { shortest: 5 * 60, longest: 86_400, standard: 3600, standardUnit: 'hours' };
/** 60 minutes to 10 years. */
const refresh: TokenLifetime = {
	shortest: 3600,
	longest: 3650 * 86_400,
	standard: 30 * 86_400,
	standardUnit: 'days',
	zero: 30 * 86_400,
};

/** By the names of `TokenValidityUnits`. */
export const tokenLifetimes: Readonly<Record<'AccessToken' | 'IdToken' | 'RefreshToken', TokenLifetime>> = {
	AccessToken: shortLived,
	IdToken: shortLived,
	RefreshToken: refresh,
};

/** The seconds of an amount in a unit; undefined for a unit that there is not. */
export function validitySeconds(amount: number, unit: string, { zero }: TokenLifetime): number | undefined {
	if (!Object.hasOwn(validityUnits, unit)) return undefined;
	return amount === 0 && zero !== undefined ? zero : amount * validityUnits[unit as ValidityUnit];
}
