/** Guards for both directions of the messages of the page with results, as strict as those of the inspector's. */
import type { Guard, Messages } from './guards.ts';
import { isCount, isFlag, isMessageOf, isText, listOf, oneOf, optional, shape } from './guards.ts';
import { isPhrase } from './phrase.ts';
import type {
	ResultColumnView,
	ResultFilterView,
	ResultPagesView,
	ResultRowView,
	ResultsHostMessage,
	ResultsPageMessage,
	ResultsView,
} from './results.ts';
import { resultActions, resultColumns, resultFilters, resultVerdicts } from './results.ts';

const isRow = shape<ResultRowView>({
	number: isCount,
	place: isText,
	kind: isText,
	issuer: listOf(isPhrase),
	whose: listOf(isText),
	verdict: oneOf(resultVerdicts),
	verdictTitle: isText,
	reason: isText,
});
const isColumn = shape<ResultColumnView>({
	column: oneOf(resultColumns),
	title: isText,
	sorted: oneOf(['ascending', 'descending', 'none']),
});
const isFilter = shape<ResultFilterView>({ filter: oneOf(resultFilters), title: isText, count: isCount, chosen: isFlag });
const isPages = shape<ResultPagesView>({ shown: isText, previous: optional(isCount), next: optional(isCount) });
const isView = shape<ResultsView>({
	language: isText,
	title: isText,
	running: isFlag,
	summary: isText,
	note: isText,
	actions: listOf(shape<ResultsView['actions'][number]>({ action: oneOf(resultActions), label: isText, primary: isFlag })),
	filters: listOf(isFilter),
	columns: listOf(isColumn),
	rows: listOf(isRow),
	empty: isText,
	pages: isPages,
	labels: shape<ResultsView['labels']>({
		filter: isText,
		goTo: isText,
		inspect: isText,
		inspectShort: isText,
		previous: isText,
		next: isText,
		pages: isText,
	}),
});

const pageMessages: Messages<ResultsPageMessage> = {
	ready: { type: isText },
	runForAll: { type: isText, action: oneOf(resultActions) },
	sort: { type: isText, column: oneOf(resultColumns) },
	filter: { type: isText, filter: oneOf(resultFilters) },
	turnTo: { type: isText, page: isCount },
	goTo: { type: isText, number: isCount },
	inspect: { type: isText, number: isCount },
};

/** Tells whether `value` is a message of the host with all results in it; members that the page does not know are let pass. */
export const isResultsHostMessage: Guard<ResultsHostMessage> = shape<ResultsHostMessage>({ type: oneOf(['showResults']), view: isView });

/** Tells whether `value` is a message of the page with results, to the letter. */
export function isResultsPageMessage(value: unknown): value is ResultsPageMessage {
	return isMessageOf(pageMessages, value);
}
