import { judgeAcceptance } from '../../core/services/acceptance.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { Problem } from '../../core/token/problem.ts';
import type { InspectorView, NestedView, ProblemView } from '../../protocol/inspector.ts';
import { glanceSentences } from '../../words/inspector/start.ts';
import { viewSentences } from '../../words/inspector.ts';
import { kindSentences, kindTitle, reasonSentence } from '../../words/kinds.ts';
import { insideSentences, partSentences, problemSentence } from '../../words/problems.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { acceptanceView } from './acceptanceView.ts';
import { checkViews } from './checkViews.ts';
import { claimGroups, headerClaims } from './claimViews.ts';
import { compareView } from './compareView.ts';
import { flowView } from './flowView.ts';
import { issuerView } from './issuerView.ts';
import { inspectorLabels } from './labels.ts';
import { refreshView } from './refreshView.ts';
import { pageFailure } from './startView.ts';
import { subtitle } from './subtitle.ts';
import { partViews, segments, signaturePhrases, tokenActions } from './tokenView.ts';
import { shownJson } from './valueView.ts';
import { verdictView } from './verdictView.ts';

/** The whole page for a token at an instant (seconds since the epoch): a function of what is known, so that no view can be stale in part. */
export function inspectorView(inspected: Inspected, signatureShown: boolean, now: number, words: Words): InspectorView {
	const { decoded, verification, outer, asking, refusal } = inspected;
	const context = { decoded, words, now, ...inspected.around };
	const flow = flowView(inspected, words);
	const acceptance = judgeAcceptance(decoded, now, verification?.report);
	const refresh = refreshView(context);
	const issuer = issuerView(inspected, now, words);
	return {
		language: words.language,
		labels: inspectorLabels(words),
		title: kindTitle(decoded.kind, words),
		subtitle: inspected.sample
			? [{ text: `${words.say(glanceSentences.sample)} · ` }, ...subtitle(decoded, words)]
			: subtitle(decoded, words),
		...aboutKind(decoded, words),
		...(outer && { back: { action: 'inspectOuter', label: words.say(viewSentences.inspectOuter), primary: false } }),
		times: { ...decoded.times, ...(refresh && { refresh }) },
		verdict: verdictView(inspected, words),
		problems: problemViews(decoded, words),
		nested: nestedViews(decoded, words),
		payload: claimGroups(context),
		header: headerClaims(context),
		checks: verification ? checkViews({ ...verification, decoded, ...(refusal && { refusal }) }, now, words) : [],
		...(verification &&
			asking === undefined && { recheck: { action: 'verify', label: words.say(viewSentences.verifyAgain), primary: false } }),
		...(acceptance && { acceptance: acceptanceView(acceptance, words, inspected.around?.configuration) }),
		...(flow && { flow }),
		compare: compareView(inspected, words),
		...(issuer && { issuer }),
		segments: segments(decoded, signatureShown, words),
		parts: partViews(decoded),
		signature: signaturePhrases(decoded, words),
		tokenActions: tokenActions(decoded, signatureShown, words),
		pageFailure: pageFailure(words),
	};
}

/** What such a token is for, and how it is known to be one. */
function aboutKind({ kind, reason }: DecodedToken, words: Words): Pick<InspectorView, 'about' | 'aboutMore'> {
	if (kind === undefined || reason === undefined) return {};
	return { about: words.say(kindSentences[kind].meaning), aboutMore: reasonSentence(reason, words) };
}

/** The worst first. Doubts about one claim stand beside it, and only there. */
function problemViews({ problems, payload }: DecodedToken, words: Words): ProblemView[] {
	const isBesideClaim = ({ part, serious, detail }: Problem): boolean => {
		const name = detail?.['name'];
		return part === 'payload' && !serious && typeof name === 'string' && payload?.json !== undefined && Object.hasOwn(payload.json, name);
	};
	const rank = ({ serious, note }: Problem): number => (serious ? 0 : note ? 2 : 1);
	return problems
		.filter((problem) => !isBesideClaim(problem))
		.sort((left, right) => rank(left) - rank(right))
		.map((problem) => problemView(problem, words));
}

function problemView(problem: Problem, words: Words): ProblemView {
	const { part, serious, note } = problem;
	return { part: words.say(partSentences[part]), message: problemSentence(problem, words), serious, ...(note && { note }) };
}

/** The tokens inside, each as a summary; inspecting one shows all of it. */
function nestedViews({ nested = [] }: DecodedToken, words: Words): NestedView[] {
	return nested.map(({ pointer, decoded }) => ({
		heading: words.say(pointer === '' ? insideSentences.payload : insideSentences.claim, { claim: pointer.slice(1) }),
		title: kindTitle(decoded.kind, words),
		about: joinSentences(Object.values(aboutKind(decoded, words)), words),
		problems: decoded.problems.map((problem) => problemView(problem, words)),
		json: shownJson((decoded.payload ?? decoded.header).json ?? {}),
	}));
}
