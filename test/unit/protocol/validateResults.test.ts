import { describe, expect, it } from 'vitest';
import { isPageMessage } from '../../../src/protocol/pageMessages.ts';
import { resultActions, resultColumns, resultFilters } from '../../../src/protocol/results.ts';
import { isHostMessage } from '../../../src/protocol/validate.ts';
import { isResultsHostMessage, isResultsPageMessage } from '../../../src/protocol/validateResults.ts';
import { everyResultsView } from '../../e2e/page/resultsViews.ts';

describe('isResultsPageMessage', () => {
	it('takes every message that the page can send', () => {
		const messages = [
			{ type: 'ready' },
			...resultActions.map((action) => ({ type: 'runForAll', action })),
			...resultColumns.map((column) => ({ type: 'sort', column })),
			...resultFilters.map((filter) => ({ type: 'filter', filter })),
			{ type: 'turnTo', page: 0 },
			{ type: 'goTo', number: 9999 },
			{ type: 'inspect', number: 0 },
		];
		for (const message of messages) expect(isResultsPageMessage(message), JSON.stringify(message)).toBe(true);
	});

	it.each<readonly [string, unknown]>([
		['nothing', undefined],
		['an unknown type', { type: 'open' }],
		['a message of the inspector', { type: 'run', action: 'copyToken' }],
		['a type from the prototype', { type: 'toString' }],
		['an unknown action', { type: 'runForAll', action: 'delete' }],
		['an unknown column', { type: 'sort', column: '__proto__' }],
		['an unknown filter', { type: 'filter', filter: 'good' }],
		['a number before the first', { type: 'goTo', number: -1 }],
		['a number between two', { type: 'inspect', number: 0.5 }],
		['no number', { type: 'turnTo', page: Number.NaN }],
		['a number as a text', { type: 'goTo', number: '1' }],
		['a member too many', { type: 'goTo', number: 1, uri: 'file:///etc/passwd' }],
		['members only inherited', Object.create({ type: 'ready' })],
	])('refuses %s', (_what, message) => {
		expect(isResultsPageMessage(message)).toBe(false);
	});

	it('is not taken by the inspector', () => {
		expect(isPageMessage({ type: 'goTo', number: 1 })).toBe(false);
	});
});

describe('isResultsHostMessage', () => {
	const view = everyResultsView.done;

	it.each(Object.entries(everyResultsView))('takes the view "%s"', (_name, each) => {
		const message: unknown = JSON.parse(JSON.stringify({ type: 'showResults', view: each }));
		expect(isResultsHostMessage(message)).toBe(true);
		expect(isHostMessage(message)).toBe(false);
	});

	it('refuses a view, or a row, with any one member missing', () => {
		const without = (value: object, name: string): object => Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
		for (const name of Object.keys(view))
			expect(isResultsHostMessage({ type: 'showResults', view: without(view, name) }), name).toBe(false);
		for (const name of Object.keys(view.rows[0] ?? {})) {
			const rows = view.rows.map((row) => without(row, name));
			expect(isResultsHostMessage({ type: 'showResults', view: { ...view, rows } }), name).toBe(false);
		}
		for (const name of Object.keys(view.labels)) {
			expect(isResultsHostMessage({ type: 'showResults', view: { ...view, labels: without(view.labels, name) } }), name).toBe(false);
		}
	});

	it.each<readonly [string, object]>([
		['an unknown verdict', { rows: view.rows.map((row) => ({ ...row, verdict: 'perfect' })) }],
		['an unknown order', { columns: view.columns.map((column) => ({ ...column, sorted: 'other' })) }],
		['an unknown action', { actions: [{ action: 'format', label: '', primary: false }] }],
		['rows that are no list', { rows: {} }],
	])('refuses %s', (_what, change) => {
		expect(isResultsHostMessage({ type: 'showResults', view: { ...view, ...change } })).toBe(false);
	});
});
