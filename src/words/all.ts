import { catalogueSentences } from '../core/claims/explain.ts';
import { regionNames } from '../core/cognito/regions.ts';
import { absenceSentences } from './absences.ts';
import { appCodeSentences, codeNoteSentences, codeTargetSentences } from './appCode.ts';
import { checkSentences, checkTitles, codeSentences, hintSentences } from './checks.ts';
import * as commandTables from './command.ts';
import { editorSentences, placeSentences } from './editor.ts';
import { fixSentences, lifeSentences, shownSentences, showsSentences } from './exposure.ts';
import { verdictHintSentences } from './hints.ts';
import { groupSentences, inspectorSentences, viewSentences } from './inspector.ts';
import { keyFailureSentences } from './keyFailures.ts';
import { kindSentences, reasonSentences, unreadableTitle } from './kinds.ts';
import { markSentences } from './marks.ts';
import { insideSentences, partSentences, placeInPartSentences, problemSentences, typeSentences } from './problems.ts';
import { teamProblemSentences, teamSentences } from './teamRows.ts';
import { bearerRefusalSentences, bearerRemarkSentences, tokenActionSentences } from './tokenActions.ts';
import { skipSentences, tokensViewSentences } from './tokensView.ts';
import { valueSentences, valueWords } from './values.ts';
import { verdictSentences, verdictTitles } from './verdicts.ts';

const tables: readonly unknown[] = [
	absenceSentences,
	appCodeSentences,
	bearerRefusalSentences,
	bearerRemarkSentences,
	checkSentences,
	checkTitles,
	codeNoteSentences,
	codeSentences,
	codeTargetSentences,
	commandTables,
	editorSentences,
	fixSentences,
	groupSentences,
	hintSentences,
	insideSentences,
	inspectorSentences,
	keyFailureSentences,
	kindSentences,
	lifeSentences,
	markSentences,
	partSentences,
	placeInPartSentences,
	placeSentences,
	problemSentences,
	reasonSentences,
	regionNames,
	shownSentences,
	showsSentences,
	skipSentences,
	teamProblemSentences,
	teamSentences,
	tokenActionSentences,
	tokensViewSentences,
	typeSentences,
	unreadableTitle,
	valueSentences,
	valueWords,
	verdictHintSentences,
	verdictSentences,
	verdictTitles,
	viewSentences,
];

/** Every English sentence that a face can say: the keys of every translation. */
export function allSentences(): readonly string[] {
	return [...new Set([...tables.flatMap(sentencesOf), ...catalogueSentences()])];
}

function sentencesOf(table: unknown): readonly string[] {
	if (typeof table === 'string') return [table];
	return typeof table === 'object' && table !== null ? Object.values(table).flatMap(sentencesOf) : [];
}
