import type { ConfigGraph } from '../../graph/graph.ts';
import { textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { type RoleMapping, roleMappings } from './mappings.ts';
import { knowsAllProviders, providerEntries } from './providerEntries.ts';

const messages = {
	form: 'The role mapping names the user pool alone; behind it belong a colon and the ID of the app client.',
	pool: 'The role mapping is for a user pool that is no provider of the identity pool {pool}.',
	client: 'The role mapping is for the app client {client}, which is no provider of the identity pool {pool}.',
};

/** A role mapping for a provider that the identity pool does not have. */
export const mappingKey: Rule = {
	id: 'idpool-mapping-key',
	severity: 'error',
	profile: 'recommended',
	title: 'Role mapping for another provider',
	messages,
	why: 'The mapping never applies: every user gets the role for users who have signed in.',
	fix: 'Write ProviderName of the user pool, a colon, and the ID of the app client, as the identity pool has them.',
	source: 'Cognito Identity API Reference: SetIdentityPoolRoles; AWS::Cognito::IdentityPoolRoleAttachment RoleMapping',
	peers: [],
	*check(graph) {
		for (const mapping of roleMappings(graph)) for (const at of mapping.provider) yield* ofProvider(graph, mapping, at);
	},
};

function* ofProvider(graph: ConfigGraph, { attachment, identityPools }: RoleMapping, at: SettledValue): Generator<RuleFinding> {
	const userPool = graph.link(at, 'user-pool', attachment);
	if (userPool.id === undefined && userPool.target === undefined) return;
	if (namesNoClient(graph, at, attachment)) {
		yield { resource: attachment, at, message: messages.form };
		return;
	}
	const [pool] = identityPools;
	if (pool === undefined || identityPools.length > 1 || !knowsAllProviders(pool)) return;
	const entries = providerEntries(pool);
	const related = [{ resource: pool, at: pool.nameRange }];
	const providers = entries.flatMap((entry) => entry.providers.map((provider) => graph.link(provider, 'user-pool', pool)));
	if (providers.every((provider) => graph.isSame(provider, userPool) === false)) {
		yield { resource: attachment, at, message: messages.pool, values: { pool: pool.name }, related };
		return;
	}
	const literal = textOf(at);
	const id: SettledValue =
		literal === undefined ? at : { type: 'scalar', value: literal.slice(literal.lastIndexOf(':') + 1), range: at.range };
	const client = graph.link(id, 'app-client', attachment);
	const clients = entries.flatMap((entry) => entry.clients.map((one) => graph.link(one, 'app-client', pool)));
	if (clients.every((one) => graph.isSame(one, client) === false))
		yield {
			resource: attachment,
			at,
			message: messages.client,
			values: { client: client.target?.name ?? client.id ?? '', pool: pool.name },
			related,
		};
}

/** Is it certain that nothing stands behind the user pool? */
function namesNoClient(graph: ConfigGraph, at: SettledValue, of: RoleMapping['attachment']): boolean {
	if (at.type === 'reference') return true;
	if (at.type !== 'text') return !(textOf(at)?.includes(':') ?? true);
	const last = at.parts.at(-1);
	return last?.type === 'reference' && graph.referenced(last, of)?.kind === 'user-pool';
}
