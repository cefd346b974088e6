import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxJsonDepth } from '../../../src/core/token/json.ts';
import { unfold } from '../../../src/core/token/unfold.ts';

describe('unfold', () => {
	it.each([
		['identities of UserInfo', '[{"userId":"7","primary":true}]', [{ userId: '7', primary: true }]],
		['an address with blanks around', ' \n{"formatted":"Main St 1"} ', { formatted: 'Main St 1' }],
		['a text in a text', JSON.stringify(JSON.stringify(JSON.stringify({ a: [1] }))), { a: [1] }],
		['nothing in it', '{}', {}],
	])('reads %s', (_what, text, value) => {
		expect(unfold(text)).toEqual(value);
	});

	it.each([
		['plain text', 'ops'],
		['a number', '7'],
		['a quoted word', '"ops"'],
		['brackets that are no JSON', '[ops]'],
		['JSON with something behind', '{} x'],
		['nothing', ''],
		['more depth than is read', `${'['.repeat(maxJsonDepth + 1)}${']'.repeat(maxJsonDepth + 1)}`],
		['more text than is read', JSON.stringify(['x'.repeat(1_000_000)])],
		['more folds than are read', [1, 2, 3, 4].reduce((text) => JSON.stringify(text), '{"a":1}')],
	])('leaves %s alone', (_what, text) => {
		expect(unfold(text)).toBeUndefined();
	});

	it('never throws, and reads every list and object that is JSON', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void unfold(text)));
		fc.assert(
			fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
				expect(unfold(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});
});
