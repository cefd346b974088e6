import { memberAt } from '../../model/memberAt.ts';
import { booleanOf, memberOf, textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { stated } from '../forms.ts';

/** Members of an answer about MFA, and the factor of `EnabledMfas` that each switches on. */
const factors: readonly (readonly [path: string, factor: string])[] = [
	['SmsMfaConfiguration', 'SMS_MFA'],
	['SoftwareTokenMfaConfiguration', 'SOFTWARE_TOKEN_MFA'],
	['EmailMfaConfiguration', 'EMAIL_OTP'],
];

/** What templates call `EnabledMfas`, of the answer that says it (`get-user-pool-mfa-config`). */
export function enabledMfas(answer: MapValue): readonly ConfigMember[] {
	const first = memberAt(answer, 'SoftwareTokenMfaConfiguration');
	if (first === undefined) return [];
	const items = factors.flatMap(([path, factor]) => {
		const member = memberAt(answer, path);
		const enabled = member && memberOf(member.value, 'Enabled');
		const isOn = member !== undefined && (enabled === undefined || booleanOf(enabled.value) === true);
		return isOn ? [stated(factor, member.value)] : [];
	});
	return [{ name: 'EnabledMfas', nameRange: first.nameRange, value: { type: 'list', items, range: first.value.range } }];
}

/** The schema as templates write it: custom attributes without their prefix, and without what every pool has and no template may change. */
export function schemaOfTemplates(schema: ConfigValue): ConfigValue {
	if (schema.type !== 'list') return schema;
	return { ...schema, items: schema.items.flatMap(attributeOfTemplates) };
}

function attributeOfTemplates(attribute: ConfigValue): readonly ConfigValue[] {
	const member = memberAt(attribute, 'Name');
	const name = member && textOf(member.value);
	if (attribute.type !== 'map' || member === undefined || name === undefined) return [attribute];
	if (name === 'sub') return [];
	const plain = name.replace(/^(?:dev:)?custom:/, '');
	const members = new Map([...attribute.members, ['Name', { ...member, value: stated(plain, member.value) }]]);
	return [{ ...attribute, members }];
}
