import { describe, expect, it } from 'vitest';
import { readHcl } from '../../../src/core/config/source/hcl/readHcl.ts';
import type { HclBody, HclExpression, HclStep } from '../../../src/core/config/source/hcl/syntax.ts';

const step = (one: HclStep): string => (one.type === 'attribute' ? `.${one.name}` : one.type === 'splat' ? '[*]' : `[${short(one.index)}]`);

/** An expression in short. */
function short(value: HclExpression): string {
	switch (value.type) {
		case 'literal':
			return JSON.stringify(value.value);
		case 'template':
			return `T(${value.parts.map(short).join(' ')})`;
		case 'list':
			return `[${value.items.map(short).join(', ')}]`;
		case 'object':
			return `{${value.members.map(({ name = '?', value: inner }) => `${name}: ${short(inner)}`).join(', ')}}`;
		case 'traversal':
			return value.root + value.steps.map(step).join('');
		case 'access':
			return `(${short(value.of)})${value.steps.map(step).join('')}`;
		case 'call':
			return `${value.name}(${value.args.map(short).join(', ')})`;
		case 'conditional':
			return `${value.condition} ? ${short(value.yes)} : ${short(value.no)}`;
		default:
			return `<${value.type}>`;
	}
}

const expression = (text: string): string =>
	readHcl(`a = ${text}\n`)
		.body.attributes.map(({ value }) => short(value))
		.join(' | ');

/** Blocks by their types and labels, with the names of what is in them. */
function outline({ attributes, blocks }: HclBody): unknown {
	return [
		...attributes.map(({ name }) => name),
		...blocks.map(({ type, labels, body }) => ({ [[type, ...labels.map(({ text }) => text)].join(' ')]: outline(body) })),
	];
}

describe('expressions of HCL', () => {
	it.each([
		['"text"', '"text"'],
		['42', '42'],
		['-1.5e2', '-150'],
		['true', 'true'],
		['null', 'null'],
		['""', '""'],
		['"a\\n\\t\\"b\\\\ \\u00e9 \\U0001F600"', JSON.stringify('a\n\t"b\\ é 😀')],
		['"$${aws:PrincipalTag/x} %%{ $ % $5"', '"${aws:PrincipalTag/x} %{ $ % $5"'],
		['"${var.a}-b"', 'T(var.a "-b")'],
		['"${ ~ var.a ~ }"', 'T(<broken>)'],
		['"${~ var.a ~}"', 'T(var.a)'],
		['"%{ if var.a }x%{ endif }"', 'T(<computed> "x" <computed>)'],
		['"${upper("x ${y}")} "', 'T(upper(T("x " y)) " ")'],
		['[1, "a", [true],]', '[1, "a", [true]]'],
		['[\n # one\n 1, // two\n 2 /* three */\n]', '[1, 2]'],
		['{ a = 1, "b" : 2\n c.d = 3\n (var.e) = 4 }', '{a: 1, b: 2, ?: 3, ?: 4}'],
		['{}', '{}'],
		['a.b[0]["c"].d[*].e.*.f.0', 'a.b[0]["c"].d[*].e[*].f[0]'],
		['f(1, [2], x...)', 'f(1, [2], <computed>)'],
		['provider::aws::arn_parse(x).y', '(provider::aws::arn_parse(x)).y'],
		['(var.a)[0]', 'var.a[0]'],
		['var.a == "b" ? [1] : null', 'var.a == "b" ? [1] : null'],
		['(\n var.a\n ? 1\n : 2\n)', 'var.a ? 1 : 2'],
		['1 + 2 * 3', '<computed>'],
		['!var.a && var.b', '<computed>'],
		['[for x in y : { a = x } if x != ""]', '<computed>'],
		['{ for k, v in y : k => "}" }', '<computed>'],
		['<<EOT\na ${b}\n  c\nEOT', 'T("a " b "\\n  c\\n")'],
		['<<-EOT\n    a\n      b ${c}\n    EOT', 'T("a\\n  b " c "\\n")'],
		['<<EOT\nEOT is not alone\nEOT', 'T("EOT is not alone\\n")'],
	])('%s', (text, expected) => {
		expect(expression(text)).toBe(expected);
		if (!expected.includes('broken')) expect(readHcl(`a = ${text}\n`).problems).toEqual([]);
	});

	it('stand where they are written', () => {
		const text = '\ufeffa {\r\n  b = "c ${d.e}" # why\r\n}\r\n';
		const [block] = readHcl(text).body.blocks;
		const [attribute] = block?.body.attributes ?? [];
		const at = (range?: { start: number; end: number }): string => text.slice(range?.start, range?.end);
		expect([at(block?.range), at(block?.body.range), at(attribute?.nameRange), at(attribute?.value.range)]).toEqual([
			'a {\r\n  b = "c ${d.e}" # why\r\n}',
			'{\r\n  b = "c ${d.e}" # why\r\n}',
			'b',
			'"c ${d.e}"',
		]);
		const parts = attribute?.value.type === 'template' ? attribute.value.parts : [];
		expect(parts.map(({ range }) => at(range))).toEqual(['c ', 'd.e']);
	});
});

describe('HCL that somebody types', () => {
	it.each<readonly [string, unknown]>([
		['a {\n  b =\n  c = 1\n}\nd = 2\n', ['d', { a: ['b', 'c'] }]],
		['a {\n  b = "open\n  c = 1\n}\nd = 2\n', ['d', { a: ['b', 'c'] }]],
		['resource "a" "b" {\n  c = 1\n\nresource "d" "e" {\n  f = 2\n}\n', [{ 'resource a b': ['c'] }, { 'resource d e': ['f'] }]],
		['a {\n  b = [1, 2\n}\nc = 1\n', ['c', { a: ['b'] }]],
		['a {\n  ???\n  b = 1\n}\n', [{ a: ['b'] }]],
		['a "b" \nc = 1\n', ['c']],
		['a "b" c {', [{ 'a b c': [] }]],
		['a = <<EOT\n never closed', ['a']],
		['} a = 1', ['a']],
		['a = 1 b = 2\nc = 3', ['a', 'c']],
		['', []],
	])('keeps what stands: %s', (text, expected) => {
		const { body, problems } = readHcl(text);
		expect(outline(body)).toEqual(expected);
		expect(problems.length > 0).toBe(text !== '');
	});

	it.each([
		['braces', '{'.repeat(1_000_000)],
		['brackets', `a = ${'['.repeat(1_000_000)}`],
		['parentheses', `a = ${'('.repeat(1_000_000)}`],
		['texts in texts', `a = ${'"${'.repeat(300_000)}`],
		['negations', `a = ${'!-'.repeat(500_000)}`],
		['conditions', `a = ${'b ? '.repeat(200_000)}`],
		['objects', `a = ${'{a={'.repeat(200_000)}`],
		['steps', `a = b${'[c'.repeat(300_000)}`],
		['loops', `a = ${'[for '.repeat(200_000)}`],
		['blocks', 'a {\n'.repeat(200_000)],
		['items', `a = [${'1,'.repeat(600_000)}`],
		['closing brackets', `a = {${']'.repeat(600_000)}`],
		['open comments', '/*'.repeat(600_000)],
		['open heredocs', 'a = <<A\n'.repeat(100_000)],
		['noise', '%&/$ "'.repeat(200_000)],
	])(
		'ends, and soon: %s',
		(_about, text) => {
			const start = performance.now();
			const { problems } = readHcl(text);
			expect(problems.length).toBeGreaterThan(0);
			// What takes time with the square of the text takes far longer; a busy machine does not.
			expect(performance.now() - start).toBeLessThan(20_000);
		},
		60_000,
	);
});
