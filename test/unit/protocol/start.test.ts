import { describe, expect, it } from 'vitest';
import { isPageMessage } from '../../../src/protocol/pageMessages.ts';
import { longestText, mostUris } from '../../../src/protocol/start.ts';
import { isHostMessage } from '../../../src/protocol/validate.ts';
import { everyStart, failed, offline, start } from '../../e2e/page/startViews.ts';

describe('what the page asks for without a token', () => {
	it.each<readonly [string, object]>([
		['a text', { type: 'inspectText', text: 'x'.repeat(longestText) }],
		['documents', { type: 'inspectUris', uris: Array.from({ length: mostUris }, (_, index) => `file:///${index}`) }],
		['a sample', { type: 'trySample', id: 'expired' }],
		['an id', { type: 'copyId', index: 0 }],
		['to try again', { type: 'run', action: 'retry' }],
	])('is taken: %s', (_what, message) => {
		expect(isPageMessage(message)).toBe(true);
	});

	it.each<readonly [string, object]>([
		['a text that is too long', { type: 'inspectText', text: 'x'.repeat(longestText + 1) }],
		['no text', { type: 'inspectText', text: 7 }],
		['too many documents', { type: 'inspectUris', uris: Array.from({ length: mostUris + 1 }, () => 'file:///a') }],
		['a document that is no text', { type: 'inspectUris', uris: [{ path: '/a' }] }],
		['an unknown sample', { type: 'trySample', id: 'mine' }],
		['a token as a sample', { type: 'trySample', id: 'accepted', text: 'eyJ' }],
		['an id by its value', { type: 'copyId', index: 'whole' }],
	])('is refused: %s', (_what, message) => {
		expect(isPageMessage(message)).toBe(false);
	});
});

describe('what the page is sent without a token', () => {
	it.each(Object.entries(everyStart))('is taken: %s', (_name, view) => {
		expect(isHostMessage({ type: 'showStart', view })).toBe(true);
		expect(isHostMessage({ type: 'show', view })).toBe(false);
	});

	it('is refused with any one member missing', () => {
		for (const missing of Object.keys(start)) {
			const view = Object.fromEntries(Object.entries(start).filter(([name]) => name !== missing));
			expect(isHostMessage({ type: 'showStart', view }), missing).toBe(false);
		}
	});

	it('may be a place to come back to, and what did not work', () => {
		const source = { uri: 'file:///a', start: [0, 0], end: [0, 9] };
		for (const given of [source, null]) expect(isHostMessage({ type: 'show', view: { ...offline, source: given } })).toBe(true);
		for (const given of ['file:///a', { ...source, start: 'eyJ' }]) {
			expect(isHostMessage({ type: 'show', view: { ...offline, source: given } })).toBe(false);
		}
		expect(isHostMessage({ type: 'show', view: { ...failed, failure: 'TypeError' } })).toBe(false);
	});
});
