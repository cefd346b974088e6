import type { SaidValue } from '../core/config/explain/saidValue.ts';
import type { ShownKind } from '../core/config/model/resource.ts';
import { resourceKinds } from '../core/config/model/resource.ts';
import type { UnknownReason } from '../core/config/model/value.ts';
import type { PropertyLimit, PropertyRow } from '../core/config/properties/row.ts';
import type { Words } from './words.ts';

/** What people call each kind of resource. */
export const kindWords: Readonly<Record<ShownKind, string>> = {
	'user-pool': 'user pool',
	'app-client': 'app client',
	domain: 'domain',
	'resource-server': 'resource server',
	'identity-provider': 'identity provider',
	group: 'group',
	'identity-pool': 'identity pool',
	'role-attachment': 'roles of an identity pool',
	'principal-tags': 'principal tags',
	role: 'role',
	authorizer: 'authorizer',
	frontend: 'settings of an app',
	verifier: 'verifier',
	jwks: 'key set (JWKS)',
	discovery: 'discovery document',
};

/** Labels and remarks of the hover on a property. */
export const propertySentences = {
	of: 'Belongs to',
	value: 'Value',
	valueIf: 'Value where {condition} is true',
	valueIfNot: 'Value where {condition} is false',
	allowed: 'Possible values',
	legacy: 'Old values',
	ownNames: 'and names of your own',
	asOf: 'as of {month}',
	standard: 'Default',
	limit: 'Limit',
	lifetime: 'Lifetime',
	required: 'Required.',
	replaces: 'A change makes a new resource in place of the old one.',
	documentation: 'AWS documentation',
	otherDocumentation: 'Documentation',
	connected: 'Names',
	named: 'Named by',
	actions: 'Actions of IAM',
	claim: 'Value from the claim',
	noClaim: 'No file here makes a tag of that name from a claim.',
} as const;

/** What is said of a value that does not stand there as it is. */
export const saidSentences = {
	parameter: 'the default of the parameter {parameter}',
	given: 'the value of the parameter {parameter} in {file}',
	reference: 'refers to {name} ({kind})',
	attribute: '{attribute} of {name} ({kind})',
	other: 'refers to {name}, another resource of the template',
	elsewhere: 'refers to {name}, which is not in these files',
	text: 'put together at deployment',
	absent: 'left out',
} as const;

/** Why a value is not known here. */
export const unknownSentences: Readonly<Record<UnknownReason, string>> = {
	parameter: 'unknown: a parameter without a default',
	'pseudo-parameter': 'unknown: the deployment fills it in',
	import: 'unknown: another stack or file exports it',
	environment: 'unknown: the environment or the deployment tool fills it in',
	'dynamic-reference': 'unknown: a store is asked at deployment',
	computed: 'unknown: it is computed',
	token: 'unknown: the token itself says it, before it is verified',
	secret: 'a secret, which is not shown',
	broken: 'unknown: the text is broken here, or too large',
};

/** Bounds. */
export const limitSentences = { value: '{min}–{max}', least: 'at least {min}', most: 'at most {max}' } as const;

/** What is counted, by the units of the table of properties and by what a limit is of. */
export const countedSentences = {
	length: '{amount} characters',
	items: '{amount} items',
	characters: '{amount} characters',
	seconds: '{amount} seconds',
	minutes: '{amount} minutes',
	days: '{amount} days',
} as const;

/** The same of amounts that end with one. */
export const countedOnceSentences = {
	length: '{amount} character',
	items: '{amount} item',
	characters: '{amount} character',
	seconds: '{amount} second',
	minutes: '{amount} minute',
	days: '{amount} day',
} as const;

/** The kind of a resource as people call it; undefined for one that they are not shown. */
export function kindWord(kind: string, { say }: Words): string | undefined {
	const shown = resourceKinds.find((candidate) => candidate === kind);
	return shown && say(kindWords[shown]);
}

/** A value in two parts: foreign text that stands as code, and words about it. */
export interface SaidText {
	readonly code?: string;
	readonly words?: string;
}

/** What is said of a value. */
export function saidText(said: SaidValue, words: Words): SaidText {
	const { say } = words;
	switch (said.is) {
		case 'known':
			return {
				code: said.text,
				...(said.parameter !== undefined && {
					words:
						said.givenIn === undefined
							? say(saidSentences.parameter, { parameter: said.parameter })
							: say(saidSentences.given, { parameter: said.parameter, file: said.givenIn }),
				}),
			};
		case 'reference': {
			const { to: name, attribute, target, other } = said;
			const kind = target && kindWord(target.kind, words);
			if (kind === undefined) return { words: say(target || other ? saidSentences.other : saidSentences.elsewhere, { name }) };
			return { words: say(attribute === 'Ref' ? saidSentences.reference : saidSentences.attribute, { name, kind, attribute }) };
		}
		case 'text':
			return { code: said.text, words: say(saidSentences.text) };
		case 'unknown':
			return { ...(said.name !== undefined && { code: said.name }), words: say(unknownSentences[said.why]) };
		case 'absent':
			return { words: say(saidSentences.absent) };
	}
}

/** The bounds of a property with what they count; undefined where there are none. */
export function limitText(row: PropertyRow, words: Words): string | undefined {
	const bounds = row.limit && boundsText(row.limit, words.say);
	return bounds === undefined ? undefined : countedText(bounds, row, words, row.limit?.max ?? row.limit?.min);
}

/** An amount, or bounds of one, with what a property counts; as it is where that is not known. `last` is the number before the word. */
export function countedText(amount: string, { limit, unit }: PropertyRow, { say }: Words, last = Number(amount)): string {
	const counted = limit === undefined || limit.of === 'value' ? unit : limit.of;
	if (counted === undefined || !isCounted(counted)) return amount;
	return say((last === 1 ? countedOnceSentences : countedSentences)[counted], { amount });
}

function boundsText({ min = 0, max }: PropertyLimit, say: Words['say']): string | undefined {
	if (max === undefined) return min === 0 ? undefined : say(limitSentences.least, { min });
	return min === 0 ? say(limitSentences.most, { max }) : say(limitSentences.value, { min, max });
}

function isCounted(word: string): word is keyof typeof countedSentences {
	return Object.hasOwn(countedSentences, word);
}
