import type { ConfigGraph } from '../../graph/graph.ts';
import type { ConfigFormat } from '../../model/document.ts';
import { memberOf } from '../../model/settle.ts';
import type { RuleFinding } from '../rule.ts';
import { inRepository, secretAt } from './secretAt.ts';

/** What is said of the secret of an app client, and of one of an identity provider; `{name}` is that of the resource. */
interface SecretMessages {
	readonly client: string;
	readonly provider: string;
}

/** The secrets that files of a format hold in clear. */
export function* secretsIn(graph: ConfigGraph, format: ConfigFormat, messages: SecretMessages): Generator<RuleFinding> {
	for (const kind of ['app-client', 'identity-provider'] as const) {
		for (const resource of graph.resources(kind)) {
			const document = graph.documentOf(resource);
			if (document.format !== format) continue;
			const { properties } = resource;
			const details = memberOf(properties, 'ProviderDetails')?.value ?? properties;
			const member =
				resource.kind === 'app-client'
					? secretAt(properties, 'ClientSecret')
					: (secretAt(details, 'client_secret') ?? secretAt(details, 'private_key'));
			if (member === undefined) continue;
			const message = resource.kind === 'app-client' ? messages.client : messages.provider;
			yield { resource, at: member.nameRange, message, values: { name: resource.name }, ...inRepository(document) };
		}
	}
}
