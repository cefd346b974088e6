import type { ConfigDocument } from '../model/document.ts';
import type { ConfigValue } from '../model/value.ts';
import type { TextEdit } from '../rules/rule.ts';

/** What is written in place of a value. */
export type PlainValue = string | number | boolean | readonly PlainValue[];

/** Is the value written where it counts, so that a change of its text changes it: not a parameter's default, nor the result of a function? */
export function isWrittenHere(value: ConfigValue, { text }: ConfigDocument): boolean {
	if (value.type === 'scalar' && value.parameter !== undefined) return false;
	const written = text.slice(value.range.start, value.range.end);
	return !/^(?:!|\{\s*["']?(?:Ref|Fn::))/.test(written);
}

/** Writes another value in place of a scalar; nothing where the scalar is not written there itself. */
export function replaceValue(document: ConfigDocument, value: ConfigValue, by: PlainValue): readonly TextEdit[] {
	return isWrittenHere(value, document) ? [{ range: value.range, text: JSON.stringify(by) }] : [];
}
