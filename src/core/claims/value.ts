import { isJsonObject, type JsonValue } from '../token/json.ts';
import { readArns } from './value/arns.ts';
import { customForm, readBooleanText, readContact, readCustom } from './value/attributes.ts';
import { readAudience, readClient } from './value/clients.ts';
import type { Finding, ValueContext, ValueReader } from './value/finding.ts';
import { readConfirmation, readHash } from './value/hashes.ts';
import { readIssuer } from './value/issuer.ts';
import { readScopes } from './value/scopes.ts';
import { readGroups, readLevel, readMethods, readOrigin, readTokenUse, readVersion } from './value/signIn.ts';
import { readIdentities, readSubject, readUsername } from './value/subjects.ts';
import { readTime } from './value/times.ts';

/** Who reads the value of which claim. */
const claimReaders: Readonly<Record<string, ValueReader>> = {
	iss: readIssuer,
	exp: readTime,
	iat: readTime,
	nbf: readTime,
	auth_time: readTime,
	updated_at: readTime,
	toe: readTime,
	scope: readScopes,
	scp: readScopes,
	aud: readAudience,
	client_id: readClient,
	sub: readSubject,
	username: readUsername,
	'cognito:username': readUsername,
	'cognito:groups': readGroups,
	'cognito:roles': readArns,
	identities: readIdentities,
	token_use: readTokenUse,
	amr: readMethods,
	acr: readLevel,
	origin_jti: readOrigin,
	version: readVersion,
	email: readContact,
	phone_number: readContact,
	email_verified: readBooleanText,
	phone_number_verified: readBooleanText,
	cnf: readConfirmation,
	at_hash: readHash,
	c_hash: readHash,
	s_hash: readHash,
};

/** Header parameters whose values say something: an ALB data token has claims there (ALB User Guide, "Authenticate users"). */
const headerReaders: Readonly<Record<string, ValueReader>> = { iss: readIssuer, exp: readTime, client: readClient };

/**
 * What the value of a claim or header parameter says, beyond what its name means: codes and values, no words (`findingSentence` has
 * them). Empty when there is nothing to add. Never throws, whatever the value.
 */
export function explainValue(name: string, value: JsonValue, context: ValueContext): readonly Finding[] {
	const readers = context.part === 'header' ? headerReaders : claimReaders;
	if (Object.hasOwn(readers, name)) return readers[name]?.(value, context, name) ?? [];
	if (context.part !== 'header' && customForm.test(name)) return [...readCustom(value, context, name), ...readArns(value)];
	// A number of its own meaning in an object (`address`, `events`) is not for this function.
	return isJsonObject(value) ? [] : readArns(value);
}
