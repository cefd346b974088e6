/** What the page shows about the issuer of the token: its discovery document and its keys. */
import { isFlag, isObject, isText, listOf, maybeText, optional, shape } from './guards.ts';
import type { ActionView, Phrase, ValueView } from './inspector.ts';

/** A remark: `warn` is likely to be a mistake, `note` only worth knowing. */
export interface RemarkView {
	readonly level: 'warn' | 'note';
	readonly text: string;
}

/** One member of the discovery document. */
export interface MemberView {
	readonly name: string;
	readonly title?: string;
	readonly value: ValueView;
	readonly meaning: string;
	readonly remarks: readonly RemarkView[];
}

/** A fact about a key; `copies` marks the thumbprint, which can be copied. */
export interface KeyFactView {
	readonly name: string;
	readonly text: string;
	readonly copies?: boolean;
}

/** One key; `named` when its title is its key ID; its mark is `signed` when it signed the token, `named` when the token names it and the signature is not good. */
export interface KeyView {
	readonly title: string;
	readonly named: boolean;
	readonly mark?: 'signed' | 'named';
	readonly facts: readonly KeyFactView[];
	readonly remarks: readonly RemarkView[];
}

/** A document of the issuer: where it is from, and what there is to know about the whole. */
export interface IssuerPartView<Item> {
	readonly heading: string;
	readonly from?: readonly Phrase[];
	/** It was fetched from an address that can be opened. */
	readonly opens: boolean;
	readonly remarks: readonly RemarkView[];
	readonly items: readonly Item[];
	/** How many are not shown. */
	readonly left?: string;
}

/** The issuer of the token. */
export interface IssuerView {
	/** What was or would be asked, and why something is not here. */
	readonly sentences: readonly (readonly Phrase[])[];
	readonly action?: ActionView;
	readonly document?: IssuerPartView<MemberView>;
	/** Members of the document that are not known; part of the same list for `copyMember`, behind the known ones. */
	readonly others?: { readonly heading: string; readonly items: readonly MemberView[] };
	readonly keys?: IssuerPartView<KeyView>;
}

/** What can be copied of a key. */
export const keyCopies = ['kid', 'thumbprint'] as const;
export type KeyCopy = (typeof keyCopies)[number];

/** Page to host. Members and keys are named by their places as shown. */
export type IssuerMessage =
	| { readonly type: 'copyMember'; readonly index: number }
	| { readonly type: 'copyOfKey'; readonly index: number; readonly what: KeyCopy }
	| { readonly type: 'openIssuer'; readonly part: 'document' | 'keys' };

const isPart = shape<IssuerPartView<unknown>>({
	heading: isText,
	from: optional(listOf(isObject)),
	opens: isFlag,
	remarks: listOf(isObject),
	items: listOf(isObject),
	left: maybeText,
});

/** Tells whether it is the view of an issuer, without looking into each sentence of it. */
export const isIssuer = shape<IssuerView>({
	sentences: listOf(Array.isArray),
	action: optional(isObject),
	document: optional(isPart),
	others: optional(isObject),
	keys: optional(isPart),
});
