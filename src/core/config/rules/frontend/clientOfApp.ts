import type { ConfigGraph } from '../../graph/graph.ts';
import type { AppClient, Frontend } from '../../model/resource.ts';

/** Apps of the graph, each with the app client that it is. */
export function* appsWithClients(graph: ConfigGraph): Generator<readonly [app: Frontend, client: AppClient]> {
	for (const app of graph.resources('frontend')) {
		for (const client of graph.namedBy(app, 'app-client', 'client')) yield [app, client];
	}
}
