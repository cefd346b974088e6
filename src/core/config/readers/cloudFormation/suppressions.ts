import type { Suppression } from '../../model/resource.ts';
import { itemsOf, memberOf, memberValues, textOf } from '../../model/settle.ts';
import type { MapValue } from '../../model/value.ts';

/** Where `Metadata` names rules that are not to speak: the members down to a list, and the member of an item that has the id. */
const places: readonly { readonly path: readonly string[]; readonly id?: string }[] = [
	{ path: ['claimlens', 'ignore'] },
	{ path: ['checkov', 'skip'], id: 'id' },
	{ path: ['cfn_nag', 'rules_to_suppress'], id: 'id' },
	{ path: ['cdk_nag', 'rules_to_suppress'], id: 'id' },
	{ path: ['cfn-lint', 'config', 'ignore_checks'] },
	{ path: ['guard', 'SuppressedRules'] },
];

/** The rules that the `Metadata` of a template or a resource suppresses, ours and those of checkov, cfn_nag, cdk-nag, cfn-lint and guard. */
export function metadataSuppressions(metadata: MapValue): readonly Suppression[] {
	return places.flatMap(({ path: [first = '', ...path], id }) => {
		let found = memberOf(metadata, first)?.value;
		for (const name of path) found = found && memberOf(found, name)?.value;
		return (found ? itemsOf(found).items : []).flatMap((item) => {
			const text = textOf(id === undefined ? item : (memberValues(item, id)[0] ?? item));
			return text === undefined ? [] : [{ id: text }];
		});
	});
}
