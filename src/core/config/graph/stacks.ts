import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';

interface Declared {
	readonly resource: Resource;
	readonly document: ConfigDocument;
}

/**
 * Which resources an address may name. Addresses are those of one document first; a fragment's, and a file's of a Terraform module, may be those of
 * another document of the same format that lies near, where one alone has it.
 */
export class Stacks {
	readonly #own = new Map<ConfigDocument, ReadonlyMap<string, Resource>>();
	/** By format and address. */
	readonly #shared = new Map<string, Declared[]>();

	constructor(documents: readonly ConfigDocument[]) {
		for (const document of documents) {
			this.#own.set(document, new Map(document.resources.map((resource) => [resource.address, resource])));
			for (const resource of document.resources) {
				const key = `${document.format} ${resource.address}`;
				const known = this.#shared.get(key) ?? [];
				known.push({ resource, document });
				this.#shared.set(key, known);
			}
		}
	}

	/** The resource that a reference in the document means; undefined where none is known. */
	find(address: string, document: ConfigDocument): Resource | undefined {
		const own = this.#own.get(document)?.get(address);
		if (own !== undefined || document.declares?.has(address)) return own;
		const near = (this.#shared.get(`${document.format} ${address}`) ?? []).filter((declared) => isNear(declared.document, document));
		return near.length === 1 ? near[0]?.resource : undefined;
	}
}

/** Are they one document, or files of one Terraform module, which is a folder? */
export function isOneStack(left: ConfigDocument, right: ConfigDocument): boolean {
	return left === right || (left.format === 'terraform' && right.format === 'terraform' && folderOf(left.path) === folderOf(right.path));
}

/** Fragments of a template lie in folders below it. */
function isNear(left: ConfigDocument, right: ConfigDocument): boolean {
	if (left.format === 'terraform') return isOneStack(left, right);
	const [one, other] = [folderOf(left.path), folderOf(right.path)];
	return one.startsWith(other) || other.startsWith(one);
}

/** The folder of a path, with the slash at its end. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
