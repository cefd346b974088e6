import { isWrittenHere } from '../../edits/replaceValue.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Rule } from '../rule.ts';

const messages = { boolean: 'Without quotes, {written} is a boolean in YAML, and {property} takes a text.' };
const fixes = { quote: 'Put {written} in quotes' };

/** Properties with those values, and where they stand. */
const properties: readonly (readonly [string, string])[] = [
	['MfaConfiguration', 'MfaConfiguration'],
	['AdvancedSecurityMode', 'UserPoolAddOns.AdvancedSecurityMode'],
];

/** `ON` and `OFF` as YAML reads them. */
export const mfaBoolean: Rule = {
	id: 'pool-mfa-yaml-boolean',
	severity: 'error',
	profile: 'recommended',
	title: 'ON or OFF without quotes',
	messages,
	why: 'The deployment fails, because true and false are not among the values of the property.',
	fix: 'Put the value in quotes: "ON" or "OFF".',
	fixes,
	source: 'AWS::Cognito::UserPool MfaConfiguration and UserPoolAddOns; YAML 1.1 type bool',
	peers: ['E3012', 'E3030'],
	*check(graph) {
		for (const pool of graph.resources('user-pool')) {
			const document = graph.documentOf(pool);
			for (const [property, at] of properties.flatMap(([name, path]) =>
				valuesAt(pool.properties, path).map((value) => [name, value] as const),
			)) {
				const written = document.text.slice(at.range.start, at.range.end);
				if (at.type !== 'scalar' || typeof at.value !== 'boolean' || !isWrittenHere(at, document) || !/^(?:on|off|yes|no)$/i.test(written))
					continue;
				const meant = at.value ? 'ON' : 'OFF';
				const edits = [{ range: at.range, text: `"${meant}"` }];
				yield {
					resource: pool,
					at,
					message: messages.boolean,
					values: { written, property },
					fixes: [{ title: fixes.quote, values: { written: meant }, edits }],
				};
			}
		}
	},
};
