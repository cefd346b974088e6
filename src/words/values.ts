import type { Finding, FindingCode } from '../core/claims/value/finding.ts';
import { isPartition, type Partition } from '../core/cognito/partitions.ts';
import { regionNames } from '../core/cognito/regions.ts';
import { durationText } from './duration.ts';
import type { Words } from './words.ts';

/** What a value says, by code. */
export const valueSentences: Readonly<Record<FindingCode, string>> = {
	'issuer-user-pool': 'User pool {pool} in {region}, {partition} ({form}). Its keys are at {jwksUri}.',
	'issuer-undocumented':
		'AWS does not document that pools of this partition name their issuer so. Compare it with the issuer in the discovery document of the pool.',
	'issuer-identity-pool': 'An identity pool, not a user pool. The keys are at {jwksUri}.',
	'issuer-discovery': '{host} describes itself at {discoveryUrl}.',
	'issuer-not-https': 'Plain http: keys that travel unprotected prove nothing.',
	'issuer-not-url': 'Not a URL, so there is no place to look for its keys.',
	'pool-known': 'This user pool stands in {path}, line {line}.',
	'pool-unknown': 'No configuration file of this workspace names this user pool.',

	'time-past': '{time}, {duration} ago.',
	'time-future': '{time}, in {duration}.',
	'time-milliseconds': 'Written in milliseconds it would be {time}; it must be in seconds.',
	lifetime: 'Valid for {duration} from when it was issued.',
	'lifetime-none': 'Not after the time it was issued: it was never valid.',
	'signed-in-earlier': 'The sign-in was {duration} before this token was issued.',

	'scope-known': '{scope}: {title}.',
	'scope-resource-server': '{scope} at the resource server {resourceServer}.',
	'scope-other': '{scope}: a scope of some API.',
	'scope-api-sign-in':
		'The only scope that sign-in through the API gives. The UserInfo endpoint refuses this token, because openid is missing.',

	'groups-of-pool': 'These names count in the pool {pool} only; another pool can have groups of the same names.',
	'groups-as-text': 'A text, but Cognito writes a list. Compare whole names, not parts of the text.',
	'arn-role': 'IAM role {role} in the account {account} ({partition}).',
	'arn-load-balancer': 'Load balancer {name} in {region}, account {account}.',
	arn: 'ARN: service {service}, Region {region}, account {account}, resource {resource}.',

	'client-known': 'This app client stands in {path}, line {line}.',
	'client-unknown': 'No configuration file of this workspace names this app client.',
	'audience-resource': 'The token is bound to {audience}: the sign-in asked for this resource, and no other API should take the token.',
	'audience-client-of-access': 'The app client itself: a trigger added it, because Cognito leaves it out of access tokens.',
	'audience-several': '{count} audiences: each of them may take the token.',
	'identity-pool': 'An identity pool in {region}.',

	'subject-user': 'Not the identity ID: an identity pool gives this user another one.',
	'subject-identity': 'An identity ID in {region}: not the sub that a user pool gives the same person.',
	'subject-client': 'The same as client_id: the client itself, with no user behind it.',

	'username-federated': 'A federated user: {id} at the provider {provider}.',
	'username-federated-look': 'Looks like a federated user: {id} at the provider {provider}.',
	identity: '{provider} ({type}) is linked.',
	'identity-primary': '{provider} is the primary one: the text “true”, which never equals the boolean.',
	'identity-linked': '{provider} ({type}), linked on {time}, {duration} ago.',

	'token-use-id': 'For the app itself, not for an API.',
	'token-use-access': 'For an API.',
	'token-use-unknown': 'Cognito writes only id or access here.',
	method: '{method}: {title}.',
	'method-unknown': '{method} is no method that Cognito documents.',
	level: '{title}: {meaning}',
	'level-unknown': 'Not a default name of a level; a user pool can rename them.',
	'identity-authenticated': 'Signed in at a provider: gets the authenticated role.',
	'identity-guest': 'Not signed in: gets the guest role.',

	revocable: 'This app client has token revocation or refresh token rotation turned on.',
	'version-unknown': 'The access tokens that Cognito documents have version 2.',

	'boolean-as-text': 'The text “{value}”, not a boolean: an if statement takes any text as true.',
	'not-proven': 'Nobody has proven that it is theirs.',
	'proof-missing': 'Not proven: {member} is false.',

	'bound-dpop': 'Bound to the DPoP key with the thumbprint {thumbprint}: without its proof an API must refuse the token.',
	'bound-certificate':
		'Bound to the client certificate with the thumbprint {thumbprint}: over any other connection an API must refuse the token.',
	'bound-key': 'Bound to a key: whoever presents the token must prove to have it.',
	'hash-fits': 'As long as half of a {hash} hash should be.',
	'hash-length': 'The length is {actual}, but half a hash for {algorithm} has {expected} characters.',

	'custom-text': 'A text, although it does not look like one: Cognito writes every custom attribute as text.',
	'custom-typed': 'Not a text: a pre token generation trigger (V2 or V3) wrote it.',
	'custom-in-access': 'A pre token generation trigger put it here: Cognito itself writes custom attributes into ID tokens only.',
	'attribute-declared': 'Declared as {dataType} in {path}, line {line}.',
	'attribute-immutable': 'It cannot be changed after sign-up.',
	'attribute-required': 'Every user has it.',
	'attribute-length': '{min} to {max} characters.',
	'attribute-values': 'From {min} to {max}.',

	more: 'And {count} more.',
};

/** What the partitions are called. */
export const partitionNames: Readonly<Record<Partition, string>> = {
	aws: 'AWS',
	'aws-cn': 'AWS China',
	'aws-us-gov': 'AWS GovCloud (US)',
	'aws-eusc': 'AWS European Sovereign Cloud',
	'aws-iso': 'AWS ISO (US)',
	'aws-iso-b': 'AWS ISOB (US)',
	'aws-iso-e': 'AWS ISOE (Europe)',
	'aws-iso-f': 'AWS ISOF',
};

/** Other words that stand inside these sentences. */
export const valueWords = {
	original: 'original issuer form',
	updated: 'updated issuer form',
	region: '{name} ({region})',
} as const;

/** The sentence for what a value says. It holds foreign text, so it must be shown as text. */
export function findingSentence(finding: Finding, words: Words): string {
	return words.say(valueSentences[finding.code], findingValues(finding, words));
}

/** Several of them as one text: Japanese sentences stand without a blank between them. */
export function findingsText(findings: readonly Finding[], words: Words): string {
	return joinSentences(
		findings.map((each) => findingSentence(each, words)),
		words,
	);
}

/** Sentences one after another, as the language writes them. */
export function joinSentences(sentences: readonly string[], { language }: Words): string {
	return sentences.join(language.startsWith('ja') ? '' : ' ');
}

/** What stands at the places of a finding's sentence; a text that is the same as in its detail is as the token or the workspace has it. */
export function findingValues({ code, detail }: Finding, words: Words): Readonly<Record<string, string | number>> {
	const { say, language } = words;
	switch (code) {
		case 'issuer-user-pool':
			return {
				...detail,
				region: regionText(detail.region, words),
				form: say(valueWords[detail.form]),
				partition: say(partitionNames[detail.partition]),
			};
		case 'identity-pool':
		case 'subject-identity':
		case 'arn-load-balancer':
			return { ...detail, region: regionText(detail.region, words) };
		case 'arn-role':
			return { ...detail, partition: partitionText(detail.partition, words) };
		case 'time-past':
		case 'time-future':
		case 'identity-linked':
			return { ...detail, time: timeText(detail.iso), duration: durationText(detail.seconds, language) };
		case 'time-milliseconds':
			return { time: timeText(detail.iso) };
		case 'lifetime':
		case 'signed-in-earlier':
			return { duration: durationText(detail.seconds, language) };
		case 'scope-known':
		case 'method':
			return { ...detail, title: say(detail.title) };
		case 'level':
			return { title: say(detail.title), meaning: say(detail.meaning) };
		default:
			return { ...detail };
	}
}

function partitionText(partition: string, { say }: Words): string {
	return isPartition(partition) ? say(partitionNames[partition]) : partition;
}

/** The name of a Region with its id; the id alone where it has no name here. */
export function regionText(region: string, { say }: Words): string {
	const name = Object.hasOwn(regionNames, region) ? regionNames[region] : undefined;
	return name === undefined ? region : say(valueWords.region, { name: say(name), region });
}

/** `2026-06-01 12:00:00 UTC`. */
function timeText(iso: string): string {
	return `${iso.replace('T', ' ').replace(/\.\d+Z$/, '')} UTC`;
}
