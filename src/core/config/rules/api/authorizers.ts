import type { ConfigGraph } from '../../graph/graph.ts';
import type { Authorizer, Resource } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { isEmpty, textAt, textsAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const httpPage = 'API Gateway Developer Guide: Control access to HTTP APIs with JWT authorizers';
const restPage = 'API Gateway Developer Guide: Control access to a REST API using Amazon Cognito user pools';

/** Of an API that takes tokens of user pools: its authorizer has the pool as issuer, or by its ARN. */
function takesUserPool(graph: ConfigGraph, authorizer: Authorizer): boolean {
	const links = ['JwtConfiguration.Issuer', 'ProviderARNs[]'].flatMap((path) => graph.links(authorizer, path, 'user-pool'));
	return links.some(({ target, id }) => target !== undefined || id !== undefined);
}

const sourceMessages = { query: 'The authorizer {authorizer} takes the token from the address of the request.' };

/** Tokens in addresses. */
export const apiIdentitySource: Rule = {
	id: 'api-identity-source',
	severity: 'warning',
	profile: 'recommended',
	title: 'Token in the query string',
	messages: sourceMessages,
	why: 'Addresses stand in logs, histories and Referer headers, and the token with them.',
	fix: 'Take the token from the Authorization header.',
	source: 'RFC 6750 §5.3',
	peers: [],
	check: inEachCase('authorizer', function* ({ resource, properties, graph }) {
		if (!takesUserPool(graph, resource)) return;
		for (const item of textsAt(properties, 'IdentitySource').items) {
			if (/\.querystring\./i.test(textOf(item) ?? ''))
				yield { at: item, message: sourceMessages.query, values: { authorizer: resource.name } };
		}
	}),
};

/** The authorizer of a method or route that lets tokens of user pools in. */
function authorizerOf(graph: ConfigGraph, of: Resource): Authorizer | undefined {
	return graph.links(of, 'AuthorizerId', 'authorizer')[0]?.target;
}

const typeMessages = { mismatch: 'The method asks for COGNITO_USER_POOLS, but its authorizer {authorizer} is of the type {type}.' };

/** A method and an authorizer that do not fit. */
export const apiAuthorizerType: Rule = {
	id: 'api-authorizer-type',
	severity: 'error',
	profile: 'recommended',
	title: 'Method and authorizer of different types',
	messages: typeMessages,
	why: 'API Gateway refuses the method, so the deployment fails.',
	fix: 'Set AuthorizationType to CUSTOM for a Lambda authorizer, or name an authorizer of the type COGNITO_USER_POOLS.',
	source: 'API Gateway API Reference: Method',
	peers: ['E3708'],
	check: inEachCase('supporting', function* ({ resource, properties, of, graph }) {
		if (resource.type !== 'AWS::ApiGateway::Method' || textAt(properties, 'AuthorizationType') !== 'COGNITO_USER_POOLS') return;
		const authorizer = authorizerOf(graph, resource);
		const type = authorizer && textAt(of(authorizer), 'Type');
		if (authorizer && (type === 'TOKEN' || type === 'REQUEST'))
			yield { at: valueAt(properties, 'AuthorizerId'), message: typeMessages.mismatch, values: { authorizer: authorizer.name, type } };
	}),
};

const restMessages = { idToken: 'Without AuthorizationScopes the method takes ID tokens; access tokens need at least one scope.' };

/** A method that does not say which token it takes. */
export const apiRestNoScopes: Rule = {
	id: 'api-rest-no-scopes',
	severity: 'info',
	profile: 'strict',
	title: 'REST method takes ID tokens',
	messages: restMessages,
	why: 'ID tokens are made for the app and hold personal data; an access token with a scope says what its bearer may do.',
	fix: 'Set AuthorizationScopes and send access tokens. Apps that send ID tokens stop working.',
	source: restPage,
	peers: [],
	check: inEachCase('supporting', function* ({ resource, properties }) {
		if (resource.type !== 'AWS::ApiGateway::Method' || textAt(properties, 'AuthorizationType') !== 'COGNITO_USER_POOLS') return;
		if (isEmpty(textsAt(properties, 'AuthorizationScopes'))) yield { at: resource.nameRange, message: restMessages.idToken };
	}),
};

const httpMessages = { either: 'Without AuthorizationScopes the route takes ID tokens as well as access tokens.' };

/** A route that takes either token. */
export const apiJwtIdTokenAccepted: Rule = {
	id: 'api-jwt-id-token-accepted',
	severity: 'warning',
	profile: 'strict',
	title: 'HTTP route takes ID tokens too',
	messages: httpMessages,
	why: 'API Gateway does not look at token_use: a token that was made for the app opens the API.',
	fix: 'Set AuthorizationScopes of the route to a scope that only access tokens have. Apps that send ID tokens stop working.',
	source: httpPage,
	peers: [],
	check: inEachCase('supporting', function* ({ resource, properties, graph }) {
		if (resource.type !== 'AWS::ApiGatewayV2::Route' || textAt(properties, 'AuthorizationType') !== 'JWT') return;
		const authorizer = authorizerOf(graph, resource);
		if (authorizer && takesUserPool(graph, authorizer) && isEmpty(textsAt(properties, 'AuthorizationScopes')))
			yield { at: resource.nameRange, message: httpMessages.either };
	}),
};
