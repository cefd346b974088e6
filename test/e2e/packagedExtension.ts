import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The package that the build before the tests has made. */
export async function packagedExtension(): Promise<string> {
	const file = fileURLToPath(new URL('../../.artifacts/claimlens.vsix', import.meta.url));
	await access(file);
	return file;
}
