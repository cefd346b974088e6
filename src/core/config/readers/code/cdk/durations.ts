import { numberOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';

/** Seconds of the units of `Duration` (aws-cdk-lib 2). */
const seconds: ReadonlyMap<string, number> = new Map([
	['seconds', 1],
	['minutes', 60],
	['hours', 3_600],
	['days', 86_400],
]);

/** `Duration.minutes(15)` as a map of its unit to its amount; undefined for another function. */
export function durationOf(unit: string, amount: ConfigValue): MapValue | undefined {
	if (!seconds.has(unit)) return undefined;
	const { range } = amount;
	const member: ConfigMember = { name: unit, nameRange: range, value: amount };
	return { type: 'map', members: new Map([[unit, member]]), range };
}

/** The length of a duration in a unit. */
export const durationIn =
	(unit: string) =>
	(value: ConfigValue): ConfigValue => {
		const [member] = value.type === 'map' ? value.members.values() : [];
		const amount = member && numberOf(member.value);
		const [from, to] = [seconds.get(member?.name ?? ''), seconds.get(unit)];
		if (amount === undefined || from === undefined || to === undefined) return { type: 'unknown', why: 'computed', range: value.range };
		return { type: 'scalar', value: (amount * from) / to, range: value.range };
	};
