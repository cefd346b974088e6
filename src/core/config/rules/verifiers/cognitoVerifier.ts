import { valuesAt } from '../../model/lookUp.ts';
import type { Verifier } from '../../model/resource.ts';
import { memberOf, scalarsOf, textOf } from '../../model/settle.ts';
import type { ScalarValue, SettledValue } from '../../model/value.ts';
import { writeInstead } from '../quickFix.ts';
import type { Rule } from '../rule.ts';

const readme = 'https://github.com/awslabs/aws-jwt-verify#verifying-jwts-from-amazon-cognito';

const clientMessages = { any: 'The verifier {verifier} takes tokens of every app client of the user pool: clientId is null.' };

/** A verifier that does not ask for whom a token is. A scope or a group that it asks for instead may be what is meant. */
export const verifierClientNull: Rule = {
	id: 'ver-client-null',
	severity: 'warning',
	profile: 'recommended',
	title: 'Verifier takes tokens of every app client',
	messages: clientMessages,
	why: 'A token that a user got from another app of the same user pool opens this one too.',
	fix: 'Name the app clients whose tokens are meant for this code.',
	source: readme,
	peers: [],
	*check(graph) {
		for (const { verifier, properties } of cognitoVerifiers(graph.resources('verifier'))) {
			if (['Scope', 'Groups'].some((name) => valuesAt(properties, name).some(isAskedFor))) continue;
			for (const at of nullsAt(verifier, 'ClientId')) {
				yield { resource: verifier, at, message: clientMessages.any, values: { verifier: verifier.name } };
			}
		}
	},
};

const useMessages = { any: 'The verifier {verifier} takes ID tokens and access tokens alike: tokenUse is null.' };
const useFixes = { access: 'Take access tokens only' };

/** A verifier that takes an ID token where an access token is meant. */
export const verifierTokenUseNull: Rule = {
	id: 'ver-tokenuse-null',
	severity: 'warning',
	profile: 'recommended',
	title: 'Verifier takes any kind of token',
	messages: useMessages,
	why: 'An ID token is about a user, for the app; an access token is for an API, with scopes. Whoever takes both lets an ID token through without any scope.',
	fix: 'Say access for an API, and id where the app itself reads who signed in.',
	fixes: useFixes,
	source: readme,
	peers: [],
	*check(graph) {
		for (const { verifier } of cognitoVerifiers(graph.resources('verifier'))) {
			for (const at of nullsAt(verifier, 'TokenUse')) {
				const fixes = writeInstead(useFixes.access, graph.documentOf(verifier), at, 'access');
				yield { resource: verifier, at, message: useMessages.any, values: { verifier: verifier.name }, fixes };
			}
		}
	},
};

const missingMessages = {
	one: 'The verifier {verifier} is told {option} neither when it is made nor when it verifies.',
};

/** What aws-jwt-verify does not do without, by its own names. */
const needed: ReadonlyMap<string, string> = new Map([
	['TokenUse', 'tokenUse'],
	['ClientId', 'clientId'],
]);

/** A verifier that throws for every token. */
export const verifierMissing: Rule = {
	id: 'ver-missing',
	severity: 'error',
	profile: 'recommended',
	title: 'Verifier is not told what to expect',
	messages: missingMessages,
	why: 'aws-jwt-verify does not guess: without the option verify throws ParameterValidationError for every token.',
	fix: 'Give tokenUse and clientId to CognitoJwtVerifier.create or to verify. null says that any is taken.',
	source: readme,
	peers: [],
	*check(graph) {
		for (const { verifier, properties } of cognitoVerifiers(graph.resources('verifier'))) {
			for (const [name, option] of needed) {
				if (!valuesAt(properties, name).some(({ type }) => type === 'absent')) continue;
				const at = memberOf(properties, 'UserPoolId')?.nameRange ?? verifier.nameRange;
				yield { resource: verifier, at, message: missingMessages.one, values: { verifier: verifier.name, option } };
			}
		}
	},
};

function* cognitoVerifiers(verifiers: readonly Verifier[]): Generator<{ verifier: Verifier; properties: Verifier['properties'] }> {
	for (const verifier of verifiers) if (verifier.type === 'CognitoJwtVerifier') yield { verifier, properties: verifier.properties };
}

function nullsAt({ properties }: Verifier, name: string): readonly ScalarValue[] {
	return scalarsOf(valuesAt(properties, name)).filter(({ value }) => value === null);
}

function isAskedFor(value: SettledValue): boolean {
	return value.type !== 'absent' && !(value.type === 'scalar' && textOf(value) === undefined);
}
