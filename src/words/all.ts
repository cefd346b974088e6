import { catalogueSentences } from '../core/claims/explain.ts';
import { regionNames } from '../core/cognito/regions.ts';
import { allPolicySentences } from '../core/config/policy/elementRows.ts';
import { allPropertySentences } from '../core/config/properties/allProperties.ts';
import { allRuleSentences } from '../core/config/rules/allRules.ts';
import { serviceTitles } from '../core/services/services.ts';
import { absenceSentences } from './absences.ts';
import { appCodeSentences, codeNoteSentences, codeTargetSentences } from './appCode.ts';
import { boundAudience, checkSentences, checkTitles, codeSentences, hintSentences } from './checks.ts';
import { nameSentences, poolFormSentences } from './cognitoNames.ts';
import { cognitoViewSentences, pictureKindWords, pictureRelationWords } from './cognitoView.ts';
import * as commandTables from './command.ts';
import { documentProblemSentences, findingSentences, profileWords, severityWords } from './config.ts';
import { editorSentences, placeSentences } from './editor.ts';
import {
	countedOnceSentences,
	countedSentences,
	kindWords,
	limitSentences,
	propertySentences,
	saidSentences,
	unknownSentences,
} from './explain.ts';
import { fixSentences, lifeSentences, shownSentences, showsSentences } from './exposure.ts';
import { failureSentences } from './failures.ts';
import { findingActions } from './findings.ts';
import { verdictHintSentences } from './hints.ts';
import { checkViewSentences, answerSentences as expectAnswerSentences, otherSentences } from './inspector/checks.ts';
import { claimSentences } from './inspector/claims.ts';
import { compareSentences, evidenceSentences, laterSentences, relationSentences, whySentences } from './inspector/compare.ts';
import { flowRoleSentences, flowSentences, flowStepSentences } from './inspector/flow.ts';
import { discoveryFindingSentences, issuerSentences, keyRemarkSentences } from './inspector/issuer.ts';
import { reportSentences } from './inspector/report.ts';
import { sharingSentences } from './inspector/sharing.ts';
import { glanceSentences, startSentences } from './inspector/start.ts';
import { groupSentences, inspectorSentences, stateSentences, viewSentences } from './inspector.ts';
import { keyFailureSentences } from './keyFailures.ts';
import { keyFindingSentences, keyFindingWords } from './keyFindings.ts';
import { keyQuestionSentences, keyRefusalSentences } from './keyQuestions.ts';
import { kindSentences, reasonSentences, unreadableTitle } from './kinds.ts';
import { markSentences } from './marks.ts';
import { insideSentences, partSentences, placeInPartSentences, problemSentences, typeSentences } from './problems.ts';
import { profileProblemSentences, sourceSentences, valueKindWords } from './profiles.ts';
import { resultSentences } from './results.ts';
import { acceptanceSentences, answerSentences, certaintySentences, refusalSentences, serviceSentences } from './services.ts';
import { teamProblemSentences, teamSentences } from './teamRows.ts';
import { bearerRefusalSentences, bearerRemarkSentences, tokenActionSentences } from './tokenActions.ts';
import { comparisonSentences, gateTitles, liveSentences, standingTitles, statementSentences, whyUnknownSentences } from './tokenConfig.ts';
import { skipSentences, tokensViewSentences } from './tokensView.ts';
import { partitionNames, valueSentences, valueWords } from './values.ts';
import { shortVerdictTitles, verdictSentences, verdictTitles } from './verdicts.ts';

const tables: readonly unknown[] = [
	absenceSentences,
	acceptanceSentences,
	answerSentences,
	appCodeSentences,
	bearerRefusalSentences,
	bearerRemarkSentences,
	boundAudience,
	certaintySentences,
	checkViewSentences,
	checkSentences,
	checkTitles,
	codeNoteSentences,
	claimSentences,
	codeSentences,
	cognitoViewSentences,
	pictureKindWords,
	pictureRelationWords,
	codeTargetSentences,
	commandTables,
	compareSentences,
	comparisonSentences,
	editorSentences,
	failureSentences,
	discoveryFindingSentences,
	documentProblemSentences,
	editorSentences,
	expectAnswerSentences,
	findingActions,
	findingSentences,
	fixSentences,
	gateTitles,
	glanceSentences,
	evidenceSentences,
	flowRoleSentences,
	flowSentences,
	flowStepSentences,
	groupSentences,
	hintSentences,
	insideSentences,
	inspectorSentences,
	issuerSentences,
	keyFailureSentences,
	keyFindingSentences,
	keyFindingWords,
	keyQuestionSentences,
	keyRefusalSentences,
	keyRemarkSentences,
	kindSentences,
	laterSentences,
	kindWords,
	countedOnceSentences,
	countedSentences,
	limitSentences,
	nameSentences,
	poolFormSentences,
	propertySentences,
	saidSentences,
	unknownSentences,
	liveSentences,
	lifeSentences,
	markSentences,
	otherSentences,
	partitionNames,
	partSentences,
	placeInPartSentences,
	placeSentences,
	problemSentences,
	profileProblemSentences,
	reasonSentences,
	refusalSentences,
	reportSentences,
	regionNames,
	relationSentences,
	resultSentences,
	serviceSentences,
	serviceTitles,
	profileWords,
	severityWords,
	sharingSentences,
	shortVerdictTitles,
	shownSentences,
	showsSentences,
	skipSentences,
	sourceSentences,
	standingTitles,
	startSentences,
	statementSentences,
	stateSentences,
	teamProblemSentences,
	teamSentences,
	tokenActionSentences,
	tokensViewSentences,
	typeSentences,
	whyUnknownSentences,
	unreadableTitle,
	valueKindWords,
	valueSentences,
	valueWords,
	verdictHintSentences,
	verdictSentences,
	verdictTitles,
	viewSentences,
	whySentences,
];

/** Every English sentence that a face can say: the keys of every translation. */
export function allSentences(): readonly string[] {
	return [
		...new Set([
			...tables.flatMap(sentencesOf),
			...catalogueSentences(),
			...allPropertySentences(),
			...allPolicySentences(),
			...allRuleSentences(),
		]),
	];
}

function sentencesOf(table: unknown): readonly string[] {
	if (typeof table === 'string') return [table];
	return typeof table === 'object' && table !== null ? Object.values(table).flatMap(sentencesOf) : [];
}
