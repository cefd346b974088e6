import type { TextRange } from '../../token/jsonPlace.ts';
import { memberAt } from '../model/memberAt.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../model/value.ts';

/** A property of the model, and where a format has it. */
export interface MappingRow {
	/** Path of members in the format: `oauth.redirect_sign_in_uri`. */
	readonly from: string;
	/** Path in the model: `PasswordPolicy.MinimumLength`. */
	readonly to: string;
	/** Gives the value the model's form. */
	readonly read?: (value: ConfigValue) => ConfigValue;
}

/** A member, and its path in the model. */
export interface PlacedMember {
	readonly to: string;
	readonly member: ConfigMember;
}

/** A value at a path of the model; its name stands where the value does, unless that is elsewhere. */
export function placed(to: string, value: ConfigValue, nameRange = value.range): PlacedMember {
	return { to, member: { name: to, nameRange, value } };
}

/** The members of a map that the rows name, in the order of the rows. */
export function membersBy(source: ConfigValue, rows: readonly MappingRow[]): readonly PlacedMember[] {
	return rows.flatMap(({ from, to, read }) => {
		const member = memberAt(source, from);
		return member === undefined ? [] : [{ to, member: read ? { ...member, value: read(member.value) } : member }];
	});
}

/** Members as properties of the model; of two with one path the first counts. */
export function propertiesOf(placed: readonly PlacedMember[], range: TextRange): MapValue {
	const members = new Map<string, ConfigMember>();
	const inner = new Map<string, PlacedMember[]>();
	for (const { to, member } of placed) {
		const dot = to.indexOf('.');
		const name = dot === -1 ? to : to.slice(0, dot);
		if (dot !== -1) inner.set(name, [...(inner.get(name) ?? []), { to: to.slice(dot + 1), member }]);
		else if (!members.has(name)) members.set(name, { ...member, name });
	}
	for (const [name, within] of inner) {
		const nameRange = within[0]?.member.nameRange ?? range;
		members.set(name, { name, nameRange, value: propertiesOf(within, nameRange) });
	}
	return { type: 'map', members, range };
}
