import { tokenLifetimes } from '../../../cognito/tokenLifetimes.ts';
import type { Rule } from '../rule.ts';
import { isTaken, validities } from './statedValidity.ts';

const tokens = ['AccessToken', 'IdToken', 'RefreshToken'] as const;

const rangeMessages = {
	AccessToken: '{property} {amount} counts {unit}; access tokens live 5 minutes to 24 hours.',
	IdToken: '{property} {amount} counts {unit}; ID tokens live 5 minutes to 24 hours.',
	RefreshToken: '{property} {amount} counts {unit}; refresh tokens live 60 minutes to 10 years.',
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
				for (const validity of validities(client.properties, token)) {
					const { property, at, amount, unit } = validity;
					if (isTaken(validity, token)) continue;
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
			for (const { property, at, amount, unitLeftOut, seconds } of validities(client.properties, 'RefreshToken')) {
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
			const refresh = validities(client.properties, 'RefreshToken');
			const longest = Math.max(...refresh.map(({ seconds }) => seconds));
			for (const token of ['AccessToken', 'IdToken'] as const) {
				for (const { property, at, seconds } of validities(client.properties, token)) {
					if (refresh.length === 0 || seconds <= longest || seconds > tokenLifetimes[token].longest) continue;
					yield { resource: client, at, message: exceedsMessages.longer, values: { property } };
				}
			}
		}
	},
};
