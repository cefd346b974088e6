import { folderOf } from '../../../graph/stacks.ts';
import { amplifyBackend } from '../../../model/amplifyBackend.ts';
import type { ConfigDocument } from '../../../model/document.ts';
import { grouped } from '../../../model/keyed.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConfigMember, MapValue } from '../../../model/value.ts';

/**
 * Files of back ends: what the file with `defineBackend` sets in a resource is not known in the file that made it, for there it counts no more. What it
 * is set to stands in the file that sets it.
 */
export function heldBack(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const ofBackEnds = [...grouped(documents, ({ path }) => backEndFolder(path)).values()];
	const held = new Map(ofBackEnds.flatMap((given) => heldBackInOne(given).map((document, index) => [given[index], document])));
	return documents.map((document) => held.get(document) ?? document);
}

/** The folder of the back end that a file of Amplify belongs to; its own where its path does not say. */
function backEndFolder(path: string): string {
	return /^(?:.*[\\/])?amplify[\\/]/.exec(path)?.[0] ?? folderOf(path);
}

function heldBackInOne(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
	const ends = documents.filter(({ resources }) => resources.some(({ type }) => type === amplifyBackend));
	const changes = new Map(ends.flatMap(({ resources }) => resources.map((resource): [string, Resource] => [keyOf(resource), resource])));
	if (changes.size === 0) return documents;
	return documents.map((document) => {
		if (ends.includes(document)) return document;
		const resources = document.resources.map((resource): Resource => {
			const change = changes.get(keyOf(resource));
			// Such resources have no policies of their own.
			return change === undefined || change.type === ''
				? resource
				: ({ ...resource, properties: without(resource.properties, change.properties) } as Resource);
		});
		return { ...document, resources };
	});
}

function keyOf({ kind, address }: Resource): string {
	return `${kind} ${address}`;
}

function without(map: MapValue, changed: MapValue): MapValue {
	const members = [...map.members.values()].map((member): [string, ConfigMember] => {
		const change = changed.members.get(member.name);
		const { value, name } = member;
		if (change === undefined || change.value.type === 'reference') return [name, member];
		if (value.type === 'map' && change.value.type === 'map') return [name, { ...member, value: without(value, change.value) }];
		return [name, { ...member, value: { type: 'unknown', why: 'computed', range: value.range } }];
	});
	return { ...map, members: new Map(members) };
}
