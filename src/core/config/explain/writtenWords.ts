import type { ConfigFormat } from '../model/document.ts';
import { mfaWords } from '../readers/amplify/outputs.ts';

/** Properties whose values a format calls otherwise than the model does: the words of the model by those of the format. */
const rows: readonly { readonly format: ConfigFormat; readonly path: string; readonly words: ReadonlyMap<string, string> }[] = [
	{ format: 'amplify-outputs', path: 'MfaConfiguration', words: mfaWords },
];

/** A value of a property as the files of a format write it. */
export function writtenWord(format: ConfigFormat, path: string, value: string): string {
	const row = rows.find((candidate) => candidate.format === format && candidate.path === path);
	return [...(row?.words ?? [])].find(([, word]) => word === value)?.[0] ?? value;
}
