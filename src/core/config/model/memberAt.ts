import type { ConfigMember, ConfigValue } from './value.ts';

/** The member at a path of names with dots between them, as it is written; no choice between alternatives is made. */
export function memberAt(source: ConfigValue, path: string): ConfigMember | undefined {
	let holder: ConfigValue | undefined = source;
	let found: ConfigMember | undefined;
	for (const name of path.split('.')) {
		found = holder?.type === 'map' ? holder.members.get(name) : undefined;
		holder = found?.value;
	}
	return found;
}
