import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const attribute = (name: string): string =>
	`[{ Name: tenant, AttributeDataType: String, Mutable: true }, { Name: ${name}, AttributeDataType: String, Mutable: true }]`;

/** Examples of client-self-writable-privilege-attr. */
export const examples: RuleExamples = {
	rule: 'client-self-writable-privilege-attr',
	bad: [
		{
			files: template({ schema: attribute('userRole'), client: "WriteAttributes: [email, 'custom:userRole']" }),
			at: ["'custom:userRole'"],
		},
		{
			files: template({ schema: attribute('is_admin'), client: 'ClientName: app', tags: '{}' }),
			at: ['Client', 'Client'],
			about: 'Both attributes sound like it.',
		},
	],
	good: [
		{ files: template({ schema: attribute('userRole') }) },
		{
			about: 'Names that are about something else.',
			files: template({ schema: attribute('nickname_color'), client: "WriteAttributes: ['custom:nickname_color']" }),
		},
		{
			about: 'Words inside of other words do not count.',
			files: template({ schema: attribute('organic'), client: "WriteAttributes: ['custom:organic']" }),
		},
	],
};
