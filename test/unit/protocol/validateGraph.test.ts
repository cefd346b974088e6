import { describe, expect, it } from 'vitest';
import { isPageMessage } from '../../../src/protocol/pageMessages.ts';
import { isGraphHostMessage, isGraphPageMessage } from '../../../src/protocol/validateGraph.ts';
import { everyGraphView } from '../../e2e/page/graphViews.ts';

describe('isGraphPageMessage', () => {
	it.each([{ type: 'ready' }, { type: 'openNode', number: 0 }, { type: 'savePicture', svg: '<svg/>' }])('takes $type', (message) => {
		expect(isGraphPageMessage(message)).toBe(true);
	});

	it.each<readonly [string, unknown]>([
		['nothing', null],
		['an unknown type', { type: 'open', number: 1 }],
		['a type from the prototype', { type: 'constructor' }],
		['a number before the first', { type: 'openNode', number: -1 }],
		['a place instead of a number', { type: 'openNode', number: 'file:///etc/passwd' }],
		['a picture that is no text', { type: 'savePicture', svg: ['<svg/>'] }],
		['where the picture is to be written', { type: 'savePicture', svg: '<svg/>', uri: 'file:///etc/passwd' }],
	])('refuses %s', (_what, message) => {
		expect(isGraphPageMessage(message)).toBe(false);
	});

	it('is not taken by the inspector', () => {
		expect(isPageMessage({ type: 'openNode', number: 1 })).toBe(false);
	});
});

describe('isGraphHostMessage', () => {
	it.each(Object.entries(everyGraphView))('takes the view "%s"', (_name, view) => {
		expect(isGraphHostMessage(JSON.parse(JSON.stringify({ type: 'showGraph', view })))).toBe(true);
	});

	it('refuses a view without its arrows', () => {
		const { edges: _, ...view } = everyGraphView.stack;
		expect(isGraphHostMessage({ type: 'showGraph', view })).toBe(false);
	});
});
