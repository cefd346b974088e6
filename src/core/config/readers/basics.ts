import type { TextRange } from '../../token/jsonPlace.ts';
import type { Resource } from '../model/resource.ts';
import type { MapValue } from '../model/value.ts';

/** What every resource has, but its kind. */
type Basics = Pick<Resource, 'name' | 'address' | 'type' | 'nameRange' | 'range' | 'properties' | 'attributes' | 'id' | 'suppressions'>;

/** A resource of a file that knows no attributes of CloudFormation; without an address it is called by its name. */
export function basics(resource: {
	readonly name: string;
	readonly address?: string;
	readonly nameRange: TextRange;
	readonly properties: MapValue;
	readonly type?: string;
	readonly id?: Resource['id'];
}): Basics {
	const { name, address = name, nameRange, properties, type = '', id } = resource;
	return {
		name,
		address,
		type,
		nameRange,
		range: properties.range,
		properties,
		attributes: { type: 'map', members: new Map(), range: properties.range, open: true },
		...(id !== undefined && { id }),
		suppressions: [],
	};
}

/** The name of the file at a path. */
export function fileName(path: string): string {
	return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
