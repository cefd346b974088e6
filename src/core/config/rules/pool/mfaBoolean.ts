import { isWrittenHere } from '../../edits/replaceValue.ts';
import { memberValues } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = { boolean: 'Without quotes, {written} is a boolean in YAML, and MfaConfiguration takes a text.' };
const fixes = { quote: 'Put {written} in quotes' };

/** `ON` and `OFF` as YAML reads them. */
export const mfaBoolean: Rule = {
	id: 'pool-mfa-yaml-boolean',
	severity: 'error',
	profile: 'recommended',
	title: 'MfaConfiguration is a boolean',
	messages,
	why: 'The deployment fails, because true and false are not among the values of MfaConfiguration.',
	fix: 'Put the value in quotes: "ON" or "OFF".',
	fixes,
	source: 'AWS::Cognito::UserPool MfaConfiguration; YAML 1.1 type bool',
	peers: ['E3012', 'E3030'],
	*check(graph) {
		for (const pool of graph.resources('user-pool')) {
			const document = graph.documentOf(pool);
			for (const at of memberValues(pool.properties, 'MfaConfiguration')) {
				const written = document.text.slice(at.range.start, at.range.end);
				if (at.type !== 'scalar' || typeof at.value !== 'boolean' || !isWrittenHere(at, document) || !/^(?:on|off|yes|no)$/i.test(written))
					continue;
				const meant = at.value ? 'ON' : 'OFF';
				const edits = [{ range: at.range, text: `"${meant}"` }];
				yield {
					resource: pool,
					at,
					message: messages.boolean,
					values: { written },
					fixes: [{ title: fixes.quote, values: { written: meant }, edits }],
				};
			}
		}
	},
};
