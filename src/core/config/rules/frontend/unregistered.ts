import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { AppClient, Frontend } from '../../model/resource.ts';
import { itemsOf, memberOf, scalarsOf, textOf } from '../../model/settle.ts';
import type { ScalarValue } from '../../model/value.ts';
import type { RelatedPlace } from '../rule.ts';
import { appsWithClients } from './clientOfApp.ts';

/** A redirect of an app that its client, for certain, does not have. */
export interface Unregistered {
	readonly app: Frontend;
	readonly client: AppClient;
	readonly when: 'signIn' | 'signOut';
	readonly value: ScalarValue;
	readonly url: string;
	/** An address of the client that only looks the same: another slash at the end, letters of another case, a port or `www.`. */
	readonly alike?: string;
	readonly related: readonly RelatedPlace[];
}

const places = [
	{ when: 'signIn', path: 'RedirectSignIn[]', list: 'CallbackURLs' },
	{ when: 'signOut', path: 'RedirectSignOut[]', list: 'LogoutURLs' },
] as const;

/** The redirects of all apps that are not registered where all of the client's are known. */
export function* unregistered(graph: ConfigGraph): Generator<Unregistered> {
	for (const [app, client] of appsWithClients(graph)) {
		for (const { when, path, list } of places) {
			const member = memberOf(client.properties, list);
			const known = member && itemsOf(member.value);
			if (known === undefined || !known.complete || !known.items.every(({ type }) => type === 'scalar')) continue;
			const urls = known.items.flatMap((item) => textOf(item) ?? []);
			for (const value of scalarsOf(valuesAt(app.properties, path))) {
				const url = textOf(value) ?? '';
				if (url === '' || urls.includes(url)) continue;
				const alike = urls.find((other) => plain(other) === plain(url));
				const related = [{ resource: client, at: member?.nameRange ?? client.nameRange }];
				yield { app, client, when, value, url, ...(alike !== undefined && { alike }), related };
			}
		}
	}
}

/** An address without what people do not see as a difference. */
function plain(url: string): string {
	return url
		.toLowerCase()
		.replace(/^(https?:\/\/)(?:www\.)?([^/:]*)(?::\d{1,5})?/, '$1$2')
		.replace(/\/$/, '');
}
