import type { UnknownReason } from '../core/config/model/value.ts';
import type { GateKind } from '../core/config/token/gateRows.ts';
import { type Standing, type Statement, type StatementCode, standingOf } from '../core/config/token/statement.ts';
import { checkSentence, checkTitles } from './checks.ts';
import { heldSentences } from './config.ts';
import { durationText } from './duration.ts';
import { answeredText } from './services.ts';
import { shortenedValues } from './shortened.ts';
import { joinSentences } from './values.ts';
import type { Words } from './words.ts';

/** What configuration says about a token. */
export const statementSentences: Readonly<Record<StatementCode, string>> = {
	'pool-by-id': 'The user pool is {name}: its ID is that of the issuer.',
	'pool-by-client': 'The user pool is {name}: the app client {by} belongs to it.',
	'pool-by-domain': 'The user pool seems to be {name}: the app in {by} uses its domain.',
	'pool-by-callback': 'The user pool seems to be {name}: an app client of it has the callback of the app in {by}.',
	'pool-by-scope': 'The user pool seems to be {name}: it alone has the resource server {by}.',
	'pool-by-attribute': 'The user pool seems to be {name}: it alone declares {by}.',
	'pool-by-group': 'The user pool seems to be {name}: it alone has the group {by}.',
	'pool-only': 'The user pool seems to be {name}: the files declare no other one.',
	'client-by-id': 'The app client is {name}, by its ID.',
	'client-by-callback': 'The app client seems to be {name}: it has the callback of the app in {by}.',
	'client-by-fit': 'The app client seems to be {name}: of the clients of its user pool it alone could be given this token.',
	'client-only': 'The app client seems to be {name}: its user pool has no other one.',
	'app-of-client': 'The app configured in {path} is the app client of the token.',
	'identity-pool-by-id': 'The identity pool is {identityPool}, by its ID.',

	'pool-other': 'The token is of the user pool {id}, but the files name only {others}.',
	'client-unknown': 'None of the app clients that the files have for the user pool {pool} has the ID {client}: {names}.',
	'client-none-fits': 'None of the app clients of the user pool {pool} could be given this token: {names}.',
	'client-of-other-pool': 'The app client {name} belongs to the user pool {other}, but the token is of {id}.',
	lifetime: 'The token lives {actual}, but {property} of the app client {client} says {expected}.',
	'refreshed-late':
		'The user signed in {actual} before the token was issued, but refresh tokens of the app client {client} live {expected}.',
	'oauth-off': 'The app client {client} may not use the OAuth endpoints, where such scopes come from.',
	'grant-missing': 'The app client {client} does not have the grant that such a token comes from: {grant}.',
	'api-sign-in-off': 'The app client {client} has no flow of sign-in by the API, where the scope of the token comes from.',
	'scope-not-allowed': 'The app client {client} is not allowed the scope {scope}.',
	'scope-undeclared': 'The resource server {server} has no scope {scope}.',
	'app-scope-missing': 'The app in {path} asks for the scope {scope}, but the token does not have it.',
	'attribute-undeclared': 'The user pool {pool} declares no attribute {claim}, and no trigger that could add it.',
	'attribute-unreadable': 'The app client {client} may not read {claim}, but its token shows it.',
	'group-unknown': 'No file declares the group {group} of the user pool {pool}.',
	'role-unknown': 'No group of the user pool {pool} has the role {role}.',
	'issuer-form': 'The user pool {pool} is set to the form {expected} of the issuer, but the token has the form {actual}.',
	'revocation-missing': 'Revocation is on for the app client {client}, but the token lacks origin_jti.',
	'revocation-unexpected': 'Revocation is off for the app client {client}, but the token has origin_jti.',
	'key-unknown': 'The key set in {path} has no key {kid}: it is an old copy, or the keys are not of this user pool.',
	'tag-missing': 'The principal tag {tag} stays away: the token has no claim {claim}.',
	'role-denied': 'The identity pool gives no role: no mapping singles one out, and then it denies.',

	'gate-other-issuer': '{gate} ({kind}) would refuse the token: it does not take tokens of {issuer}.',
	'gate-service': '{gate} ({kind}) would refuse the token.',
	'gate-client': '{gate} ({kind}) would refuse the token: it takes the app clients {expected}, not {actual}.',
	'gate-audience': '{gate} ({kind}) would refuse the token: it takes the audience {expected}, not {actual}.',
	'gate-scopes': '{gate} ({kind}) would refuse the token: it wants one of the scopes {expected}, and the token has {actual}.',
	'gate-claim': '{gate} ({kind}) would refuse the token: it wants {claim} to be {expected}, not {actual}.',
	'gate-claim-missing': '{gate} ({kind}) would refuse the token: it wants the claim {claim}, which the token does not have.',
	'verifier-refuses': '{verifier} would refuse the token.',
	'identity-pool-other': 'The identity pool {identityPool} would refuse the token: the app client {client} is not among its providers.',
	'identity-pool-service': 'The identity pool {identityPool} would refuse the token.',

	'gate-needs-scopes': '{gate} ({kind}) takes the token only where one of its scopes is asked for: {scopes}.',
	'attribute-writable': 'Users can change {claim} themselves through the app client {client}.',
	'attribute-not-writable': 'Users cannot change {claim} through the app client {client}.',
	'group-without-role': 'The group {group} brings no IAM role.',
	'server-side-check': 'The identity pool {identityPool} asks the user pool whether the user was signed out or deleted.',
	'no-server-side-check': 'The identity pool {identityPool} takes the token until it expires, also after the user was signed out.',
	'tag-given': 'The principal tag {tag} would be {value}, from {claim}.',
	'tags-default': 'The usual principal tags would be given, from aud and sub.',
	'role-by-rule': 'The role would be {role}, by the rule {claim} {operator} {wanted}.',
	'role-by-token': 'The role would be {role}, which the token names in {claim}.',
	'role-default': 'The role would be {role}, that of all users who have signed in.',
	'app-of-other-client': 'The app configured in {path} is another app client of the user pool than {client}.',

	'lifetime-fits': 'The token lives {actual}, as {property} of the app client {client} says.',
	'scopes-allowed': 'The app client {client} is allowed the scopes {scopes}.',
	'attributes-fit': 'The user pool {pool} declares {claims}.',
	'groups-known': 'The user pool {pool} has the groups {groups}.',
	'key-known': 'The key set in {path} has the key {kid}.',
	'gate-accepts': '{gate} ({kind}) is set up to take the token.',
	'verifier-accepts': '{verifier} expects nothing that the token does not have.',
	'identity-pool-takes': 'The identity pool {identityPool} is set up to take the token.',

	'no-user-pool': 'The files describe no user pool.',
	'pool-ambiguous': 'Which user pool of the files has the ID {id} cannot be told: {pools}.',
	'pool-unnamed': 'The files name the user pool {id}, but none describes it.',
	'no-client': 'The files have no app client of the user pool {pool}.',
	'client-ambiguous': 'Which app client of the user pool {pool} the token is for cannot be told: {names} fit.',
	'scope-by-trigger': 'The app client {client} is not allowed the scope {scope}, but a trigger may have added it.',
	'claims-by-trigger': 'The user pool {pool} does not declare {claims}, but a trigger may have added them.',
	'no-groups': 'The files have no groups of the user pool {pool}, so {groups} could not be compared.',
	'tag-list': 'The principal tag {tag} is taken from {claim}, which is a list: what becomes of it is not documented.',
	'role-list': 'A rule about the role compares {claim}, which is a list: what comes of it is not documented.',
	'gate-pattern': '{gate} ({kind}) takes app clients that fit {pattern}. Whether {actual} fits was not tried.',
	'gate-claim-list':
		'{gate} ({kind}) compares {claim} with {expected}, which the token has in part or in another form: what comes of it is not documented.',
	'names-left': 'More values of {claim}, which were not compared: {count}.',
	'value-unknown': '{property} of {resource} was not compared.',

	'live-issuer-differs': 'The issuer is written {written}, but the user pool calls itself {issuer}.',
	'live-member-differs': '{member} is not what the user pool says: {live}.',
	'live-member-gone': 'The user pool does not say {member}.',
	'live-key-gone': 'The user pool does not publish the key {kid} of {path}: it was withdrawn, or is of another pool.',
	'live-key-differs': 'The user pool publishes another key {kid} than {path} has.',
	'live-key-new': 'The user pool publishes the key {kid}, which {path} does not have.',
	'live-domain-differs': 'The domain is written {written}, but the endpoints of the user pool are at {live}.',
	'live-keys-elsewhere': 'Keys are fetched from {written}, but the user pool publishes them at {live}.',
	'live-algorithm': 'The algorithm {algorithm} is expected, but the user pool announces {live}.',
	'live-not-announced': '{written} is asked for, but {member} of the user pool is {live}.',
	'live-issuer-same': 'The issuer {written} is that of the user pool.',
	'live-document-same': 'What {path} says of the user pool is what the pool says itself.',
	'live-key-same': 'The key {kid} of {path} is the one that the user pool publishes.',
	'live-domain-same': 'The domain {written} is that of the user pool.',
};

/** What takes tokens. */
export const gateTitles: Readonly<Record<GateKind, string>> = {
	rest: 'REST API',
	http: 'HTTP API',
	appsync: 'AppSync',
	'verified-permissions': 'Verified Permissions',
	agentcore: 'AgentCore',
	'balancer-sign-in': 'sign-in by a load balancer',
	'balancer-jwt': 'JWT verification by a load balancer',
};

/** Why a value is not known. */
export const whyUnknownSentences: Readonly<Record<UnknownReason, string>> = {
	parameter: 'The parameter {name} says it at deployment.',
	'pseudo-parameter': 'The deployment fills in {name}.',
	import: 'It is said elsewhere.',
	environment: 'An environment or a deployment tool says it.',
	'dynamic-reference': 'A secret or parameter store says it.',
	computed: 'It is computed, or names something that is not in these files.',
	secret: 'It is a secret.',
	token: 'The token that is checked says it.',
	broken: 'The text is broken there.',
};

/** How statements stand to the token: a heading for each group of them. */
export const standingTitles: Readonly<Record<Standing, string>> = {
	belongs: 'Belongs to',
	inferred: 'Seems to belong to',
	differs: 'Should be different',
	refuses: 'Would be refused',
	follows: 'What comes of it',
	agrees: 'As configured',
	unknown: 'Not compared',
};

/** A mark for each standing. */
export const standingMarks: Readonly<Record<Standing, string>> = {
	belongs: '✓',
	inferred: '~',
	differs: '!',
	refuses: '✗',
	follows: 'i',
	agrees: '✓',
	unknown: '?',
};

/** Words around what a user pool says about itself. */
export const liveSentences = {
	title: 'Configuration against the user pool',
	choose: 'Which user pool is to be asked what it says about itself?',
	none: 'The configuration of the workspace names no user pool that could be asked about itself.',
	nothing: 'The files say nothing that the user pool says itself.',
	fetched: 'Compared with the discovery document and the key set of {issuer} (keys: {keys}), fetched just now.',
	odd: 'Odd in the discovery document',
} as const;

/** Words around the statements. */
export const comparisonSentences = {
	title: 'Token against configuration',
	ifInferred: 'That holds if pool and client are those that they seem to be.',
	marked: 'What is marked with {mark} holds only if it is.',
	none: 'No configuration was found to compare with.',
	note: 'Compared with {files} of configuration. Neither the signature nor what is really deployed was looked at.',
	oneFile: '1 file',
	manyFiles: '{count} files',
	reading: 'Reading the configuration of the workspace',
	unreadable: 'This is no token whose claims could be compared.',
} as const;

/** How a statement stands, and whether it rests on an inference: two characters. */
export function statementMark(statement: Statement): string {
	return `${standingMarks[standingOf(statement)]}${statement.ifInferred ? standingMarks.inferred : ' '}`;
}

function isGateKind(text: string): text is GateKind {
	return Object.hasOwn(gateTitles, text);
}

/** The statement in words: what it says, why, and when it holds; `alone` where nothing around it says what was inferred. */
export function statementText(statement: Statement, words: Words, alone = true): string {
	const { code, values, place, because, check, unknown, ifInferred } = statement;
	const { say, language } = words;
	const { seconds, expected, kind } = values;
	const sentences = [
		say(statementSentences[code], {
			...shortenedValues(values),
			...(typeof kind === 'string' && isGateKind(kind) && { kind: say(gateTitles[kind]) }),
			...(typeof seconds === 'number' && { actual: durationText(seconds, language) }),
			...(typeof expected === 'number' && { expected: durationText(expected, language) }),
		}),
	];
	if (because) sentences.push(answeredText(because, words));
	if (check) sentences.push(`${say(checkTitles[check.id])}: ${checkSentence(check, words)}`);
	if (unknown) sentences.push(say(whyUnknownSentences[named(unknown, values)], shortenedValues(values)));
	if (place) sentences.push(...heldSentences(place, words));
	if (alone && ifInferred) sentences.push(say(comparisonSentences.ifInferred));
	return joinSentences(sentences, words);
}

/** A parameter whose name is not known is computed for all that can be said. */
function named(unknown: UnknownReason, values: Statement['values']): UnknownReason {
	return (unknown === 'parameter' || unknown === 'pseudo-parameter') && values['name'] === undefined ? 'computed' : unknown;
}

/** How much was compared, and what was not. */
export function comparisonNote(files: number, { say }: Words): string {
	const count = files === 1 ? say(comparisonSentences.oneFile) : say(comparisonSentences.manyFiles, { count: files });
	return say(comparisonSentences.note, { files: count });
}
