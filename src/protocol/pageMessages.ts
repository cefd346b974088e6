/** What the inspector's page may send. The page is untrusted input for the host, so its messages are held to the letter. */
import { linkMembers } from './claims.ts';
import { compareIntents } from './compare.ts';
import type { Guard, Messages } from './guards.ts';
import { isCount, isFlag, isMessageOf, isText, listOf, oneOf } from './guards.ts';
import type { PageMessage } from './inspector.ts';
import { pageActions } from './inspector.ts';
import { keyCopies } from './issuer.ts';
import { longestText, mostUris, sampleIds } from './start.ts';

/** Texts that are typed are no longer than this. */
const longestTyped = 4_096;
const mostChosen = 50;

const isIndex: Guard<number> = (value): value is number => Number.isSafeInteger(value);
const textUpTo =
	(longest: number): Guard<string> =>
	(value): value is string =>
		isText(value) && value.length <= longest;
const listUpTo =
	<T>(most: number, item: Guard<T>): Guard<readonly T[]> =>
	(value): value is readonly T[] =>
		listOf(item)(value) && value.length <= most;

const messages: Messages<PageMessage> = {
	ready: { type: isText },
	run: { type: isText, action: oneOf(pageActions) },
	inspectNested: { type: isText, index: isIndex },
	follow: { type: isText, ...linkMembers },
	openSource: { type: isText, check: isText },
	copyClaim: { type: isText, where: oneOf(['header', 'payload']), name: isText },
	inspectText: { type: isText, text: textUpTo(longestText) },
	inspectUris: { type: isText, uris: listUpTo(mostUris, isText) },
	trySample: { type: isText, id: oneOf(sampleIds) },
	copyId: { type: isText, index: isIndex },
	compare: { type: isText, intent: oneOf(compareIntents) },
	copyMember: { type: isText, index: isIndex },
	copyOfKey: { type: isText, index: isIndex, what: oneOf(keyCopies) },
	openIssuer: { type: isText, part: oneOf(['document', 'keys']) },
	expectAnswer: { type: isText, check: isText },
	setExpectation: {
		type: isText,
		check: isText,
		chosen: listUpTo(mostChosen, isCount),
		typed: textUpTo(longestTyped),
		save: isFlag,
	},
	saveExpectation: { type: isText, check: isText },
	dropExpectation: { type: isText, check: isText },
};

/** Tells whether `value` is a message of the page, to the letter: an unknown type, action or member is refused. */
export function isPageMessage(value: unknown): value is PageMessage {
	return isMessageOf(messages, value);
}
