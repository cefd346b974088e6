import { joinExpectations, type SourcedExpectations } from '../core/verify/expectationSource.ts';
import { expectationsOfProfile } from '../core/verify/profileExpectations.ts';
import { readStatedExpectations } from './expectationOptions.ts';
import { type NamedProfile, readNamedProfile } from './profileFile.ts';
import type { CommandRequest } from './request.ts';

/** What the options say that the app expects, and the profile that they name. */
export interface Statement {
	readonly stated: SourcedExpectations;
	readonly named?: NamedProfile;
}

/** Reads the options and the profile; an option counts before the profile. */
export async function readStatement({ args, words, surroundings }: CommandRequest): Promise<Statement> {
	const [name] = args.options.get('profile') ?? [];
	const named = name === undefined ? undefined : await readNamedProfile(name, surroundings.cwd, words);
	const stated = joinExpectations([readStatedExpectations(args), ...(named ? [expectationsOfProfile(named.profile)] : [])]);
	return { stated, ...(named && { named }) };
}
