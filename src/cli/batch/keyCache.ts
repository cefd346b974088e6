import { jwkMaterial, keySetMaterial, pemMaterial, secretMaterial } from '../../core/verify/givenKeys.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import type { GivenKey } from './batchRequest.ts';

/** Keys of so many different texts are kept, and none of a text longer than that: memory must not grow with the input. */
const maxEntries = 256;
const maxKeyLength = 65_536;

/**
 * Keys of a batch by the text they were read from. Lines that repeat a key set get the same object, so that the keys in it are
 * imported once (the import remembers objects).
 */
export class KeyCache {
	readonly #materials = new Map<string, KeyMaterial | Promise<KeyMaterial>>();

	/** The keys that a line gives, read now or before. */
	materialOf(key: GivenKey): KeyMaterial | Promise<KeyMaterial> {
		const name = `${key.type} ${'json' in key ? JSON.stringify(key.json) : key.text}`;
		const known = this.#materials.get(name);
		if (known !== undefined) {
			// The map keeps the order of insertion: what is used again moves to its young end.
			this.#materials.delete(name);
			this.#materials.set(name, known);
			return known;
		}
		const material = read(key);
		if (name.length <= maxKeyLength) {
			const [oldest] = this.#materials.keys();
			if (this.#materials.size >= maxEntries && oldest !== undefined) this.#materials.delete(oldest);
			this.#materials.set(name, material);
		}
		return material;
	}
}

function read(key: GivenKey): KeyMaterial | Promise<KeyMaterial> {
	switch (key.type) {
		case 'jwks':
			return keySetMaterial(key.json, 'given');
		case 'jwk':
			return jwkMaterial(key.json, 'given');
		case 'pem':
			return pemMaterial(key.text, 'given');
		case 'secret':
			return secretMaterial(key.text);
	}
}
