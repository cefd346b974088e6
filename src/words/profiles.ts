import type { FilePlace } from '../core/cognito/facts.ts';
import type { ExpectationSource, ProfilePlace } from '../core/verify/expectationSource.ts';
import type { ProfileProblem, ProfileProblemCode } from '../core/verify/profileProblem.ts';
import type { ValueKind } from '../core/verify/profileValues.ts';
import type { Words } from './words.ts';

/** What is wrong with profiles as they are written down, and what to do. */
export const profileProblemSentences: Readonly<Record<ProfileProblemCode, string>> = {
	'too-large': 'The file is too large to be read.',
	'not-json': 'This is not JSON, so none of its profiles count.',
	'duplicate-member': '“{member}” stands here twice, so the profile does not count.',
	'not-profiles': 'An object is expected whose members are the profiles, by their names.',
	'profile-not-object': 'An object with what the app expects is expected here.',
	'name-invalid': 'Not a name for a profile: up to 64 letters, digits, spaces and ._/@- between them.',
	'member-unknown': 'A profile has no “{member}”, so this one does not count: nobody would notice what is not checked.',
	'value-invalid': '“{member}” must be {kind}, so the profile does not count.',
	'list-empty':
		'“{member}” is an empty list, which nothing can meet, so the profile does not count. Write null to leave it unchecked on purpose.',
	'not-waivable': '“{member}” cannot be null: leave it out.',
	'endpoint-missing': 'Say where the emulator answers: endpoint is missing.',
	'emulator-missing': 'Say which emulator answers at the endpoint: emulator is missing.',
	'too-many-profiles': 'Only the first {limit} profiles count.',
};

/** What a value must be. */
export const valueKindWords: Readonly<Record<ValueKind, string>> = {
	text: 'a text that is not empty, where several may stand a list of them, or null',
	pool: 'a user pool ID such as eu-west-1_AbCdEf123, or a list of them',
	'token-use': 'id, access or any',
	algorithm: 'the name of a signature algorithm such as RS256, or a list of them',
	seconds: 'a number of seconds that is not negative',
	tolerance: 'a number of seconds from 0 to 600',
	keys: 'a relative path, or an https address',
	region: 'a Region such as eu-west-1, or a list of them',
	emulator: 'cognito-local, localstack or moto',
	url: 'an http or https address',
	'load-balancer': 'the ARN of an Application Load Balancer',
};

/** The sentence for a problem; it may hold foreign text. */
export function profileProblemSentence({ code, detail }: ProfileProblem, { say }: Words): string {
	const kind = detail?.['kind'];
	return say(profileProblemSentences[code], { ...detail, ...(isValueKind(kind) && { kind: say(valueKindWords[kind]) }) });
}

function isValueKind(kind: unknown): kind is ValueKind {
	return typeof kind === 'string' && Object.hasOwn(valueKindWords, kind);
}

/** Where an expectation comes from. */
export const sourceSentences = {
	userSettings: 'your settings',
	workspaceSettings: 'the settings of the workspace',
	profile: 'profile “{profile}” in {place}',
	chosen: 'profile “{profile}” in {place}, chosen by you',
	configuration: 'configuration in {place}',
	trustedIssuers: 'issuers that you trust',
	here: 'you, only in this window',
	option: 'option {option}',
} as const;

/** Where a profile is kept. Holds foreign text. */
export function profilePlaceText(place: ProfilePlace, { say }: Words): string {
	if (place.in === 'file') return placeText(place);
	return say(place.in === 'user-settings' ? sourceSentences.userSettings : sourceSentences.workspaceSettings);
}

/** A line of a file as terminals and editors write it. */
function placeText({ path, line }: FilePlace): string {
	return `${path}:${line}`;
}

/** Where an expectation comes from, in a few words. Holds foreign text. */
export function sourceText(source: ExpectationSource, words: Words): string {
	const { say } = words;
	switch (source.type) {
		case 'profile': {
			const values = { profile: source.profile, place: profilePlaceText(source.place, words) };
			return say(source.chosen ? sourceSentences.chosen : sourceSentences.profile, values);
		}
		case 'configuration':
			return say(sourceSentences.configuration, { place: placeText(source.place) });
		case 'trusted-issuers':
			return say(sourceSentences.trustedIssuers);
		case 'here':
			return say(sourceSentences.here);
		case 'option':
			return say(sourceSentences.option, { option: source.option });
	}
}
