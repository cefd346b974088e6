import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';
import { occurrencesOf } from './occurrences.ts';

/** What stands before a logical id that is named (CloudFormation User Guide, "Intrinsic function reference", "DependsOn attribute"). */
const before =
	/(?:!Ref[ \t]+|!GetAtt[ \t]+(?:\[[ \t]*)?|["']?(?:Ref|Fn::GetAtt)["']?[ \t]*:\s*(?:[[-]\s*)?|\$\{[ \t]*|["']?DependsOn["']?[ \t]*:\s*(?:\[[^[\]{}]{0,500}|(?:-[ \t]*["']?\w+["']?\s+){0,20}-[ \t]*)?)["']?$/;
/** UTF-16 units before a name that are looked at. */
const reach = 600;

/** Every place where the text of a document names a resource by its address, whatever it does with it. */
export function mentionsOf(address: string, { format, text }: ConfigDocument): readonly TextRange[] {
	const found = occurrencesOf(address, text);
	if (format === 'terraform') return found.filter(({ start }) => text[start - 1] !== '.');
	return found.filter(({ start }) => before.test(text.slice(Math.max(0, start - reach), start)));
}

/** The resource whose name stands at an offset, or that is named there by its address. */
export function resourceAt(graph: ConfigGraph, document: ConfigDocument, offset: number): Resource | undefined {
	const own = document.resources.find(({ nameRange, name, id }) => {
		const written = document.text.slice(nameRange.start, nameRange.end);
		// Settings of an app have no name: something else stands there.
		return isIn(nameRange, offset) && (written.includes(name) || id !== undefined);
	});
	if (own !== undefined) return own;
	return addressable(graph, document).find(({ address }) => {
		const near = document.text.slice(Math.max(0, offset - address.length), offset + address.length);
		return near.includes(address) && mentionsOf(address, document).some((range) => isIn(range, offset));
	});
}

/** A place in one of the documents of a graph. */
export interface DocumentPlace {
	readonly document: ConfigDocument;
	readonly range: TextRange;
}

/** Where the documents of a graph name a resource: by its address, or by its id where that is written out. */
export function placesNamingResource(graph: ConfigGraph, resource: Resource): readonly DocumentPlace[] {
	const byAddress = graph.documents.flatMap((document) =>
		addressable(graph, document).includes(resource) ? mentionsOf(resource.address, document).map((range) => ({ document, range })) : [],
	);
	const byId = graph
		.edgesTo(resource)
		.flatMap(({ from, value }) => (value.type === 'scalar' ? [{ document: graph.documentOf(from), range: value.range }] : []));
	return [...byAddress, ...byId];
}

/** The resources that the document can name by their address. */
function addressable(graph: ConfigGraph, document: ConfigDocument): readonly Resource[] {
	const [first] = document.resources;
	if (first === undefined || !['cloudformation', 'sam', 'serverless', 'terraform'].includes(document.format)) return [];
	const all = new Set(graph.documents.flatMap(({ resources }) => resources));
	return [...all].filter(
		(resource) => graph.referenced({ type: 'reference', to: resource.address, attribute: 'Ref', range: first.range }, first) === resource,
	);
}

function isIn({ start, end }: TextRange, offset: number): boolean {
	return offset >= start && offset <= end;
}
