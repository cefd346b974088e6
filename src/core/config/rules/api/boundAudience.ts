import type { ConfigGraph } from '../../graph/graph.ts';
import { itemsAt, valuesAt } from '../../model/lookUp.ts';
import type { Authorizer, Frontend } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';
import { jwtAuthorizers } from './jwtAuthorizer.ts';

const messages = {
	client:
		'The app has its access tokens bound to {resource}. Then aud is compared with the audience, not the app client {client}: the API refuses them.',
};

/** Tokens that are bound to an API, at an authorizer that knows the app client alone. */
export const jwtBoundAudience: Rule = {
	id: 'api-jwt-audience-vs-binding',
	severity: 'warning',
	profile: 'recommended',
	title: 'JWT authorizer without the resource that tokens are bound to',
	messages,
	why: 'The API answers every request of that app with 401: a token with aud is accepted for its aud alone, and client_id is not looked at.',
	fix: 'Add the URL of the resource to Audience, or do not ask for a resource.',
	source: 'API Gateway Developer Guide: Control access to HTTP APIs with JWT authorizers; RFC 8707 §2',
	peers: [],
	*check(graph) {
		const bound = graph.resources('frontend').flatMap((app) => resourcesOf(app).map((resource) => ({ app, resource })));
		for (const authorizer of bound.length === 0 ? [] : jwtAuthorizers(graph)) {
			const { items, complete } = itemsAt(authorizer.properties, 'JwtConfiguration.Audience');
			const texts = items.map(textOf);
			if (!complete || bound.some(({ resource }) => texts.includes(textOf(resource)))) continue;
			for (const at of items) {
				const apps = appsOf(graph, authorizer, at);
				const [first] = bound.filter(({ app }) => apps.includes(app));
				// An app that asks for no resource has tokens that the client is enough for.
				if (first === undefined || !apps.every((app) => resourcesOf(app).length > 0)) continue;
				const { app, resource } = first;
				const client = textOf(at) ?? graph.link(at, 'app-client', authorizer).target?.name ?? '';
				const related = [{ resource: app, at: resource.range }];
				yield { resource: authorizer, at, message: messages.client, values: { resource: textOf(resource) ?? '', client }, related };
			}
		}
	},
};

/** The resources that an app has tokens bound to, where all of them are known. */
function resourcesOf(app: Frontend): readonly SettledValue[] {
	const { items, complete } = itemsAt(app.properties, 'Resource');
	return complete && items.every((item) => textOf(item) !== undefined) ? items : [];
}

/** The apps of the client that an audience names. */
function appsOf(graph: ConfigGraph, authorizer: Authorizer, audience: SettledValue): readonly Frontend[] {
	const client = graph.link(audience, 'app-client', authorizer);
	return graph
		.resources('frontend')
		.filter((app) =>
			valuesAt(app.properties, 'UserPoolClientId').some((id) => graph.isSame(graph.link(id, 'app-client', app), client) === true),
		);
}
