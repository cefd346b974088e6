import type { Resource } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { MapValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { signInOf } from '../client/signIn.ts';
import { isEmpty, lacks, textAt, textsAt, valueAt } from '../known.ts';
import { names, supportingOf } from '../pool/surroundings.ts';
import type { Rule } from '../rule.ts';

/** Where listeners of load balancers, and their rules, have actions. */
const actionLists: ReadonlyMap<string, string> = new Map([
	['AWS::ElasticLoadBalancingV2::Listener', 'DefaultActions'],
	['AWS::ElasticLoadBalancingV2::ListenerRule', 'Actions'],
]);

/** The settings of the actions of a load balancer that sign people in at a user pool. */
function cognitoActions({ type }: Resource, properties: MapValue): readonly MapValue[] {
	const path = actionLists.get(type);
	const actions = path === undefined ? undefined : valueAt(properties, path);
	if (actions?.type !== 'list') return [];
	return actions.items.flatMap((action) => {
		const config =
			action.type === 'map' && textAt(action, 'Type') === 'authenticate-cognito' ? valueAt(action, 'AuthenticateCognitoConfig') : undefined;
		return config?.type === 'map' ? [config] : [];
	});
}

const balancerMessages = {
	secret: 'The load balancer signs people in by the client {client}, which has no secret.',
	code: 'The load balancer signs people in by the client {client}, which lacks the code grant.',
	callback: 'The load balancer signs people in by the client {client}, and none of its callbacks ends in /oauth2/idpresponse.',
};

/** A client that a load balancer cannot use. */
export const albCognitoClient: Rule = {
	id: 'alb-cognito-client',
	severity: 'error',
	profile: 'recommended',
	title: 'Client does not fit the load balancer',
	messages: balancerMessages,
	why: 'An Application Load Balancer takes part in the code grant as a server with a secret; without them sign-in fails.',
	fix: 'Give the client a secret, the code grant, and the callback https://<domain of the load balancer>/oauth2/idpresponse.',
	source: 'Application Load Balancer User Guide: Authenticate users',
	peers: [],
	check: inEachCase('supporting', function* ({ resource, properties, of, graph }) {
		for (const config of cognitoActions(resource, properties)) {
			const at = valueAt(config, 'UserPoolClientId');
			const { target: client } = graph.link(at, 'app-client', resource);
			if (client === undefined) continue;
			const { hasSecret, oauth, grants, callbacks } = signInOf(of(client));
			const finding = { at, values: { client: client.name }, related: [{ resource: client, at: client.nameRange }] };
			if (hasSecret === false) yield { ...finding, message: balancerMessages.secret };
			if (oauth === false || lacks(grants, 'code')) yield { ...finding, message: balancerMessages.code };
			const ends = callbacks.items.map((item) => (item.type === 'text' ? item.parts.at(-1) : item));
			const isKnown =
				ends.length > 0 && callbacks.items.every(({ type }) => type !== 'unknown') && ends.every((end) => end?.type === 'scalar');
			if (isKnown && !ends.some((end) => end && textOf(end)?.toLowerCase().endsWith('/oauth2/idpresponse')))
				yield { ...finding, message: balancerMessages.callback, severity: 'warning' };
		}
	}),
};

const gatewayMessages = { open: '{name} takes tokens of the issuer, but asks neither for a client nor for an audience.' };

/** Gateways and runtimes of Amazon Bedrock AgentCore. */
const agentTypes: ReadonlySet<string> = new Set(['AWS::BedrockAgentCore::Gateway', 'AWS::BedrockAgentCore::Runtime']);

/** An agent for the users of every app. */
export const agentcoreJwtOpen: Rule = {
	id: 'agentcore-jwt-open',
	severity: 'error',
	profile: 'recommended',
	title: 'Agent is open to every client of the issuer',
	messages: gatewayMessages,
	why: 'A token that was made for any other app of the user pool opens the agent.',
	fix: 'List the clients in AllowedClients. An access token of Cognito has aud only where it was bound to an address.',
	source: 'Amazon Bedrock AgentCore Developer Guide: Inbound authorization',
	peers: [],
	check: inEachCase('supporting', function* ({ resource, properties }) {
		if (!agentTypes.has(resource.type)) return;
		const jwt = valueAt(properties, 'AuthorizerConfiguration.CustomJWTAuthorizer');
		if (jwt.type !== 'map') return;
		if (isEmpty(textsAt(jwt, 'AllowedClients')) && isEmpty(textsAt(jwt, 'AllowedAudience')))
			yield { at: jwt, message: gatewayMessages.open, values: { name: resource.name } };
	}),
};

const issuerMessages = { updated: 'The user pool writes the new form of the issuer, and {service} takes its tokens.' };

/** A form of the issuer that other services are said not to know. */
export const poolIssuerUpdatedIncompatible: Rule = {
	id: 'pool-issuer-updated-incompatible',
	severity: 'warning',
	profile: 'recommended',
	title: 'New form of the issuer',
	messages: issuerMessages,
	why: 'Authorizers of REST APIs and load balancers are reported to refuse tokens with the new form of the issuer.',
	fix: 'Keep IssuerConfiguration at ORIGINAL, or use a JWT authorizer, and try it before users do.',
	source: 'Cognito Developer Guide: User pool endpoints and managed login reference',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, of, graph }) {
		if (textAt(properties, 'IssuerConfiguration.Type') !== 'UPDATED') return;
		const at = valueAt(properties, 'IssuerConfiguration.Type');
		const rest = graph.naming(resource, 'authorizer', 'user-pool').filter(({ type }) => type === 'AWS::ApiGateway::Authorizer');
		const balancers = supportingOf(graph, ...actionLists.keys()).filter((one) =>
			cognitoActions(one, of(one)).some((config) => names(graph, valueAt(config, 'UserPoolArn'), resource, one) === true),
		);
		for (const service of [...rest, ...balancers]) {
			yield {
				at,
				message: issuerMessages.updated,
				values: { service: service.name },
				related: [{ resource: service, at: service.nameRange }],
			};
		}
	}),
};
