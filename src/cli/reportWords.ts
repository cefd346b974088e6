import type { SourcedExpectations } from '../core/verify/expectationSource.ts';
import type { Profile } from '../core/verify/profile.ts';
import type { Check, CheckId, Report } from '../core/verify/report.ts';
import { openQuestions } from '../core/verify/verdict.ts';
import { checkHint, checkSentence } from '../words/checks.ts';
import { commandCheckSentences, commandHints } from '../words/command.ts';
import { verdictSentence, verdictSentences } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';
import type { FoundKeys } from './findKeys.ts';
import { refusalText } from './keysFailureText.ts';

/** How the report came to be: by options of the command line, or by a line of a batch. */
export type Situation = OptionsSituation | { readonly by: 'batch' };

/** Options of the command line, with what is known of the keys and of where each expectation comes from. */
export interface OptionsSituation {
	readonly by: 'options';
	readonly keys: FoundKeys;
	readonly stated: SourcedExpectations;
	/** The profile that the options name. */
	readonly profile?: Profile;
}

/** What a check found, in the command's words: the editor's sentences speak of its settings here and there. */
export function checkMessage(check: Check, situation: Situation, words: Words): string {
	const { id, code, detail } = check;
	if (id === 'key') {
		const why = detail?.['why'];
		const refused = refusalText(why, detail ?? {}, words);
		if (refused !== undefined) return refused;
		if (why === 'key-as-secret') return words.say(commandCheckSentences.keyAsSecret);
		if (why === 'private-key') return words.say(commandCheckSentences.privateKey);
		if (code === 'no-key' && situation.by === 'options' && situation.keys.offline) {
			return words.say(commandCheckSentences.offline, { issuer: situation.keys.asked ?? '' });
		}
	}
	return checkSentence(check, words);
}

/** What to do about a check on a command line or in a batch, if there is anything to do. */
export function commandHint(check: Check, report: Report, situation: Situation, words: Words): string | undefined {
	return keyHint(check, situation, words) ?? openHint(check, report, situation, words) ?? checkHint(check, words);
}

function keyHint({ id, code, detail }: Check, situation: Situation, { say }: Words): string | undefined {
	if (id !== 'key') return undefined;
	if (code === 'no-key') {
		if (situation.by === 'batch') return say(commandHints.giveKeysInLine);
		return say(situation.keys.offline ? commandHints.saveKeys : commandHints.sayIssuer);
	}
	if (detail?.['why'] === 'private-key') return say(commandCheckSentences.privateKeyHint);
	if (code !== 'keys-unreachable') return undefined;
	return say(
		detail?.['why'] === 'private-address' || detail?.['why'] === 'resolves-to-private' ? commandHints.saveKeys : commandHints.savedKeys,
	);
}

/** How the expectations that a relying party must state are stated: option and batch member. `typ` is for those who know it. */
const statedBy: Readonly<Partial<Record<CheckId, readonly [string, string]>>> = {
	issuer: ['--issuer', 'issuer'],
	'token-use': ['--token-use', 'tokenUse'],
	audience: ['--audience', 'audience'],
	client: ['--client-id', 'clientId'],
	signer: ['--alb-arn', 'albArn'],
};

function openHint({ id, code }: Check, { checks }: Report, situation: Situation, { say }: Words): string | undefined {
	const [option, member] = (code === 'not-stated' && statedBy[id]) || [];
	if (option === undefined || member === undefined || !openQuestions(checks).some((ids) => ids.includes(id))) return undefined;
	return situation.by === 'batch' ? say(commandHints.stateMember, { member }) : say(commandHints.stateOption, { option });
}

/** The verdict in one sentence. */
export function verdictMessage(report: Report, situation: Situation, words: Words): string {
	const key = report.checks.find(({ id }) => id === 'key');
	if (report.verdict !== 'unverified' || key === undefined) return verdictSentence(report, words);
	return words.say(verdictSentences.unverified, { reason: checkMessage(key, situation, words) });
}
