import type { ConfigGraph } from '../../core/config/graph/graph.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { type Resource, resourceKinds, type ShownKind } from '../../core/config/model/resource.ts';
import { textOf } from '../../core/config/model/settle.ts';
import { regionsIn } from '../../core/workspace/textRegions.ts';
import { type ValueJson, valueJson } from './valueJson.ts';

/** A file as `config` prints it. */
export interface FileJson {
	readonly path: string;
	readonly format: string;
	readonly resources: readonly {
		readonly kind: ShownKind;
		readonly name: string;
		readonly line: number;
		readonly id?: string;
		readonly properties: ValueJson;
	}[];
	readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: string }[];
}

/** Is it of a kind that people are shown? */
export function isShown(kind: Resource['kind']): kind is ShownKind {
	return resourceKinds.some((shown) => shown === kind);
}

/** What a document says, and what its resources name, each thing once. */
export function fileJson(document: ConfigDocument, graph: ConfigGraph, showSecrets: boolean): FileJson {
	const { path, format, text } = document;
	const resources = document.resources.filter(({ kind }) => isShown(kind));
	const regionOf = regionsIn(
		text,
		resources.map(({ nameRange }) => nameRange),
	);
	const edges = resources
		.flatMap((resource) => graph.edgesFrom(resource))
		.filter(({ to }) => isShown(to.kind))
		.map(({ from, to, relation }) => ({ from: from.name, to: to.name, relation }));
	const known = new Map(edges.map((edge) => [`${edge.from}\n${edge.to}\n${edge.relation}`, edge]));
	return {
		path,
		format,
		resources: resources.flatMap(({ kind, name, nameRange, id, properties }) => {
			const literal = id && textOf(id);
			return isShown(kind)
				? [
						{
							kind,
							name,
							line: regionOf(nameRange).line,
							...(literal !== undefined && { id: literal }),
							properties: valueJson(properties, showSecrets),
						},
					]
				: [];
		}),
		edges: [...known.values()],
	};
}
