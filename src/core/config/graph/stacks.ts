import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';

/**
 * Which resources an address may name. Addresses are those of one document first; a fragment's, and a file's of a Terraform module, may be those of
 * another document of the same format, where one alone has it.
 */
export class Stacks {
	readonly #own = new Map<ConfigDocument, ReadonlyMap<string, Resource>>();
	/** By format and address; null where several documents have it. */
	readonly #shared = new Map<string, Resource | null>();

	constructor(documents: readonly ConfigDocument[]) {
		for (const document of documents) {
			this.#own.set(document, new Map(document.resources.map((resource) => [resource.address, resource])));
			for (const resource of document.resources) {
				const key = `${document.format} ${resource.address}`;
				this.#shared.set(key, this.#shared.has(key) ? null : resource);
			}
		}
	}

	/** The resource that a reference in the document means; undefined where none is known. */
	find(address: string, document: ConfigDocument): Resource | undefined {
		return this.#own.get(document)?.get(address) ?? this.#shared.get(`${document.format} ${address}`) ?? undefined;
	}
}
