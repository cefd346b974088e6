import type { TextRange } from '../../token/jsonPlace.ts';
import { edgeRows } from '../graph/edgeRows.ts';
import { idIn } from '../graph/ids.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { Resource, ResourceKind } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import { propertiesAt } from './propertyAt.ts';

/** An id that is written out, and what it is an id of. */
export interface PointedId {
	readonly kind: ResourceKind;
	readonly id: string;
	readonly range: TextRange;
}

/** The id of a resource of AWS that stands at an offset, because it is what a property names or what a resource is; undefined where none does. */
export function idAt(document: ConfigDocument, offset: number): PointedId | undefined {
	for (const { resource, path, value, range, on } of propertiesAt(document, offset)) {
		const kind = on === 'value' ? kindNamedAt(resource, path) : undefined;
		const text = kind === undefined ? undefined : textOf(value);
		const id = kind === undefined || text === undefined ? undefined : idIn(text, kind);
		// The default of a parameter stands elsewhere.
		if (kind !== undefined && id !== undefined && document.text.slice(range.start, range.end).includes(id)) return { kind, id, range };
	}
	for (const { kind, id } of document.resources) {
		const text = id && textOf(id);
		if (id !== undefined && text !== undefined && offset >= id.range.start && offset <= id.range.end)
			return { kind, id: text, range: id.range };
	}
	return undefined;
}

function kindNamedAt({ kind }: Resource, path: string): ResourceKind | undefined {
	const steps = path.split('.');
	return edgeRows.find(({ from, path: named }) => {
		const wanted = named.split('.');
		return from === kind && wanted.length === steps.length && wanted.every((step, index) => isStep(step, steps[index]));
	})?.to;
}

/** A single value may stand for a list of one. */
function isStep(wanted: string, step: string | undefined): boolean {
	return wanted === '*' || wanted === step || wanted === `${step}[]`;
}
