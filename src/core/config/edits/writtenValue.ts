import type { ConfigDocument } from '../model/document.ts';

/** What is written in place of a value. */
export type PlainValue = string | number | boolean | readonly PlainValue[];

/** A value as the document would have it: JSON, which is YAML too, and HCL but for what begins an expression in a text there. */
export function writtenValue({ format }: ConfigDocument, value: PlainValue): string {
	const json = JSON.stringify(value);
	return format === 'terraform' ? json.replace(/([$%])\{/g, '$1$1{') : json;
}

/** Is a document HCL: of Terraform, and not in its JSON form? */
export function isHcl({ format, text }: ConfigDocument): boolean {
	return format === 'terraform' && !/^\ufeff?\s*\{/.test(text);
}
