import { readFile, writeFile } from 'node:fs/promises';
import type { Finding } from '../../core/config/lint/lintDocuments.ts';
import { isJsonObject, readJson } from '../../core/token/json.ts';
import { commandErrors } from '../../words/command.ts';
import { wordsFrom } from '../../words/words.ts';
import { reasonOf } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';
import { portablePath } from './shownFinding.ts';

const english = wordsFrom('en', {});

/**
 * What a finding is known by: not by its line, which changes with every edit above it, nor by the language, nor by the calls of the Terraform module that it
 * is in, unless it holds for some of them only.
 */
export function baselineKey({ rule, path, resource, message, values, calls = [] }: Finding, cwd: string): string {
	const { address, call } = resource;
	const own = call === undefined ? address : address.slice(call.address.length + 1);
	return [rule.id, portablePath(path, cwd), own, english.say(message, values), ...calls].join(' | ');
}

/** The keys of a baseline file. */
export async function readBaseline(path: string): Promise<ReadonlySet<string>> {
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		throw new UsageError(commandErrors.fileUnreadable, { option: '--baseline', path, reason: reasonOf(error) });
	});
	const { value } = readJson(text);
	const known = value !== undefined && isJsonObject(value) ? value['findings'] : undefined;
	if (!Array.isArray(known) || !known.every((key) => typeof key === 'string'))
		throw new UsageError(commandErrors.baselineInvalid, { path });
	return new Set(known);
}

/** Writes a baseline, sorted, so that a change of it is easy to review. */
export async function writeBaseline(path: string, keys: ReadonlySet<string>): Promise<void> {
	const text = JSON.stringify({ version: 1, findings: [...keys].toSorted() }, null, '\t');
	await writeFile(path, `${text}\n`).catch((error: unknown) => {
		throw new UsageError(commandErrors.outputFailed, { reason: reasonOf(error) });
	});
}
