import type { ConfigMember, ConfigValue } from '../../model/value.ts';

/** A setting under a name, as files of environments, properties and deployments have them. */
export interface Entry extends ConfigMember {
	/** The stage, stack or table that it belongs to, where the file has several. */
	readonly group?: string;
}

/** Settings that are read of one file. */
export const maxEntries = 20_000;

/** A value as it is written: what a variable fills in is not known. */
export function settingValue(text: string, start: number): ConfigValue {
	const range = { start, end: start + text.length };
	const [, name] = /\$\{?([A-Za-z_][\w.-]*)/.exec(text) ?? [];
	return name === undefined ? { type: 'scalar', value: text, range } : { type: 'unknown', why: 'environment', name, range };
}
