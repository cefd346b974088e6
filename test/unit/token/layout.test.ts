import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/token/layout.ts';

describe('layOut', () => {
	it('puts every member and item on a line of its own', () => {
		expect(layOut('{"a":1,"b":[true,{"c":null}],"d":{},"e":[]}')).toBe(
			'{\n  "a": 1,\n  "b": [\n    true,\n    {\n      "c": null\n    }\n  ],\n  "d": {},\n  "e": []\n}',
		);
	});

	it('says what JSON.stringify says, where nothing is lost by reading', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				const value: unknown = JSON.parse(text);
				expect(JSON.parse(layOut(text))).toEqual(value);
				expect(layOut(text).split('\n')).toHaveLength(JSON.stringify(value, null, 2).split('\n').length);
			}),
		);
	});

	it('does not mind how the text was laid out before', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(layOut(layOut(text))).toBe(layOut(text));
			}),
		);
	});

	it.each(['9007199254740993', '1.0', '1E+400', '-0', '0.1000000000000000055511151231257827'])(
		'keeps the number %s as written',
		(number) => {
			expect(layOut(`{"n":${number}}`)).toBe(`{\n  "n": ${number}\n}`);
		},
	);

	it('keeps members that stand twice, in their order', () => {
		expect(layOut('{"a":1,"a":2}')).toBe('{\n  "a": 1,\n  "a": 2\n}');
		expect(layOut('{"b":1,"a":2,"a":1}', { sorted: true })).toBe('{\n  "a": 2,\n  "a": 1,\n  "b": 1\n}');
	});

	it('keeps escapes as written', () => {
		const text = String.raw`["\u0041\/\"\\", "\\"]`;
		expect(layOut(text)).toBe(String.raw`[
  "\u0041\/\"\\",
  "\\"
]`);
	});

	it('sorts by name at every level, and leaves lists alone', () => {
		expect(layOut(String.raw`{"b":[2,1],"\u0061":{"d":1,"c":2}}`, { sorted: true })).toBe(
			'{\n  "\\u0061": {\n    "c": 2,\n    "d": 1\n  },\n  "b": [\n    2,\n    1\n  ]\n}',
		);
	});

	it('stands at the level it is told', () => {
		expect(layOut('{"a":1}', { level: 1 })).toBe('{\n    "a": 1\n  }');
	});

	it('spells out what cannot be seen, without changing what it says', () => {
		const hidden = '\u202eevil\u2066\u200b\u2028\u0085\ufeff\u{e0041}';
		const text = layOut(JSON.stringify({ [hidden]: hidden }));
		expect(text).toMatch(/^[\x20-\x7e\n]*$/);
		expect(JSON.parse(text)).toEqual({ [hidden]: hidden });
	});

	it('is total: any other text becomes one JSON string', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(() => JSON.parse(layOut(text)) as unknown).not.toThrow();
			}),
		);
		for (const text of ['', '{', '{"a":}', 'tenant=T1', '\ufeff{}']) expect(JSON.parse(layOut(text))).toBe(text);
	});

	it('takes 10,000 levels for text, and 100,000 members and a megabyte of escapes without complaint', () => {
		const deep = '['.repeat(10_000) + ']'.repeat(10_000);
		expect(layOut(deep)).toBe(JSON.stringify(deep));
		const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, index])));
		expect(layOut(wide, { sorted: true }).split('\n')).toHaveLength(100_002);
		const long = `"${'\\n'.repeat(1_000_000)}"`;
		expect(layOut(long)).toBe(long);
	});
});
