import { choicesOf, type EditableExpectation, editableOfCheck, membersFor, withoutExpectation } from '../../core/verify/expectationEdit.ts';
import type { ProfileChange } from '../../core/verify/profile.ts';
import type { ChecksMessage } from '../../protocol/checks.ts';
import { editorSentences } from '../../words/editor.ts';
import { checkViewSentences } from '../../words/inspector/checks.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected, Session } from '../session.ts';
import { answerMembers } from './expectView.ts';

/** What is looked at, and who tries expectations out on it and writes them down. */
export interface Expecting extends Pick<Session, 'inspected' | 'tryHere' | 'refuseExpectation'> {
	/** Writes members into a profile; false when the user left. */
	readonly saveExpectation: (members: ProfileChange) => Promise<boolean>;
}

/**
 * Does what the page asks about what is expected. The page names checks and places in what it shows; what is typed is held to what a profile may
 * say. Nobody is asked over the network: the token is judged anew with the keys at hand.
 */
export async function answerChecksIntent(message: ChecksMessage, session: Expecting, words: Words): Promise<void> {
	const { inspected } = session;
	const name = editableOfCheck(message.check);
	const check = inspected?.verification?.report.checks.find(({ id }) => id === message.check);
	if (inspected === undefined || name === undefined || check === undefined) return;
	switch (message.type) {
		case 'expectAnswer': {
			const members = answerMembers(name, check, inspected.decoded);
			if (members !== undefined) await session.tryHere(members);
			return;
		}
		case 'setExpectation': {
			const members = chosenMembers(name, message.chosen, message.typed, inspected);
			if (members === undefined) return session.refuseExpectation(message.check, problemOf(name, message.typed, words));
			if (!message.save) return session.tryHere(members);
			return save(session, name, members);
		}
		case 'saveExpectation': {
			const tried = Object.entries(inspected.here ?? {}).filter(([member]) => Object.hasOwn(withoutExpectation(name), member));
			if (tried.length > 0) await save(session, name, { ...withoutExpectation(name), ...(Object.fromEntries(tried) as ProfileChange) });
			return;
		}
		case 'dropExpectation':
			return session.tryHere(withoutExpectation(name));
	}
}

/** What is written down is no longer only tried out. */
async function save(session: Expecting, name: EditableExpectation, members: ProfileChange): Promise<void> {
	if (await session.saveExpectation(members)) await session.tryHere(withoutExpectation(name));
}

function chosenMembers(
	name: EditableExpectation,
	chosen: readonly number[],
	typed: string,
	{ decoded, verification }: Inspected,
): ProfileChange | undefined {
	const choices = choicesOf(name, decoded, verification?.statement.expectations ?? {});
	const values = chosen.map((index) => choices[index]?.value);
	if (values.some((value) => value === undefined)) return undefined;
	return membersFor(name, [...values.filter((value) => value !== undefined), ...typed.split(/\s+/)]);
}

function problemOf(name: EditableExpectation, typed: string, { say }: Words): string {
	if (typed.trim() === '') return say(checkViewSentences.noChoice);
	if (name === 'issuer') return say(editorSentences.issuerInvalid);
	return say(name === 'albArn' ? editorSentences.loadBalancerInvalid : checkViewSentences.notTaken);
}
