import { createRequire } from 'node:module';

/** What is used here of js-yaml, which packaging the extension brings along without types. */
interface JsYaml {
	readonly load: (text: string, options: { readonly schema: unknown }) => unknown;
	readonly Type: new (tag: string, options: { readonly kind: string; readonly construct: (data: unknown) => unknown }) => unknown;
	readonly DEFAULT_SCHEMA: { readonly extend: (types: readonly unknown[]) => unknown };
}

const { load, Type, DEFAULT_SCHEMA } = createRequire(import.meta.url)('js-yaml') as JsYaml;

/** The short forms of CloudFormation's functions that templates here use, as their long forms. */
const schema = DEFAULT_SCHEMA.extend([
	new Type('!Ref', { kind: 'scalar', construct: (data) => ({ Ref: data }) }),
	new Type('!Join', { kind: 'sequence', construct: (data) => ({ 'Fn::Join': data }) }),
]);

/** A document in YAML as its values. */
export function readYaml<Document>(text: string): Document {
	return load(text, { schema }) as Document;
}
