/** What the page and the extension say to each other about claims and times: links inside sentences, and the refresh window. */
import type { Guard, Members } from './guards.ts';
import { isText, oneOf, shape } from './guards.ts';
import type { Phrase } from './inspector.ts';

/** Where a link can lead: to the issuer's discovery document or key set, or to the place in the workspace that a sentence names. */
const linkTargets = ['discovery', 'keys', 'place'] as const;

/** A link inside what a claim says. It names the claim and the number of the place; where that is, only the extension knows. */
export interface LinkView {
	readonly to: (typeof linkTargets)[number];
	readonly part: 'header' | 'payload';
	readonly claim: string;
	readonly index: number;
}

/** Until when (seconds since the epoch) the sign-in can be refreshed, and how that is known. */
export interface RefreshView {
	readonly until: number;
	readonly note: readonly Phrase[];
}

/** Follows a link. */
export type FollowMessage = { readonly type: 'follow' } & LinkView;

/** The members of a link. */
export const linkMembers: Members<LinkView> = {
	to: oneOf(linkTargets),
	part: oneOf(['header', 'payload']),
	claim: isText,
	index: Number.isSafeInteger,
};

/** A link. */
export const isLink: Guard<LinkView> = shape(linkMembers);
