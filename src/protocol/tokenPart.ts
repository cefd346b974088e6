/** The token as JSON beside its text, the colours that JSON has in the editor, and what is shown when others look on. */
import { isAction } from './action.ts';
import type { Guard } from './guards.ts';
import { isCount, isFlag, isText, listOf, maybeText, oneOf, optional, shape } from './guards.ts';
import type { ActionView } from './inspector.ts';

/** A member of a part: where it begins in the JSON that is shown, and which characters of the encoded part carry it (`to` exclusive). */
export interface MemberView {
	readonly name: string;
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

/** Parts of a signed token, which can be looked at one by one. */
export const partNames = ['header', 'payload', 'signature'] as const;

/** A part of the token as the JSON that it decodes to; the members in the order of the text, of very many the first. */
export interface PartView {
	readonly part: 'header' | 'payload';
	readonly json: string;
	readonly members: readonly MemberView[];
}

/** What has a colour of its own in JSON; words are `true`, `false` and `null`. */
export const inkNames = ['name', 'string', 'number', 'word'] as const;
export type InkName = (typeof inkNames)[number];

/** Colours as themes write them, such as `#ce9178`; those that the theme does not say are left out. */
export type InksView = { readonly [Name in InkName]?: string };

/** Is the token hidden from those who look on, and what can be done about it; `note` says what is hidden. */
export interface SharingView {
	readonly on: boolean;
	readonly note?: string;
	readonly actions: readonly ActionView[];
}

const isMember = shape<MemberView>({ name: isText, at: isCount, from: isCount, to: isCount });
const isPart = shape<PartView>({ part: oneOf(['header', 'payload']), json: isText, members: listOf(isMember) });

/** A colour and nothing else. */
export const isInk: Guard<string> = (value): value is string =>
	typeof value === 'string' && /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value);

/** A list of parts. */
export const isParts: Guard<readonly PartView[]> = listOf(isPart);

/** Colours by what they are for. */
export const isInks: Guard<InksView> = shape<InksView>({
	name: optional(isInk),
	string: optional(isInk),
	number: optional(isInk),
	word: optional(isInk),
});

/** What is shown when others look on. */
export const isSharing = shape<SharingView>({ on: isFlag, note: maybeText, actions: listOf(isAction) });
