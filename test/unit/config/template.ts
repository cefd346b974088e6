import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { valuesAt } from '../../../src/core/config/model/lookUp.ts';
import type { Resource } from '../../../src/core/config/model/resource.ts';
import type { ConfigValue } from '../../../src/core/config/model/value.ts';
import { readCloudFormation } from '../../../src/core/config/readers/cloudFormation/cloudFormation.ts';

/** The document of a template, which has to be one. */
export function read(text: string, path = 'template.yaml'): ConfigDocument {
	const document = readCloudFormation(text, path);
	if (document === undefined) throw new Error('this is no template');
	return document;
}

/** The resource of that name. */
export function resource({ resources }: ConfigDocument, name: string): Resource {
	const found = resources.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`there is no resource ${name}`);
	return found;
}

/** A value in short: what is known as itself, `→Name.Attribute`, `?why`, arms by their conditions. */
export function short(value: ConfigValue): unknown {
	switch (value.type) {
		case 'scalar':
			return value.parameter === undefined ? value.value : `${value.value} (${value.parameter})`;
		case 'list':
			return [...value.items.map(short), ...(value.open ? ['…'] : [])];
		case 'map':
			return Object.fromEntries([
				...[...value.members.values()].map((member) => [member.name, short(member.value)] as const),
				...(value.open ? [['…', true]] : []),
			]);
		case 'reference':
			return `→${value.to}.${value.attribute}`;
		case 'text':
			return value.parts.map((part) => String(short(part))).join('|');
		case 'alternatives':
			return value.arms.map((arm) => `${arm.condition}: ${JSON.stringify(short(arm))}`).join('; ');
		case 'absent':
			return 'absent';
		case 'unknown':
			return `?${value.why}${value.name === undefined ? '' : ` ${value.name}`}`;
	}
}

/** What a property of a user pool client is, written as YAML on one line or as a block. */
export function property(yaml: string, sections = ''): unknown {
	const text = `${sections}\nResources:\n  Client:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      Value: ${yaml}\n`;
	const [value] = valuesAt(resource(read(text), 'Client').properties, 'Value');
	const member = resource(read(text), 'Client').properties.members.get('Value');
	return short(member?.value ?? value ?? { type: 'absent', range: { start: 0, end: 0 } });
}
