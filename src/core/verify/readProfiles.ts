import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { isJsonObject, type JsonObject, type JsonValue } from '../token/json.ts';
import { filePlacer } from '../workspace/filePlacer.ts';
import type { ProfilePlace } from './expectationSource.ts';
import type { Profile, ProfileMember, ProfileMembers } from './profile.ts';
import type { ProfileProblem, ProfileProblemCode } from './profileProblem.ts';
import { isOfKind, profileMembers, valueLimits } from './profileValues.ts';

/** Limits: whoever writes profiles may not be friendly. */
export const profileLimits = { fileLength: 200_000, profiles: 100, problems: 50 } as const;

/** Names of profiles as they are shown in lists and typed on a command line. */
export const profileName = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/@-]{0,62}[\p{L}\p{N}])?$/u;

/** The profiles that are good, and what is wrong with the others. */
export interface ProfileReading {
	readonly profiles: readonly Profile[];
	readonly problems: readonly ProfileProblem[];
}

/**
 * Reads the text of `.claimlens/profiles.json`: JSON, with comments if one likes, whose member `profiles` holds them by name. `path` is what
 * the file is called to people. Never throws.
 */
export function readProfilesFile(text: string, path: string): ProfileReading {
	if (text.length > profileLimits.fileLength) return { profiles: [], problems: [{ code: 'too-large', pointer: [] }] };
	const { tree, document, at } = parse(text);
	if (tree === undefined) return { profiles: [], problems: [{ code: 'not-json', pointer: [], at }] };
	const placeAt = filePlacer(text, path);
	const offsetAt = (pointer: ProfileProblem['pointer']): number => offsetOf(tree, pointer) ?? 0;
	const entries = isJsonObject(document) ? document['profiles'] : undefined;
	const reading = readEntries(entries, (name) => ({ in: 'file', ...placeAt(offsetAt(['profiles', name])) }));
	const twice = duplicates(tree, []);
	// Which of two `profiles` counts would be anybody's guess, and so with two members of one profile.
	const isDoubtful = (name: string): boolean => twice.some(({ pointer, profile }) => pointer.length === 1 || profile === name);
	const profiles = reading.profiles.filter(({ name }) => !isDoubtful(name));
	return {
		profiles: profiles.map((profile) => ({ ...profile, lines: linesOf(profile, (pointer) => placeAt(offsetAt(pointer)).line) })),
		problems: [...twice, ...reading.problems.map((problem) => ({ ...problem, at: offsetAt(problem.pointer) }))].slice(
			0,
			profileLimits.problems,
		),
	};
}

/** Reads the value of the setting `claimlens.profiles`, or of its like. Never throws. */
export function readProfiles(value: unknown, place: ProfilePlace): ProfileReading {
	return readEntries(value, () => place);
}

interface Parsed {
	readonly tree?: Node;
	/** What the tree stands for. */
	readonly document?: unknown;
	/** Where the text is no JSON. */
	readonly at: number;
}

/** The tree of a text that is JSON (RFC 8259) with comments and trailing commas, else where it breaks. */
function parse(text: string): Parsed {
	const errors: ParseError[] = [];
	try {
		const tree = parseTree(text, errors, { allowTrailingComma: true });
		const [error] = errors;
		return tree === undefined || error !== undefined
			? { at: error?.offset ?? 0 }
			: { tree, document: getNodeValue(tree) as unknown, at: 0 };
	} catch {
		// So deep that the stack was full.
		return { at: 0 };
	}
}

function readEntries(value: unknown, placeOf: (name: string) => ProfilePlace): ProfileReading {
	if (!isJsonObject(value)) return { profiles: [], problems: [{ code: 'not-profiles', pointer: ['profiles'] }] };
	const problems: ProfileProblem[] = [];
	const profiles: Profile[] = [];
	const entries = Object.entries(value);
	for (const [name, entry] of entries.slice(0, profileLimits.profiles)) {
		const found = problemsOf(name, entry);
		problems.push(...found);
		if (found.length === 0) profiles.push({ name, place: placeOf(name), members: membersOf(entry as JsonObject) });
	}
	const [firstLeft] = entries[profileLimits.profiles] ?? [];
	if (firstLeft !== undefined) {
		problems.push({ code: 'too-many-profiles', pointer: ['profiles', firstLeft], detail: { limit: profileLimits.profiles } });
	}
	return { profiles, problems: problems.slice(0, profileLimits.problems) };
}

/**
 * One mistake spoils a profile: an expectation that is left out because it cannot be read would be one that is silently not checked.
 */
function problemsOf(name: string, entry: JsonValue): readonly ProfileProblem[] {
	const problem = (code: ProfileProblemCode, member?: string, detail?: ProfileProblem['detail']): ProfileProblem => ({
		code,
		profile: name,
		pointer: ['profiles', name, ...(member === undefined ? [] : [member])],
		...(member !== undefined && { detail: { member, ...detail } }),
	});
	if (!profileName.test(name)) return [problem('name-invalid')];
	if (!isJsonObject(entry)) return [problem('profile-not-object')];
	const problems = Object.entries(entry).flatMap(([member, value]) => {
		if (!isProfileMember(member)) return [problem('member-unknown', member)];
		const code = problemOfValue(member, value);
		return code === undefined ? [] : [problem(code, member, { kind: profileMembers[member].kind })];
	});
	const [has, hasNot] = Object.hasOwn(entry, 'emulator') ? (['emulator', 'endpoint'] as const) : (['endpoint', 'emulator'] as const);
	if (Object.hasOwn(entry, has) && !Object.hasOwn(entry, hasNot)) problems.push(problem(`${hasNot}-missing`, has));
	return problems;
}

/** Is it the name of a member that a profile may have? */
export function isProfileMember(name: string): name is ProfileMember {
	return Object.hasOwn(profileMembers, name);
}

function problemOfValue(member: ProfileMember, value: JsonValue): ProfileProblemCode | undefined {
	const { kind, list, waivable } = profileMembers[member];
	if (value === null) return waivable ? undefined : 'not-waivable';
	if (!Array.isArray(value)) return isOfKind(value, kind) ? undefined : 'value-invalid';
	if (!list || value.length > valueLimits.items) return 'value-invalid';
	if (value.length === 0) return 'list-empty';
	return value.every((item: JsonValue) => isOfKind(item, kind)) ? undefined : 'value-invalid';
}

/** The members of a profile in which nothing is wrong; a list of one may be written without its brackets. */
function membersOf(entry: JsonObject): ProfileMembers {
	return Object.fromEntries(
		Object.entries(entry).map(([member, value]) => {
			const single = isProfileMember(member) && profileMembers[member].list && typeof value === 'string';
			return [member, single ? [value] : value];
		}),
	);
}

/** Members that stand twice, down to those of a profile: readers disagree about which of the two counts. */
function duplicates(node: Node, pointer: ProfileProblem['pointer']): ProfileProblem[] {
	if (node.type !== 'object' || pointer.length > 2) return [];
	const seen = new Set<string>();
	return (node.children ?? []).flatMap(({ children: [key, value] = [] }): ProfileProblem[] => {
		const name = String(key?.value);
		const here = [...pointer, name];
		const twice = seen.has(name);
		seen.add(name);
		const [top, profile] = here;
		const problem = { code: 'duplicate-member', pointer: here, at: key?.offset ?? 0, detail: { member: name } } as const;
		const spoilt = typeof profile === 'string' && { profile };
		return [...(twice ? [{ ...problem, ...spoilt }] : []), ...(value && top === 'profiles' ? duplicates(value, here) : [])];
	});
}

function offsetOf(tree: Node, pointer: ProfileProblem['pointer']): number | undefined {
	const node = findNodeAtLocation(tree, [...pointer]);
	return node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
}

function linesOf({ name, members }: Profile, lineAt: (pointer: ProfileProblem['pointer']) => number): NonNullable<Profile['lines']> {
	return Object.fromEntries(Object.keys(members).map((member) => [member, lineAt(['profiles', name, member])]));
}
