import type { InspectorLabels } from '../../protocol/labels.ts';
import { inspectorSentences } from '../../words/inspector.ts';
import type { Words } from '../../words/words.ts';

/** The fixed words of the page. */
export function inspectorLabels({ say }: Words): InspectorLabels {
	const labels = Object.fromEntries(Object.entries(inspectorSentences).map(([name, sentence]) => [name, say(sentence)]));
	return labels as Record<keyof typeof inspectorSentences, string>;
}
