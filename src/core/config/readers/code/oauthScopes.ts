import { textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';

/** These scopes make the CDK add `openid`, without which they give nothing. */
const withinOpenId: ReadonlySet<string> = new Set(['phone', 'email', 'profile']);

/** Scopes as the AWS CDK passes them on. */
export function withOpenId(scopes: ConfigValue): ConfigValue {
	if (scopes.type !== 'list') return scopes;
	const texts = scopes.items.map(textOf);
	const cause = scopes.items.find((item) => withinOpenId.has(textOf(item) ?? ''));
	if (cause === undefined || texts.includes('openid')) return scopes;
	return { ...scopes, items: [...scopes.items, { type: 'scalar', value: 'openid', range: cause.range }] };
}
