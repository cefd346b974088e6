import type { ConfigDocument } from '../model/document.ts';
import type { ConfigValue } from '../model/value.ts';
import type { TextEdit } from '../rules/rule.ts';
import { isHcl, type PlainValue, writtenValue } from './writtenValue.ts';

/** A text without expressions, a number, a boolean. */
const hclLiteral = /^(?:"(?:[^"\\$%\n]|\\.|[$%](?!\{))*"|-?\d+(?:\.\d+)?|true|false)$/;

/** Is the value written where it counts, so that a change of its text changes it: not a parameter's default, nor the result of a function? */
export function isWrittenHere(value: ConfigValue, document: ConfigDocument): boolean {
	if (value.type === 'scalar' && value.parameter !== undefined) return false;
	// There the values are words of the CDK, or of Amplify.
	if (document.format === 'cdk-source' || document.format === 'amplify-source') return false;
	const written = document.text.slice(value.range.start, value.range.end);
	if (isHcl(document)) return hclLiteral.test(written);
	if (document.format === 'terraform') return !/[$%]\{/.test(written);
	return !/^(?:!|\{\s*["']?(?:Ref|Fn::))/.test(written);
}

/** Writes another value in place of a scalar; nothing where the scalar is not written there itself. */
export function replaceValue(document: ConfigDocument, value: ConfigValue, by: PlainValue): readonly TextEdit[] {
	return isWrittenHere(value, document) ? [{ range: value.range, text: writtenValue(document, by) }] : [];
}
