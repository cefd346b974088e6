import { describe, expect, it } from 'vitest';
import { insertMember } from '../../../src/core/config/edits/insertMember.ts';
import { read } from './template.ts';

/** A text with a member more in the properties of its first resource. */
function inserted(text: string): string {
	const document = read(text);
	const [resource] = document.resources;
	const [edit] = resource === undefined ? [] : insertMember(document, resource.properties, 'MfaConfiguration', 'OFF');
	if (edit === undefined) throw new Error('nothing is inserted');
	return text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
}

describe('a member that is inserted', () => {
	it.each([
		['{"Resources":{"P":{"Type":"AWS::Cognito::UserPool","Properties":{‸"A":1}}}}', '"MfaConfiguration": "OFF", '],
		['{"Resources":{"P":{"Type":"AWS::Cognito::UserPool","Properties":{\n\t\t‸"A":1}}}}', '"MfaConfiguration": "OFF",\n\t\t'],
		['Resources:\n  P:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      ‸A: 1\n', 'MfaConfiguration: "OFF"\n      '],
		['Resources:\r\n  P:\r\n    Type: AWS::Cognito::UserPool\r\n    Properties:\r\n      ‸A: 1\r\n', 'MfaConfiguration: "OFF"\n      '],
	])('stands before the first one as that stands: %j', (marked, written) => {
		expect(inserted(marked.replace('‸', ''))).toBe(marked.replace('‸', () => written));
	});

	it('is found without looking at all that stands before it on a line of megabytes', () => {
		const others = Array.from({ length: 40_000 }, (_, at) => `"T${at}":{"Type":"AWS::SNS::Topic","Properties":{}}`).join(',');
		const document = read(`{"Resources":{${others},"P":{"Type":"AWS::Cognito::UserPool","Properties":{"A":1}}}}`);
		const properties = document.resources[0]?.properties;
		if (properties === undefined) throw new Error('no pool');
		const start = performance.now();
		for (let time = 0; time < 20_000; time++) insertMember(document, properties, 'MfaConfiguration', 'OFF');
		// By the whole line it is minutes.
		expect(performance.now() - start).toBeLessThan(5_000);
	});
});
