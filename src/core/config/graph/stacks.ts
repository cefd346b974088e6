import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';

interface Declared {
	readonly resource: Resource;
	readonly document: ConfigDocument;
}

/**
 * Which resources an address may name. Those of a Terraform module, and of modules that it calls, have addresses in their stack. Elsewhere addresses are
 * those of one document first; a fragment's may be those of another document of the same format that lies near, where one alone has it.
 */
export class Stacks {
	readonly #own = new Map<ConfigDocument, ReadonlyMap<string, Resource>>();
	/** By stack or format, and address. */
	readonly #shared = new Map<string, Declared[]>();

	constructor(documents: readonly ConfigDocument[]) {
		for (const document of documents) {
			this.#own.set(document, new Map(document.resources.map((resource) => [resource.address, resource])));
			for (const resource of document.resources) {
				const key = keyOf(resource.address, document, resource);
				const known = this.#shared.get(key) ?? [];
				known.push({ resource, document });
				this.#shared.set(key, known);
			}
		}
	}

	/** The resource that a reference in a resource of the document means; undefined where none is known. */
	find(address: string, document: ConfigDocument, from: Pick<Resource, 'stack'>): Resource | undefined {
		const own = from.stack === undefined ? this.#own.get(document)?.get(address) : undefined;
		if (own !== undefined || (from.stack === undefined && document.declares?.has(address))) return own;
		const shared = this.#shared.get(keyOf(address, document, from)) ?? [];
		const near = from.stack === undefined ? shared.filter((declared) => isNear(declared.document, document)) : shared;
		return near.length === 1 ? near[0]?.resource : undefined;
	}
}

function keyOf(address: string, { format }: ConfigDocument, { stack }: Pick<Resource, 'stack'>): string {
	return `${stack === undefined ? format : `${format} in ${stack}`} ${address}`;
}

/** Fragments of a template lie in folders below it. */
function isNear(left: ConfigDocument, right: ConfigDocument): boolean {
	const [one, other] = [folderOf(left.path), folderOf(right.path)];
	return one.startsWith(other) || other.startsWith(one);
}

/** The folder of a path, with the slash at its end. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
