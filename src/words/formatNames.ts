/** A property of CloudFormation, nested ones behind dots, or a type of its registry. */
const cloudFormationName = /AWS::\w+::\w+|[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)*/g;

/** A sentence with what it calls by CloudFormation's names in those of a format (`FormatNames.words`); without any it stays as it is. */
export function inNamesOf(sentence: string, names: ReadonlyMap<string, string> | undefined): string {
	if (names === undefined) return sentence;
	return sentence.replace(cloudFormationName, (name) => {
		if (name.startsWith('AWS::')) return names.get(name) ?? name;
		// A single word with one capital may be any word of the sentence.
		return /[a-z][A-Z]/.test(name) ? named(name.split('.'), names).join('.') : name;
	});
}

/** Names of nested properties, the longest that are known first. */
function named(parts: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
	for (let end = parts.length; end > 0; end--) {
		const known = names.get(parts.slice(0, end).join('.'));
		if (known !== undefined) return [known, ...named(parts.slice(end), names)];
	}
	// What the format does not have is named as it is, with all that is in it.
	return parts;
}
