import { type FlowNode, flowOf } from '../../core/token/flow.ts';
import type { FlowView } from '../../protocol/flow.ts';
import type { Phrase } from '../../protocol/inspector.ts';
import { flowRoleSentences, flowSentences, flowStepSentences } from '../../words/inspector/flow.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { phrases } from './phrases.ts';

/** Who gave the token to whom and where it may go, as a picture and in words; undefined for a text that is no token. */
export function flowView({ decoded, verification }: Inspected, words: Words): FlowView | undefined {
	const flow = flowOf(decoded);
	if (flow === undefined) return undefined;
	const { say } = words;
	const verdict = verification?.report.verdict;
	const isGood = verdict === 'accepted' || verdict === 'genuine';
	return {
		nodes: flow.nodes.map(({ role, names, known }) => ({ title: say(flowRoleSentences[role].title), names, known })),
		edges: flow.edges.map(({ step, token }) => ({ label: say(flowStepSentences[step].label), token })),
		told: flow.edges.flatMap(({ step }, index) => {
			const [from, to] = [flow.nodes[index], flow.nodes[index + 1]];
			return from && to ? [sentence(say(flowStepSentences[step].sentence), from, to, words)] : [];
		}),
		note: joinSentences([say(flowSentences.note), ...(isGood ? [] : [say(flowSentences.unsure)])], words),
	};
}

function sentence(template: string, from: FlowNode, to: FlowNode, words: Words): Phrase[] {
	return template.split(/(\{\w+\})/).flatMap((text) => {
		if (text === '{from}') return nodePhrases(from, words);
		if (text === '{to}') return nodePhrases(to, words);
		return text === '' ? [] : [{ text }];
	});
}

function nodePhrases({ role, names }: FlowNode, { say }: Words): Phrase[] {
	const { named, unnamed } = flowRoleSentences[role];
	return names.length === 0 || named === undefined ? [{ text: say(unnamed) }] : phrases(say(named), { name: names.join(', ') });
}
