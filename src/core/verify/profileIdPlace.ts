import { getLocation } from 'jsonc-parser';
import type { TextRange } from '../token/jsonPlace.ts';
import type { ProfileMember } from './profile.ts';

/** Members of a profile whose values are ids of the workspace. */
export type IdMember = Extract<ProfileMember, 'userPoolId' | 'clientIds' | 'issuer'>;

const members: readonly IdMember[] = ['userPoolId', 'clientIds', 'issuer'];

/** The member of a profile whose value is being written at an offset of `.claimlens/profiles.json`, and what stands there, with its quotes. */
export function profileIdPlace(text: string, offset: number): { readonly member: IdMember; readonly range: TextRange } | undefined {
	const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
	const [section, , name, ...rest] = path;
	const member = members.find((candidate) => candidate === name);
	if (section !== 'profiles' || member === undefined || isAtPropertyKey || rest.length > 1) return undefined;
	const end = previousNode ? previousNode.offset + previousNode.length : offset;
	const isWritten = previousNode?.type === 'string' && offset > previousNode.offset && offset <= end;
	return { member, range: isWritten ? { start: previousNode.offset, end } : { start: offset, end: offset } };
}
