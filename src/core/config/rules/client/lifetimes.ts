import { validityUnits } from '../../../cognito/tokenLifetimes.ts';
import { numberOf } from '../../model/settle.ts';
import type { MapValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { textAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';
import { type Lifetime, lifetimesAt, type TokenName } from './statedValidity.ts';

const tokensPage = 'Cognito User Pools API Reference: CreateUserPoolClient, TokenValidityUnits';

/** How long the tokens of a client live, where that is known and Cognito takes it; what is left out is the standard. */
function lifetimeOf(properties: MapValue, token: TokenName): Lifetime | undefined {
	return lifetimesAt(properties, token).lifetimes[0];
}

const { hours: hour, days: day } = validityUnits;

/** What tokens are called in a sentence. */
const spoken = { AccessToken: 'access token', IdToken: 'ID token' } as const;
const shortLived = ['AccessToken', 'IdToken'] as const;

const accessMessages = { long: 'The {token} is valid for {hours} hours.' };

/** Tokens that nobody can take back for long. */
export const clientAccessLong: Rule = {
	id: 'client-access-long',
	severity: 'info',
	profile: 'strict',
	title: 'Long-lived access or ID tokens',
	messages: accessMessages,
	why: 'Services that verify tokens by the key set accept a stolen one until it expires, whatever was revoked.',
	fix: 'Lower the lifetime to an hour or less. Apps then refresh their tokens more often.',
	source: tokensPage,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		for (const token of shortLived) {
			const lifetime = lifetimeOf(properties, token);
			if (lifetime === undefined || lifetime.seconds <= hour) continue;
			yield {
				at: lifetime.at,
				message: accessMessages.long,
				values: { token: spoken[token], hours: Math.round((lifetime.seconds / hour) * 10) / 10 },
				...(lifetime.seconds > 12 * hour && { severity: 'warning' }),
			};
		}
	}),
};

const refreshMessages = { long: 'The refresh token is valid for {days} days and does not rotate.' };

/** A refresh token that is good for months. */
export const clientRefreshLong: Rule = {
	id: 'client-refresh-long',
	severity: 'info',
	profile: 'strict',
	title: 'Long-lived refresh tokens',
	messages: refreshMessages,
	why: 'Whoever steals the token stays signed in for as long.',
	fix: 'Lower RefreshTokenValidity, or turn RefreshTokenRotation on. Users sign in more often, or the app has to keep each new token.',
	source: tokensPage,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const lifetime = lifetimeOf(properties, 'RefreshToken');
		const rotation = valueAt(properties, 'RefreshTokenRotation');
		const isRotating = rotation.type !== 'absent' && textAt(properties, 'RefreshTokenRotation.Feature') !== 'DISABLED';
		if (lifetime === undefined || isRotating || lifetime.seconds <= 90 * day) return;
		yield {
			at: lifetime.at,
			message: refreshMessages.long,
			values: { days: Math.round(lifetime.seconds / day) },
			...(lifetime.seconds > 365 * day && { severity: 'warning' }),
		};
	}),
};

/** API, RefreshTokenRotationType; beyond the second a stolen token is good for a while. */
const longestGrace = 60;
const usualGrace = 10;

const graceMessages = {
	range: 'RetryGracePeriodSeconds is {seconds}; at most {most} are taken.',
	long: 'For {seconds} seconds the old refresh token works beside the new one.',
};

/** How long a retired refresh token still works. */
export const clientRotationGrace: Rule = {
	id: 'client-rotation-grace',
	severity: 'error',
	profile: 'recommended',
	title: 'Grace period of refresh token rotation',
	messages: graceMessages,
	why: 'Above 60 seconds the deployment fails; the longer it is, the longer a stolen token can be used unseen.',
	fix: 'Take 10 seconds or less: enough for a request that is repeated.',
	source: 'Cognito User Pools API Reference: RefreshTokenRotationType',
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const at = valueAt(properties, 'RefreshTokenRotation.RetryGracePeriodSeconds');
		const seconds = numberOf(at);
		if (seconds === undefined || seconds <= usualGrace) return;
		if (seconds > longestGrace) yield { at, message: graceMessages.range, values: { seconds, most: longestGrace } };
		else yield { at, message: graceMessages.long, values: { seconds }, severity: 'info' };
	}),
};
