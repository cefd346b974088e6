import { tokenLifetimes, validitySeconds } from '../../../cognito/tokenLifetimes.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { AppClient } from '../../model/resource.ts';
import { numberOf, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

const tokens = ['AccessToken', 'IdToken', 'RefreshToken'] as const;
type Token = (typeof tokens)[number];

/** A lifetime as a client states it. */
interface StatedValidity {
	readonly token: Token;
	readonly property: string;
	readonly at: SettledValue;
	readonly amount: number;
	readonly unit: string;
	/** No unit is stated, so the usual one counts. */
	readonly unitLeftOut: boolean;
	readonly seconds: number;
}

/** The lifetimes of one kind of token that a client states, as far as amount and unit are known. */
function validities({ properties }: AppClient, token: Token): readonly StatedValidity[] {
	const property = `${token}Validity`;
	return valuesAt(properties, property).flatMap((at) => {
		const amount = numberOf(at);
		return valuesAt(properties, `TokenValidityUnits.${token}`).flatMap((stated) => {
			const unitLeftOut = stated.type === 'absent';
			const unit = unitLeftOut ? tokenLifetimes[token].standardUnit : textOf(stated);
			// Each arm of a condition goes with its own unit, not with those of the other arm.
			if (amount === undefined || unit === undefined || excludes(at, stated)) return [];
			const seconds = validitySeconds(amount, unit, tokenLifetimes[token]);
			return seconds === undefined ? [] : [{ token, property, at, amount, unit, unitLeftOut, seconds }];
		});
	});
}

/** Do two values hold under opposite conditions? */
function excludes({ condition: left }: SettledValue, { condition: right }: SettledValue): boolean {
	return left !== undefined && right !== undefined && (left === `!${right}` || right === `!${left}`);
}

const rangeMessages = {
	AccessToken: '{property} {amount} stands for {amount} {unit}; access tokens live 5 minutes to 24 hours.',
	IdToken: '{property} {amount} stands for {amount} {unit}; ID tokens live 5 minutes to 24 hours.',
	RefreshToken: '{property} {amount} stands for {amount} {unit}; refresh tokens live 60 minutes to 10 years.',
};

/** A lifetime that Cognito does not take. */
export const validityRange: Rule = {
	id: 'client-validity-range',
	severity: 'error',
	profile: 'recommended',
	title: 'Token lifetime out of range',
	messages: rangeMessages,
	why: 'The deployment fails. Without TokenValidityUnits, access and ID tokens are counted in hours, and refresh tokens in days.',
	fix: 'State the unit in TokenValidityUnits, or another number.',
	source: 'user pools API: UserPoolClientType, TokenValidityUnitsType',
	peers: ['E3034'],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			for (const token of tokens) {
				const { shortest, longest } = tokenLifetimes[token];
				for (const { property, at, amount, unit, seconds } of validities(client, token)) {
					if (seconds >= shortest && seconds <= longest) continue;
					yield { resource: client, at, message: rangeMessages[token], values: { property, amount, unit } };
				}
			}
		}
	},
};

const suspiciousMessages = { days: '{property} {amount} stands for {amount} days, because no unit is stated. That looks like seconds.' };

/** Longer than anybody wants, but taken: what was meant for seconds counts as days. */
const suspiciousDays = 1800;

/** A lifetime whose unit was forgotten. */
export const validityUnitSuspicious: Rule = {
	id: 'client-validity-unit-suspicious',
	severity: 'warning',
	profile: 'recommended',
	title: 'Token lifetime without its unit',
	messages: suspiciousMessages,
	why: 'Refresh tokens live for years, and whoever finds one has an account for as long.',
	fix: 'State the unit in TokenValidityUnits.',
	source: 'user pools API: TokenValidityUnitsType',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			for (const { property, at, amount, unitLeftOut, seconds } of validities(client, 'RefreshToken')) {
				if (!unitLeftOut || amount < suspiciousDays || seconds > tokenLifetimes.RefreshToken.longest) continue;
				yield { resource: client, at, message: suspiciousMessages.days, values: { property, amount } };
			}
		}
	},
};

const exceedsMessages = { longer: '{property} is longer than the refresh token lives, so the session ends before its tokens do.' };

/** Tokens that outlive their session. */
export const accessExceedsRefresh: Rule = {
	id: 'client-access-exceeds-refresh',
	severity: 'warning',
	profile: 'recommended',
	title: 'Tokens outlive the refresh token',
	messages: exceedsMessages,
	why: 'The token is still good when the session that it came from is over; most often a unit is wrong.',
	fix: 'Make the refresh token live longer, or the others shorter.',
	source: 'user pools API: UserPoolClientType',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const refresh = validities(client, 'RefreshToken');
			const longest = Math.max(...refresh.map(({ seconds }) => seconds));
			for (const token of ['AccessToken', 'IdToken'] as const) {
				for (const { property, at, seconds } of validities(client, token)) {
					if (refresh.length === 0 || seconds <= longest || seconds > tokenLifetimes[token].longest) continue;
					yield { resource: client, at, message: exceedsMessages.longer, values: { property } };
				}
			}
		}
	},
};
