import type { ConfigValue } from '../../core/config/model/value.ts';

/** A value as JSON. */
export type ValueJson = string | number | boolean | null | readonly ValueJson[] | { readonly [name: string]: ValueJson };

/** Members whose values nobody should print by accident. */
const secret = /secret|private_key|password$/i;

/**
 * A value as JSON: what is known as it is; `{"$ref", "attribute"}` for a reference, `{"$text": […]}` for a text whose parts are not all known, `{"$any": […]}`
 * for alternatives, `{"$unknown": why}` for what is not known. Secrets are left out unless `showSecrets` says otherwise.
 */
export function valueJson(value: ConfigValue, showSecrets: boolean): ValueJson {
	switch (value.type) {
		case 'scalar':
			return value.value;
		case 'list':
			return value.items.filter(({ type }) => type !== 'absent').map((item) => valueJson(item, showSecrets));
		case 'map': {
			const members = [...value.members.values()].filter((member) => member.value.type !== 'absent');
			// Through a list of entries, so that a name such as __proto__ is one like others.
			return Object.fromEntries(
				members.map(({ name, value: inner }) => {
					const hidden = !showSecrets && secret.test(name) && inner.type === 'scalar' && typeof inner.value === 'string';
					return [name, hidden ? '***' : valueJson(inner, showSecrets)];
				}),
			);
		}
		case 'reference':
			return { $ref: value.to, attribute: value.attribute };
		case 'text':
			return { $text: value.parts.map((part) => valueJson(part, showSecrets)) };
		case 'alternatives':
			return { $any: value.arms.map((arm) => valueJson(arm, showSecrets)) };
		case 'absent':
			return null;
		case 'unknown':
			return { $unknown: value.why, ...(value.name !== undefined && { name: value.name }) };
	}
}
