import { dirname, join, relative } from 'node:path';
import type { Profile } from '../core/verify/profile.ts';
import { profileLimits, readProfilesFile } from '../core/verify/readProfiles.ts';
import { commandErrors, commandSentences } from '../words/command.ts';
import { profileProblemSentence } from '../words/profiles.ts';
import type { Words } from '../words/words.ts';
import { nearestFile } from './nearestFile.ts';
import { printable } from './printable.ts';
import { UsageError } from './usageError.ts';

const name = join('.claimlens', 'profiles.json');

/** A profile that the command was told to use, and where its keys are: a URL, or the path of a file. */
export interface NamedProfile {
	readonly profile: Profile;
	readonly keys?: string;
}

/**
 * The profile of that name in `.claimlens/profiles.json` of a folder, or of the nearest folder above it that has such a file. A profile that is not there, or
 * has mistakes, is a UsageError: to verify without it would be to check less than was asked.
 */
export async function readNamedProfile(wanted: string, folder: string, words: Words): Promise<NamedProfile> {
	const found = await nearestFile(folder, name, profileLimits.fileLength * 4);
	if (found === undefined) throw new UsageError(commandErrors.profileFileMissing, { path: name });
	const path = relative(folder, found.path) || found.path;
	const { profiles, problems } = readProfilesFile(found.text, path);
	const profile = profiles.find((candidate) => candidate.name === wanted);
	if (profile !== undefined) {
		const { keys } = profile.members;
		return { profile, ...(keys !== undefined && { keys: /^https:/i.test(keys) ? keys : join(dirname(found.path), keys) }) };
	}
	const problem = problems.find((candidate) => candidate.profile === undefined || candidate.profile === wanted);
	if (problem !== undefined) {
		const line = found.text.slice(0, problem.at ?? 0).split('\n').length;
		throw new UsageError(commandErrors.teamFile, { path, line, problem: printable(profileProblemSentence(problem, words)) });
	}
	const known = profiles.map((candidate) => printable(candidate.name)).join(', ');
	throw new UsageError(commandErrors.profileUnknown, { path, names: known || words.say(commandSentences.noProfiles) });
}
