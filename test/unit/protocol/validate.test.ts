import { describe, expect, it } from 'vitest';
import { compareIntents } from '../../../src/protocol/compare.ts';
import { pageActions } from '../../../src/protocol/inspector.ts';
import { isPageMessage } from '../../../src/protocol/pageMessages.ts';
import { isHostMessage } from '../../../src/protocol/validate.ts';
import * as views from '../../e2e/page/views.ts';

const follow = { type: 'follow', to: 'keys', part: 'payload', claim: 'iss', index: 0 };

describe('isPageMessage', () => {
	it('takes every message that the page can send', () => {
		expect(isPageMessage({ type: 'ready' })).toBe(true);
		for (const action of pageActions) expect(isPageMessage({ type: 'run', action })).toBe(true);
		expect(isPageMessage({ type: 'copyClaim', where: 'header', name: 'kid' })).toBe(true);
		expect(isPageMessage({ type: 'inspectNested', index: 0 })).toBe(true);
		for (const to of ['discovery', 'keys', 'place']) expect(isPageMessage({ ...follow, to })).toBe(true);
		expect(isPageMessage({ type: 'copyClaim', where: 'payload', name: '' })).toBe(true);
		for (const intent of compareIntents) expect(isPageMessage({ type: 'compare', intent })).toBe(true);
		expect(isPageMessage({ type: 'copyMember', index: 0 })).toBe(true);
		for (const type of ['expectAnswer', 'saveExpectation', 'dropExpectation']) expect(isPageMessage({ type, check: 'client' })).toBe(true);
		expect(isPageMessage({ type: 'setExpectation', check: 'client', chosen: [0, 1], typed: 'x', save: true })).toBe(true);
		expect(isPageMessage({ type: 'copyOfKey', index: 3, what: 'thumbprint' })).toBe(true);
		expect(isPageMessage({ type: 'openIssuer', part: 'keys' })).toBe(true);
	});

	it.each<readonly [string, unknown]>([
		['nothing', undefined],
		['null', null],
		['a text', 'ready'],
		['a list', [{ type: 'ready' }]],
		['no type', {}],
		['an unknown type', { type: 'open' }],
		['a type from the prototype', { type: 'toString' }],
		['an unknown action', { type: 'run', action: 'deleteEverything' }],
		['an action that is no text', { type: 'run', action: ['verify'] }],
		['a missing action', { type: 'run' }],
		['a place that is no number', { type: 'inspectNested', index: '0' }],
		['a place between two', { type: 'inspectNested', index: 0.5 }],
		['an unknown place', { type: 'copyClaim', where: 'signature', name: 'kid' }],
		['a name that is no text', { type: 'copyClaim', where: 'payload', name: 7 }],
		['an unknown thing to do with two tokens', { type: 'compare', intent: 'open' }],
		['a token to compare with', { type: 'compare', intent: 'pick', text: 'e30.e30.' }],
		['a link to an address', { ...follow, to: 'https://attacker.example' }],
		['a link with an address', { ...follow, url: 'https://attacker.example' }],
		['a link in no part', { ...follow, part: 'signature' }],
		['a link between two places', { ...follow, index: 0.5 }],
		['a link of no claim', { type: 'follow', to: 'keys', part: 'payload', index: 0 }],
		['a member too many', { type: 'run', action: 'verify', url: 'https://attacker.example' }],
		['a key by another place', { type: 'copyOfKey', index: '0', what: 'kid' }],
		['a private part of a key', { type: 'copyOfKey', index: 0, what: 'd' }],
		['an address to open', { type: 'openIssuer', part: 'https://attacker.example' }],
		['an address beside a part to open', { type: 'openIssuer', part: 'keys', url: 'https://attacker.example' }],
		['a value instead of its place', { type: 'setExpectation', check: 'client', chosen: ['x'], typed: '', save: false }],
		['a place below zero', { type: 'setExpectation', check: 'client', chosen: [-1], typed: '', save: false }],
		[
			'places without end',
			{ type: 'setExpectation', check: 'client', chosen: Array.from({ length: 51 }, () => 0), typed: '', save: false },
		],
		['a text that nobody typed', { type: 'setExpectation', check: 'client', chosen: [], typed: 'x'.repeat(4097), save: false }],
		['typed things that are no text', { type: 'setExpectation', check: 'client', chosen: [], typed: ['x'], save: false }],
		['a profile to write into', { type: 'saveExpectation', check: 'client', profile: 'app' }],
		['members to expect', { type: 'expectAnswer', check: 'client', members: { clientIds: ['x'] } }],
		['members only inherited', Object.create({ type: 'ready' })],
	])('refuses %s', (_what, message) => {
		expect(isPageMessage(message)).toBe(false);
	});
});

describe('isHostMessage', () => {
	it.each(Object.entries(views.everyView))('takes the view "%s"', (_name, view) => {
		expect(isHostMessage({ type: 'show', view })).toBe(true);
	});

	it('takes the view that JSON leaves of a time beyond the range of a number', () => {
		const view = { ...views.sketch, times: { issuedAt: 1, expiresAt: Number.POSITIVE_INFINITY } };
		expect(isHostMessage(JSON.parse(JSON.stringify({ type: 'show', view })))).toBe(true);
	});

	it('lets members pass that it does not know', () => {
		expect(isHostMessage({ type: 'show', view: { ...views.sketch, later: true } })).toBe(true);
	});

	it('refuses a view with any one member missing', () => {
		for (const missing of Object.keys(views.sketch)) {
			const view = Object.fromEntries(Object.entries(views.sketch).filter(([name]) => name !== missing));
			expect(isHostMessage({ type: 'show', view }), missing).toBe(false);
		}
	});

	it('refuses a view with any one label missing', () => {
		for (const missing of Object.keys(views.sketch.labels)) {
			const labels = Object.fromEntries(Object.entries(views.sketch.labels).filter(([name]) => name !== missing));
			expect(isHostMessage({ type: 'show', view: { ...views.sketch, labels } }), missing).toBe(false);
		}
	});

	it.each<readonly [string, object]>([
		['an unknown verdict', { verdict: { ...views.sketch.verdict, state: 'perfect' } }],
		['an action of no page', { tokenActions: [{ action: 'format', label: 'Format', primary: false }] }],
		['an unknown mark', { checks: [{ id: 'issuer', mark: 'maybe', title: '', sentence: '' }] }],
		['an unknown kind of value', { header: [{ name: 'kid', value: { type: 'html', text: '<b>' } }] }],
		['a value of another kind', { header: [{ name: 'kid', value: { type: 'chips', items: [1] } }] }],
		['a time that is a text', { times: { expiresAt: '2026-11-23' } }],
		['an unknown part', { segments: [{ part: 'tail', text: '', hidden: false }] }],
		['a comparison of one token', { compare: { offer: '', pick: '', compared: { number: 1 } } }],
		['groups that are no list', { payload: {} }],
		['a link that leads anywhere', { subtitle: [{ text: 'here', link: { ...follow, to: 'https://attacker.example' } }] }],
		['an end of the refresh window that is no number', { times: { refresh: { until: 'soon', note: [] } } }],
	])('refuses %s', (_what, change) => {
		expect(isHostMessage({ type: 'show', view: { ...views.sketch, ...change } })).toBe(false);
	});

	it('refuses another type', () => {
		expect(isHostMessage({ type: 'ready', view: views.sketch })).toBe(false);
		expect(isHostMessage(undefined)).toBe(false);
	});
});
