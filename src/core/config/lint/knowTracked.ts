import type { ConfigDocument, ConfigFormat } from '../model/document.ts';

/** Files that tools write, and that may hold what not everybody should have: rules ask of them whether git tracks them. */
const asked: ReadonlySet<ConfigFormat> = new Set(['amplify-outputs', 'amplify-gen1', 'cli-output', 'terraform-state']);

/** The document with what is known of whether git tracks its file. `isTracked` is called only where a rule wants to know. */
export async function knowTracked(document: ConfigDocument, isTracked: () => Promise<boolean | undefined>): Promise<ConfigDocument> {
	const known = asked.has(document.format) ? await isTracked() : undefined;
	return known === undefined ? document : { ...document, isTracked: known };
}
