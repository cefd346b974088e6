import type { TextRange } from '../../../token/jsonPlace.ts';
import { memberOf, textOf } from '../../model/settle.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigValue, MapValue, TextPart } from '../../model/value.ts';

/** The scopes of a resource server as clients name them: with its identifier before them. `to` is its address. */
export function scopeIdentifiers(server: MapValue, to: string, range: TextRange): ConfigValue {
	const scopes = server.members.get('scope')?.value;
	if (scopes?.type !== 'list') return unknown('computed', range, to);
	const names = scopes.items.map((scope) => textOf(memberOf(scope, 'scope_name')?.value ?? scope));
	const items = names.flatMap((name): readonly ConfigValue[] => {
		if (name === undefined) return [];
		const parts: readonly TextPart[] = [
			{ type: 'reference', to, attribute: 'Ref', range },
			{ type: 'scalar', value: `/${name}`, range },
		];
		return [{ type: 'text', parts, range }];
	});
	const open = scopes.open === true || items.length < names.length;
	return { type: 'list', items, range, ...(open && { open }) };
}
