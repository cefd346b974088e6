import { type CollectionTag, parse, type ScalarTag, YAMLSeq } from 'yaml';

/** The short forms of CloudFormation's functions that templates here use, as their long forms. */
const ref: ScalarTag = { tag: '!Ref', resolve: (name) => ({ Ref: name }) };
const join: CollectionTag = {
	tag: '!Join',
	collection: 'seq',
	resolve: (list) => ({ 'Fn::Join': list instanceof YAMLSeq ? (list.toJSON() as unknown) : undefined }),
};

/** A document in YAML as its values. */
export function readYaml<Document>(text: string): Document {
	return parse(text, { customTags: [ref, join] }) as Document;
}
