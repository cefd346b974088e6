import { textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';

/** Ways of recovery in their order, by the names of the CDK's `AccountRecovery`; for `PHONE_AND_EMAIL` the CDK sets none. */
const mechanisms: ReadonlyMap<string, readonly string[]> = new Map([
	['EMAIL_AND_PHONE_WITHOUT_MFA', ['verified_email', 'verified_phone_number']],
	['PHONE_WITHOUT_MFA_AND_EMAIL', ['verified_phone_number', 'verified_email']],
	['EMAIL_ONLY', ['verified_email']],
	['PHONE_ONLY_WITHOUT_MFA', ['verified_phone_number']],
	['NONE', ['admin_only']],
]);

/** The name of a way of recovery as CloudFormation's list of them. */
export function recoveryMechanisms(value: ConfigValue): ConfigValue {
	const { range } = value;
	const names = mechanisms.get(textOf(value) ?? '');
	if (names === undefined) return { type: 'unknown', why: 'computed', range };
	const items = names.map((name, index): ConfigValue => {
		const members = [
			['Name', name],
			['Priority', index + 1],
		] as const;
		return {
			type: 'map',
			members: new Map(members.map(([key, item]) => [key, { name: key, nameRange: range, value: { type: 'scalar', value: item, range } }])),
			range,
		};
	});
	return { type: 'list', items, range };
}
