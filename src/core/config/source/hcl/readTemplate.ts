import type { TextRange } from '../../../token/jsonPlace.ts';
import { HclCursor } from './cursor.ts';
import { readExpression } from './expression.ts';
import type { HclExpression } from './syntax.ts';
import { readBare } from './template.ts';

/**
 * A text of JSON as the template that Terraform takes it for ("JSON Configuration Syntax", Expression Mapping). `range` is that of the text with its
 * quotes; where it has escapes all that is in it has that range.
 */
export function readTemplate(text: string, range: TextRange, value: string): HclExpression {
	if (!/[$%]\{/.test(value)) return { type: 'literal', value, range };
	const inside = { start: range.start + 1, end: range.end - 1 };
	const isPlain = text.slice(inside.start, inside.end) === value;
	const cursor = isPlain ? new HclCursor(text, inside) : new HclCursor(value, { place: range });
	const read = readBare(cursor, (hole, depth) => readExpression(hole, depth, true));
	return { ...read, range };
}
