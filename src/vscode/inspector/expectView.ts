import type { DecodedToken } from '../../core/token/decode.ts';
import { choicesOf, type EditableExpectation, editableOfCheck, editKindOf, membersFor } from '../../core/verify/expectationEdit.ts';
import { sourceOfCheck } from '../../core/verify/expectationSource.ts';
import type { ProfileChange } from '../../core/verify/profile.ts';
import type { Check } from '../../core/verify/report.ts';
import { valuesOfToken } from '../../core/verify/tokenValues.ts';
import type { ExpectView } from '../../protocol/checks.ts';
import type { CheckMark } from '../../protocol/inspector.ts';
import { editorSentences } from '../../words/editor.ts';
import { answerSentences, checkViewSentences, otherSentences } from '../../words/inspector/checks.ts';
import { stateSentences } from '../../words/inspector.ts';
import type { Words } from '../../words/words.ts';
import type { Statement } from '../statedExpectations.ts';

/** The questions, as they stand above the choices. */
const questions: Readonly<Record<EditableExpectation, string>> = {
	issuer: editorSentences.askIssuer,
	tokenUse: editorSentences.askTokenUse,
	typ: editorSentences.askType,
	clientId: editorSentences.askClient,
	audience: editorSentences.askAudience,
	albArn: editorSentences.askLoadBalancer,
	scope: editorSentences.askScopes,
	group: editorSentences.askGroups,
};

/** How the expectation of a check can be stated or changed beside it; undefined where it cannot. `problem` is why the last attempt was not taken. */
export function expectView(
	check: Check,
	mark: CheckMark,
	statement: Statement,
	decoded: DecodedToken,
	problem: string | undefined,
	words: Words,
): ExpectView | undefined {
	const { say } = words;
	const name = editableOfCheck(check.id);
	// An emulator's issuers come from its pools and its endpoint together.
	if (name === undefined || (name === 'issuer' && statement.profile?.members.emulator !== undefined)) return undefined;
	const { profile, expectations } = statement;
	const unstated = expectations[name] === undefined;
	const answer = unstated && (mark === 'open' || mark === 'warn') ? answerOf(name, check, decoded, words) : undefined;
	const edit =
		answer !== undefined
			? checkViewSentences.chooseAnother
			: unstated
				? stateSentences[check.id as keyof typeof stateSentences]
				: checkViewSentences.change;
	return {
		...(answer !== undefined && { answer }),
		edit: say(edit),
		question: say(questions[name]),
		kind: editKindOf(name),
		choices: choicesOf(name, decoded, expectations).map(({ value, chosen, ofToken }) => ({ label: value, chosen, ofToken })),
		...(name !== 'tokenUse' && { other: say(otherSentences[name]) }),
		save: profile ? say(checkViewSentences.save, { profile: profile.name }) : say(checkViewSentences.saveNew),
		here: sourceOfCheck(check, statement.sources)?.type === 'here',
		...(problem !== undefined && { problem }),
	};
}

/** The members of a profile that expect what the token says; undefined where it says nothing, or several things. */
export function answerMembers(name: EditableExpectation, { detail }: Check, decoded: DecodedToken): ProfileChange | undefined {
	if (!Object.hasOwn(answerSentences, name)) return undefined;
	const said = valuesOfToken(name, decoded);
	// Of several claims that may name a client, only one was looked at.
	const values = name === 'clientId' ? said.filter((value) => value === detail?.['client']) : said;
	return values.length === 1 ? membersFor(name, values) : undefined;
}

function answerOf(name: EditableExpectation, check: Check, decoded: DecodedToken, { say }: Words): string | undefined {
	if (answerMembers(name, check, decoded) === undefined) return undefined;
	return say(answerSentences[name as keyof typeof answerSentences], { value: valuesOfToken(name, decoded)[0] ?? '' });
}
