import type { GraphView } from '../../protocol/graph.ts';
import { cognitoViewSentences } from '../../words/cognitoView.ts';
import type { Words } from '../../words/words.ts';

/** The fixed words of the page with the graph. */
export function graphLabels({ say }: Words): GraphView['labels'] {
	const { save, larger, smaller, picture, keys, leadsTo } = cognitoViewSentences;
	return { save: say(save), larger: say(larger), smaller: say(smaller), picture: say(picture), keys: say(keys), leadsTo: say(leadsTo) };
}
