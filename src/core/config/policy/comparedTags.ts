import type { TextRange } from '../../token/jsonPlace.ts';
import { possible } from '../model/settle.ts';
import type { ConfigValue, SettledValue } from '../model/value.ts';
import type { PolicyDocument } from './policy.ts';

/** A variable with a default, `${aws:PrincipalTag/team, 'all'}`, holds without the tag. */
const variable = /[$&]\{aws:PrincipalTag\/([^},]{1,128})\}/gi;
const key = /^aws:PrincipalTag\/(.{1,128})$/i;

/** A principal tag that a policy compares. */
export interface ComparedTag {
	/** As it is first written; IAM compares it without case. */
	readonly tag: string;
	readonly at: ConfigValue | TextRange;
}

/** The principal tags that a policy compares, in variables and in keys of conditions; each once (IAM User Guide, `aws:PrincipalTag`). */
export function tagsCompared({ statements }: PolicyDocument): readonly ComparedTag[] {
	const found = new Map<string, ConfigValue | TextRange>();
	const add = (tag: string, at: ConfigValue | TextRange): void => {
		if (!found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), at);
	};
	const names = new Map<string, string>();
	for (const { resources, notResources, conditions } of statements) {
		const values = [...resources.items, ...notResources.items, ...conditions.flatMap((condition) => condition.values.items)];
		for (const value of values) {
			for (const text of textsIn(value)) {
				for (const [, tag = ''] of text.matchAll(variable)) {
					names.set(tag.toLowerCase(), tag);
					add(tag, value);
				}
			}
		}
		for (const { key: name, keyRange, operator } of conditions) {
			const tag = key.exec(name)?.[1];
			// Asking whether the tag is there is how its absence is dealt with.
			if (tag === undefined || operator === 'Null') continue;
			names.set(tag.toLowerCase(), tag);
			add(tag, keyRange);
		}
	}
	return [...found].map(([folded, at]) => ({ tag: names.get(folded) ?? folded, at }));
}

/** The known parts of a value of a policy. */
export function textsIn(value: SettledValue): readonly string[] {
	const parts = value.type === 'text' ? value.parts : possible(value);
	return parts.flatMap((part) => (part.type === 'scalar' && typeof part.value === 'string' ? [part.value] : []));
}
