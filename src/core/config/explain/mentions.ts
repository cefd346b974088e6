import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import type { ConfigDocument } from '../model/document.ts';
import { folderKey } from '../model/folder.ts';
import { referencesIn } from '../model/referencesIn.ts';
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

/** The resource whose name stands at an offset, or that is named there by its address, or by what a module of Terraform is given or gives out. */
export function resourceAt(graph: ConfigGraph, document: ConfigDocument, offset: number): Resource | undefined {
	const own = document.resources.find(({ nameRange, name, id }) => {
		const written = document.text.slice(nameRange.start, nameRange.end);
		// Settings of an app have no name: something else stands there.
		return isIn(nameRange, offset) && (written.includes(name) || id !== undefined);
	});
	if (own !== undefined) return own;
	const byAddress = addressable(graph, document).find((resource) => {
		const address = ownAddress(resource);
		const near = document.text.slice(Math.max(0, offset - address.length), offset + address.length);
		return near.includes(address) && mentionsOf(address, document).some((range) => isIn(range, offset));
	});
	return byAddress ?? namedAcrossModules(graph, document).find(({ range }) => isIn(range, offset))?.target;
}

/** A place in one of the documents of a graph. */
export interface DocumentPlace {
	readonly document: ConfigDocument;
	readonly range: TextRange;
}

/** Where the documents of a graph name a resource: by its address, or by its id where that is written out. */
export function placesNamingResource(graph: ConfigGraph, resource: Resource): readonly DocumentPlace[] {
	const byAddress = graph.documents.flatMap((document) =>
		addressable(graph, document).includes(resource) ? mentionsOf(ownAddress(resource), document).map((range) => ({ document, range })) : [],
	);
	const byModules = graph.documents.flatMap((document) =>
		namedAcrossModules(graph, document).flatMap(({ target, range }) => (target === resource ? [{ document, range }] : [])),
	);
	const byId = graph
		.edgesTo(resource)
		.flatMap(({ from, value }) => (value.type === 'scalar' ? [{ document: graph.documentOf(from), range: value.range }] : []));
	return [...byAddress, ...byModules, ...byId];
}

/** The resources that the document can name by their address. */
function addressable(graph: ConfigGraph, document: ConfigDocument): readonly Resource[] {
	const all = graph.documents.flatMap(({ resources }) => resources);
	if (document.format === 'terraform') {
		const folder = folderKey(document.path);
		return all.filter((resource) => resource.stack !== undefined && folderKey(graph.documentOf(resource).path) === folder);
	}
	const [first] = document.resources;
	if (first === undefined || !['cloudformation', 'sam', 'serverless'].includes(document.format)) return [];
	return [...new Set(all)].filter(
		(resource) => graph.referenced({ type: 'reference', to: resource.address, attribute: 'Ref', range: first.range }, first) === resource,
	);
}

/** Places of a document of Terraform that stand for a resource of another module: `module.auth.user_pool_id`, or `var.user_pool_id` in a module that is called. */
function namedAcrossModules(
	graph: ConfigGraph,
	document: ConfigDocument,
): readonly { readonly target: Resource; readonly range: TextRange }[] {
	if (document.format !== 'terraform') return [];
	const folder = folderKey(document.path);
	const inResources = document.resources.flatMap((resource) =>
		referencesIn(resource.properties).flatMap((reference) => {
			const target = graph.referenced(reference, resource);
			return target === undefined ? [] : [{ target, range: reference.range }];
		}),
	);
	return [...inResources, ...graph.namedBeside(document)].filter(({ target }) => folderKey(graph.documentOf(target).path) !== folder);
}

/** What its own module, or its template, calls a resource. */
function ownAddress({ address, call }: Resource): string {
	return call === undefined ? address : address.slice(call.address.length + 1);
}

function isIn({ start, end }: TextRange, offset: number): boolean {
	return offset >= start && offset <= end;
}
