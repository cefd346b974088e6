/** A byte as it is compared where `core.ignoreCase` is on: git takes no letters but A to Z for the same as their small ones. */
export function foldByte(byte: number): number {
	return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

/** A path as it is compared where `core.ignoreCase` is on. */
export function foldCase(path: string): string {
	return path.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
