import { valuesAt } from '../../model/lookUp.ts';
import { memberOf } from '../../model/settle.ts';
import type { ReferenceValue, SettledValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

const messages = {
	output: 'The output {name} shows the secret of the app client {client}.',
	parameter: 'The parameter {name} keeps the secret of the app client {client} in clear.',
};

/** Where a template writes a text that others can read, by the type of what it is in. */
const places: ReadonlyMap<string, string> = new Map([
	['Outputs', messages.output],
	['AWS::SSM::Parameter', messages.parameter],
]);

/** A client secret that a stack shows. */
export const cfnOutputSecret: Rule = {
	id: 'secret-in-cfn-output',
	severity: 'error',
	profile: 'recommended',
	title: 'Client secret in an output of a stack',
	messages,
	why: 'Outputs and plain parameters are shown in the console, in the answers of APIs and in logs of deployments, to many who need no secret.',
	fix: 'Put the secret into AWS Secrets Manager, or let the service read it from Cognito itself.',
	source: 'AWS CloudFormation User Guide: Security best practices, do not embed credentials',
	peers: [],
	*check(graph) {
		for (const shown of graph.resources('supporting')) {
			const message = places.get(shown.type);
			if (message === undefined) continue;
			for (const reference of valuesAt(shown.properties, 'Value').flatMap(secretsIn)) {
				const client = graph.referenced(reference, shown);
				if (client?.kind !== 'app-client') continue;
				const at = memberOf(shown.properties, 'Value')?.value ?? shown.nameRange;
				yield { resource: shown, at, message, values: { name: shown.name, client: client.name } };
			}
		}
	},
};

function secretsIn(value: SettledValue): readonly ReferenceValue[] {
	const parts = value.type === 'text' ? value.parts : [value];
	return parts.filter((part): part is ReferenceValue => part.type === 'reference' && part.attribute === 'ClientSecret');
}
