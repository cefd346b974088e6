import { decodeBase64url } from '../../core/token/base64url.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { PartName } from '../../core/token/problem.ts';
import type { ActionView, InspectorView, Phrase, ProblemView, SegmentView } from '../../protocol/inspector.ts';
import { inspectorSentences, viewSentences } from '../../words/inspector.ts';
import { kindTitle } from '../../words/kinds.ts';
import { partSentences, problemSentence } from '../../words/problems.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { checkViews } from './checkViews.ts';
import { claimGroups, headerClaims } from './claimViews.ts';
import { subtitle } from './subtitle.ts';
import { verdictView } from './verdictView.ts';

/** The whole page for a token at an instant (seconds since the epoch): a function of what is known, so that no view can be stale in part. */
export function inspectorView(inspected: Inspected, signatureShown: boolean, now: number, words: Words): InspectorView {
	const { decoded, verification } = inspected;
	const context = { decoded, words, now, ...inspected.around };
	const labels = Object.fromEntries(Object.entries(inspectorSentences).map(([name, sentence]) => [name, words.say(sentence)]));
	return {
		language: words.language,
		labels: labels as Record<keyof typeof inspectorSentences, string>,
		title: kindTitle(decoded.kind, words),
		subtitle: subtitle(decoded, words),
		times: decoded.times,
		verdict: verdictView(inspected, words),
		problems: problemViews(decoded, words),
		payload: claimGroups(context),
		header: headerClaims(context),
		checks: verification ? checkViews(verification, words) : [],
		segments: segments(decoded, signatureShown, words),
		signature: signaturePhrases(decoded, words),
		tokenActions: tokenActions(decoded, signatureShown, words),
	};
}

/** Problems that stand beside a claim of their own are shown there. */
function problemViews({ problems }: DecodedToken, words: Words): ProblemView[] {
	return problems
		.filter(({ code }) => code !== 'milliseconds')
		.map((problem) => ({
			part: words.say(partSentences[problem.part]),
			message: problemSentence(problem, words),
			serious: problem.serious,
		}));
}

function segments({ parts, text, form }: DecodedToken, signatureShown: boolean, { say }: Words): SegmentView[] {
	if (parts.length < 2) return [{ part: 'other', text, hidden: false }];
	return parts.map(({ name, encoded }) => {
		const part = segmentPart(name);
		const hidden = part === 'signature' && form === 'compact-jws' && encoded !== '' && !signatureShown;
		return { part, text: hidden ? say(viewSentences.signatureHidden) : encoded, hidden };
	});
}

function segmentPart(name: PartName): SegmentView['part'] {
	return name === 'header' || name === 'payload' || name === 'signature' ? name : 'other';
}

function signaturePhrases({ form, header, signature }: DecodedToken, { say }: Words): Phrase[] {
	if (form !== 'compact-jws') return [];
	const decoded = signature && decodeBase64url(signature.encoded);
	const bytes = decoded && 'bytes' in decoded ? decoded.bytes.length : 0;
	const alg = header.json?.['alg'];
	if (bytes === 0) return [{ text: say(viewSentences.noSignature) }];
	return [{ text: say(viewSentences.signatureFacts, { algorithm: typeof alg === 'string' ? alg : '?', bytes }) }];
}

function tokenActions({ payload, signature, form }: DecodedToken, signatureShown: boolean, { say }: Words): ActionView[] {
	const actions: ActionView[] = [{ action: 'copyToken', label: say(viewSentences.copyToken), primary: false }];
	if (payload?.text !== undefined) actions.push({ action: 'copyPayload', label: say(viewSentences.copyPayload), primary: false });
	if (form === 'compact-jws' && signature?.encoded) {
		const label = say(signatureShown ? viewSentences.hideSignature : viewSentences.showSignature);
		actions.push({ action: 'toggleSignature', label, primary: false });
	}
	return actions;
}
