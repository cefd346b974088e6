import type { ConfigGraph, Edge } from '../../core/config/graph/graph.ts';
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
		/** What references call it, where its name alone does not say which one it is. */
		readonly address?: string;
		readonly line: number;
		readonly id?: string;
		readonly properties: ValueJson;
	}[];
	readonly edges: readonly EdgeJson[];
}

/** That one resource names another, by their names, and by their addresses where those differ. */
interface EdgeJson {
	readonly from: string;
	readonly to: string;
	readonly relation: string;
	readonly fromAddress?: string;
	readonly toAddress?: string;
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
		.map(edgeJson);
	const known = new Map(edges.map((edge) => [Object.values(edge).join('\n'), edge]));
	return {
		path,
		format,
		resources: resources.flatMap(({ kind, name, address, nameRange, id, properties }) => {
			const literal = id && textOf(id);
			return isShown(kind)
				? [
						{
							kind,
							name,
							...(address !== name && { address }),
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

function edgeJson({ from, to, relation }: Edge): EdgeJson {
	return {
		from: from.name,
		to: to.name,
		relation,
		...(from.address !== from.name && { fromAddress: from.address }),
		...(to.address !== to.name && { toAddress: to.address }),
	};
}
