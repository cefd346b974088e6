import { validityUnits } from '../../cognito/tokenLifetimes.ts';
import type { AppClient } from '../model/resource.ts';
import { lifetimesAt, type TokenName } from '../rules/client/statedValidity.ts';
import type { Comparison } from './comparison.ts';
import type { Statement } from './statement.ts';

/** A session of the sign-in pages gives tokens of an older sign-in for so long (Cognito Developer Guide, managed login). Seconds. */
const browserSession = validityUnits.hours;

/** Seconds by which two clocks of one service may differ. */
const tolerance = 5;

/** Does the token live as long as the client says, and was it refreshed no later than that? */
export function* compareLifetimes(comparison: Comparison, client: AppClient): Generator<Statement> {
	const { token, presented } = comparison.facts;
	const { issuedAt, expiresAt, authTime } = token.times;
	const name: TokenName | undefined =
		presented.kind === 'cognito-id'
			? 'IdToken'
			: presented.kind === 'cognito-access' || presented.kind === 'cognito-m2m'
				? 'AccessToken'
				: undefined;
	if (name === undefined || issuedAt === undefined) return;
	const ifInferred = comparison.isInferred(client);
	if (expiresAt !== undefined) {
		const { lifetimes, unknown } = lifetimesAt(client.properties, name);
		const actual = expiresAt - issuedAt;
		const fitting = lifetimes.find(({ seconds }) => Math.abs(seconds - actual) <= tolerance);
		const [stated] = lifetimes;
		const property = `${name}Validity`;
		const values = { client: client.name, property, seconds: actual };
		if (fitting) yield comparison.say('lifetime-fits', client, fitting.at, values, { claim: 'exp', ifInferred });
		else if (unknown) yield comparison.unknown(client, property, unknown);
		else if (stated)
			yield comparison.say('lifetime', client, stated.at, { ...values, expected: stated.seconds }, { claim: 'exp', ifInferred });
	}
	if (authTime === undefined) return;
	const refresh = lifetimesAt(client.properties, 'RefreshToken');
	const [longest] = refresh.lifetimes.toSorted((left, right) => right.seconds - left.seconds);
	const age = issuedAt - authTime;
	if (refresh.unknown === undefined && longest !== undefined && age > longest.seconds + browserSession) {
		const values = { client: client.name, seconds: age, expected: longest.seconds };
		yield comparison.say('refreshed-late', client, longest.at, values, { claim: 'auth_time', ifInferred });
	}
}
