import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, maxJsonDepth, readJson } from '../../../src/core/token/json.ts';

function parse(text: string): { readonly value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

/** JSON.parse is the judge of what is JSON and what it says. */
function expectAgreement(text: string): void {
	const expected = parse(text);
	const { value, remarks } = readJson(text);
	const [first] = remarks;
	if (expected === undefined) {
		expect(remarks).toHaveLength(1);
		expect(first?.code).toBe('json-syntax');
		expect(value).toBeUndefined();
	} else {
		expect(remarks.map(({ code }) => code)).not.toContain('json-syntax');
		expect(value).toStrictEqual(expected.value);
	}
	for (const { at } of remarks) {
		expect(at).toBeGreaterThanOrEqual(0);
		expect(at).toBeLessThanOrEqual(text.length);
	}
}

describe('readJson agrees with JSON.parse', () => {
	it('on JSON of any kind, however it is laid out', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, space) => {
				expectAgreement(JSON.stringify(value, null, space).replaceAll('\n', space === '\r\n' ? '\r\n' : '\n'));
			}),
		);
	});

	it('on JSON with one character changed, dropped or added', () => {
		const signs = fc.constantFrom(...'{}[]",:\\ue+-.0123truefalsn \t\n\r\u0000\u001f\u007f\u2028\ufeff\ud800/*\'');
		fc.assert(
			fc.property(fc.json({ maxDepth: 4 }), fc.nat(), signs, fc.nat(2), (text, seed, sign, drop) => {
				const at = seed % (text.length + 1);
				expectAgreement(text.slice(0, at) + sign + text.slice(at + drop));
				expectAgreement(text.slice(0, at) + text.slice(at + 1));
			}),
			{ numRuns: 2000 },
		);
	});

	it('on texts made of the pieces of JSON', () => {
		const pieces = [
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"a"',
			'"',
			'\\',
			'\\u00',
			'\\u0041',
			'1',
			'-',
			'.',
			'e',
			'01',
			'true',
			'nul',
			'null',
			' ',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => expectAgreement(parts.join(''))),
			{ numRuns: 2000 },
		);
	});

	it('on any text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), expectAgreement));
	});
});

describe('readJson says of a text at a glance what it says after the close look', () => {
	/** A blank is in the way of a glance. */
	function expectSame(text: string): void {
		const { remarks, ...rest } = readJson(` ${text}`);
		expect(readJson(text)).toEqual({ ...rest, remarks: remarks.map((remark) => ({ ...remark, at: remark.at - 1 })) });
	}

	const numbers =
		'0 -0 7 10 999 1000 1764185900 1764000000 1e3 1e15 12e2 17641859e2 1E400 0.5 1.0 -1e3 9007199254740993 90071992547409930'.split(' ');
	const leaf = fc.constantFrom(...numbers, 'true', 'false', 'null', '""', '"a"', '"\\u0061"', '"é"', '{}', '[]', '[ ]');
	const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
		value: fc.oneof({ maxDepth: 3 }, leaf, tie('list'), tie('object')),
		list: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
		object: fc
			.array(fc.tuple(fc.constantFrom('a', 'b', '7', '__proto__', '\\u0061', 'é'), fc.constantFrom(':', ' :', ': '), tie('value')), {
				maxLength: 4,
			})
			.map((members) => `{${members.map(([name, colon, item]) => `"${name}"${colon}${item}`).join()}}`),
	}));

	it.each([
		['a member stands twice beside a number that is as much shorter than its value', '{"a":1,"a":1,"b":1e8}', 'duplicate-member'],
		['a number is rounded to one of as many digits', '{"a":12345678901234567}', 'lossy-number'],
	])('when %s', (_, text, code) => {
		expectSame(text);
		expect(readJson(text).remarks).toMatchObject([{ code }]);
	});

	it('when it is made of numbers, names and blanks of every kind', () => {
		fc.assert(fc.property(value, expectSame), { numRuns: 1000 });
	});
});

describe('readJson says where JSON breaks', () => {
	it.each([
		['', 0],
		['   ', 3],
		['\ufeff{}', 0],
		['{', 1],
		['{"a"}', 4],
		['{"a":}', 5],
		['{"a":1,}', 7],
		['{a:1}', 1],
		["{'a':1}", 1],
		['[1 2]', 3],
		['[1,]', 3],
		['[1}', 2],
		['{"a":1]', 6],
		['01', 1],
		['+1', 0],
		['1.', 1],
		['.5', 0],
		['1e', 1],
		['NaN', 0],
		['Infinity', 0],
		['tru', 0],
		['truex', 4],
		['"abc', 4],
		['"a\nb"', 2],
		['"a\\xb"', 2],
		['"\\u12g4"', 1],
		['{} {}', 3],
		['1 // comment', 2],
		['tenant=T1&user=U1', 0],
	])('%o', (text, at) => {
		expect(parse(text)).toBeUndefined();
		expect(readJson(text)).toEqual({ remarks: [{ code: 'json-syntax', at }] });
	});
});

describe('readJson finds duplicate members', () => {
	it.each([
		['{"alg":"RS256","alg":"none"}', 15, 'alg'],
		['{"alg":1,"\\u0061lg":2}', 9, 'alg'],
		['{"\\u0061\\u006c\\u0067":1,"alg":2}', 24, 'alg'],
		['{"":1,"":2}', 6, ''],
		['{"a/b":1,"a\\/b":2}', 9, 'a/b'],
		['{"o":{"a":1,"a":2}}', 12, 'a'],
		['[{"a":1,"a":2}]', 8, 'a'],
		['{"__proto__":1,"__proto__":2}', 15, '__proto__'],
		['{"\\ud83d\\ude00":1,"😀":2}', 18, '😀'],
	])('%s', (text, at, name) => {
		expect(readJson(text)).toEqual({ value: parse(text)?.value, remarks: [{ code: 'duplicate-member', at, name }] });
	});

	it.each(['{"a":1,"A":2}', '{"a":{"a":1}}', '[{"a":1},{"a":2}]', '{"a":"a","b":["a","a"]}', '{"é":1,"e\u0301":2}'])(
		'and none in %s',
		(text) => {
			expect(readJson(text).remarks).toEqual([]);
		},
	);

	it('even behind more remarks of another kind than are kept', () => {
		const many = Array.from({ length: 80 }, (_, index) => `"n${index}":1e400`).join();
		const { remarks } = readJson(`{"alg":"RS256",${many},"alg":"none"}`);
		expect(remarks.filter(({ code }) => code === 'lossy-number')).toHaveLength(50);
		expect(remarks.filter(({ code }) => code === 'duplicate-member')).toMatchObject([{ name: 'alg' }]);
	});
});

describe('readJson finds numbers that change when they are read', () => {
	it.each(['1e400', '-1e400', '12345678901234567890', '9007199254740993', '0.1000000000000000000001', '1e-400', '123456789012345678e-3'])(
		'%s',
		(text) => {
			expect(readJson(`[${text}]`)).toEqual({ value: [Number(text)], remarks: [{ code: 'lossy-number', at: 1, name: text }] });
		},
	);

	it.each(
		'0 -0 0.0 0e5 0.1 1.0 1E2 1e+2 100 1.50 0.000001 1e21 1e-7 123e-5 9007199254740992 1800000000.25 5e-324 1.7976931348623157e308'.split(
			' ',
		),
	)('but not %s', (text) => {
		expect(readJson(text)).toEqual({ value: Number(text), remarks: [] });
	});

	it('but no number that a double can write', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
				expect(readJson(JSON.stringify(number)).remarks).toEqual([]);
				expect(readJson(number.toExponential()).remarks).toEqual([]);
			}),
		);
	});
});

describe('readJson withstands', () => {
	it('depth: up to the limit it is read, beyond it is said and not read', () => {
		const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
		expect(readJson(nested(maxJsonDepth)).remarks).toEqual([]);
		expect(readJson(nested(maxJsonDepth)).value).toBeDefined();
		for (const depth of [maxJsonDepth + 1, 10_000, 200_000]) {
			expect(readJson(nested(depth))).toEqual({ remarks: [{ code: 'json-too-deep', at: maxJsonDepth }] });
		}
		expect(readJson(`{"a":${nested(10_000)}`).remarks).toMatchObject([{ code: 'json-syntax' }]);
		expect(readJson('{"a":'.repeat(10_000)).remarks).toMatchObject([{ code: 'json-syntax', at: 50_000 }]);
	});

	it.each([
		['a string', JSON.stringify('x'.repeat(1_000_000))],
		['escapes', `"${'\\u0041'.repeat(200_000)}"`],
		['whitespace', `${' \t\n\r'.repeat(250_000)}1`],
		['members', `{${Array.from({ length: 60_000 }, (_, index) => `"m${index}":${index}`).join()}}`],
		['items', `[${'0,'.repeat(500_000)}0]`],
	])('a megabyte of %s', (_what, text) => {
		expectAgreement(text);
	});

	it.each([
		['digits', '7'.repeat(1_000_000)],
		['zeros between two digits', `1${'0'.repeat(1_000_000)}1`],
		['zeros behind the point', `0.${'0'.repeat(1_000_000)}1`],
	])('a megabyte of %s', (_what, text) => {
		expect(readJson(text).remarks).toEqual([{ code: 'lossy-number', at: 0, name: text }]);
	});
});

describe('a member named __proto__', () => {
	it('stays an own member and changes no prototype', () => {
		const { value } = readJson('{"__proto__":{"alg":"none","polluted":true},"constructor":1}');
		if (!isJsonObject(value)) throw new Error('no object');
		expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
		expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
		expect(value['alg']).toBeUndefined();
		expect(Object.hasOwn(value, 'polluted')).toBe(false);
		expect('polluted' in {}).toBe(false);
	});
});

describe('isJsonObject', () => {
	it.each([[{}], [{ a: 1 }], [Object.create(null)]])('takes %o', (value) => expect(isJsonObject(value)).toBe(true));
	it.each([[null], [[]], ['{}'], [1], [undefined], [true]])('refuses %o', (value) => expect(isJsonObject(value)).toBe(false));
});
