import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Frontend, UserPool } from '../../model/resource.ts';
import { memberOf, textOf } from '../../model/settle.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const messages = {
	value: 'The app says {app} for {property}, but the user pool {pool} says {actual}.',
	client: 'The app client {client} belongs to the user pool {actual}, not to {pool}.',
};

/** What an app repeats of its user pool, and where the pool has it. */
const repeated = [
	{ path: 'MfaConfiguration', at: 'MfaConfiguration' },
	...['MinimumLength', 'RequireLowercase', 'RequireUppercase', 'RequireNumbers', 'RequireSymbols'].map((name) => ({
		path: `PasswordPolicy.${name}`,
		at: `Policies.PasswordPolicy.${name}`,
	})),
];

/** A configuration of an app that is older than its user pool, or of another one. */
export const templateDrift: Rule = {
	id: 'fe-template-drift',
	severity: 'warning',
	profile: 'recommended',
	title: 'Configuration of the app is out of date',
	messages,
	why: 'The app offers what the user pool refuses, or leaves out what it asks for. Most often the file was made before the last deployment.',
	fix: 'Generate the file again from what is deployed.',
	source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',
	peers: [],
	*check(graph) {
		for (const app of graph.resources('frontend')) {
			for (const pool of graph.namedBy(app, 'user-pool', 'user-pool')) yield* differences(app, pool);
			yield* foreignClients(app, graph);
		}
	},
};

function* differences(app: Frontend, pool: UserPool): Generator<RuleFinding> {
	for (const { path, at } of repeated) {
		const [said] = valuesAt(app.properties, path);
		const actual = valuesAt(pool.properties, at);
		const [first] = actual;
		const text = said && textOf(said);
		if (said === undefined || text === undefined || first === undefined || !actual.every(({ type }) => type === 'scalar')) continue;
		if (actual.some((value) => textOf(value) === text)) continue;
		const values = { app: text, property: at.slice(at.lastIndexOf('.') + 1), pool: pool.name, actual: textOf(first) ?? '' };
		yield { resource: app, at: said, message: messages.value, values, related: [{ resource: pool, at: first.range }] };
	}
}

/** Clients that are known to be another pool's. */
function* foreignClients(app: Frontend, graph: ConfigGraph): Generator<RuleFinding> {
	const [own] = graph.links(app, 'UserPoolId', 'user-pool');
	for (const client of graph.namedBy(app, 'app-client', 'client')) {
		const [pool] = graph.links(client, 'UserPoolId', 'user-pool');
		const at = memberOf(app.properties, 'UserPoolClientId');
		if (own?.id === undefined || pool?.id === undefined || at === undefined || own.id === pool.id) continue;
		const values = { client: client.name, actual: pool.id, pool: own.id };
		const related = [{ resource: client, at: client.nameRange }];
		yield { resource: app, at: at.value, severity: 'error', message: messages.client, values, related };
	}
}
