import { replaceValue } from '../../edits/replaceValue.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { itemsAt, valuesAt } from '../../model/lookUp.ts';
import type { Authorizer } from '../../model/resource.ts';
import { memberValues, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

const messages = {
	slash: 'The issuer ends with a slash, which the iss of tokens does not.',
	document: 'The issuer is written as the address of a document; tokens have what stands before /.well-known.',
	scheme: 'The issuer begins with https:// in tokens.',
	region: 'The issuer has the Region {host}, the user pool is in {home}.',
	attribute: 'The issuer is not {attribute} of the user pool, but its ProviderURL.',
};
const fixes = { change: 'Change to {issuer}' };

/** JWT authorizers of HTTP APIs. */
export function jwtAuthorizers(graph: ConfigGraph): readonly Authorizer[] {
	return graph.resources('authorizer').filter(({ type }) => type === 'AWS::ApiGatewayV2::Authorizer');
}

/** An issuer that no token of the pool has. */
export const jwtIssuerMismatch: Rule = {
	id: 'api-jwt-issuer-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'JWT authorizer with an issuer that tokens do not have',
	messages,
	why: 'The API answers every request with 401, because the issuer is compared as a whole.',
	fix: 'Use ProviderURL of the user pool: https://cognito-idp, the Region, and the ID of the pool.',
	fixes,
	source: 'API Gateway Developer Guide: Control access to HTTP APIs with JWT authorizers',
	peers: [],
	*check(graph) {
		for (const authorizer of jwtAuthorizers(graph)) {
			for (const at of valuesAt(authorizer.properties, 'JwtConfiguration.Issuer')) {
				const problem = problemOf(graph, authorizer, at);
				if (problem === undefined) continue;
				const { issuer, ...finding } = problem;
				const edits = issuer === undefined ? [] : replaceValue(graph.documentOf(authorizer), at, issuer);
				yield {
					resource: authorizer,
					at,
					...finding,
					fixes: issuer === undefined ? [] : [{ title: fixes.change, values: { issuer }, edits }],
				};
			}
		}
	},
};

interface IssuerProblem {
	readonly message: string;
	readonly values?: Readonly<Record<string, string>>;
	/** What it should be, where that is known. */
	readonly issuer?: string;
}

function problemOf(graph: ConfigGraph, authorizer: Authorizer, at: SettledValue): IssuerProblem | undefined {
	if (at.type === 'reference') {
		const isPool = graph.referenced(at, authorizer)?.kind === 'user-pool';
		return isPool && at.attribute !== 'ProviderURL' ? { message: messages.attribute, values: { attribute: at.attribute } } : undefined;
	}
	// Issuers of others may end with a slash.
	if (graph.link(at, 'user-pool', authorizer).target === undefined && !(textOf(at) ?? '').includes('cognito-idp')) return undefined;
	const [first, last] = at.type === 'text' ? [at.parts[0], at.parts.at(-1)] : [at, at];
	const [start, end] = [(first && textOf(first)) ?? '', (last && textOf(last)) ?? ''];
	const whole = textOf(at);
	if (end.includes('/.well-known/'))
		return { message: messages.document, ...(whole && { issuer: whole.slice(0, whole.indexOf('/.well-known/')) }) };
	if (end.endsWith('/')) return { message: messages.slash, ...(whole && { issuer: whole.slice(0, -1) }) };
	if (/^(?:issuer-)?cognito-idp\./.test(start)) return { message: messages.scheme, ...(whole && { issuer: `https://${whole}` }) };
	const [, host, home] = /^https:\/\/(?:issuer-)?cognito-idp\.([a-z0-9-]+)\.[^/]+\/([a-z0-9-]+)_\w+$/.exec(whole ?? '') ?? [];
	const isReplicated = graph.resources('supporting').some(({ type }) => type === 'AWS::Cognito::UserPoolReplica');
	return host !== undefined && home !== undefined && host !== home && !isReplicated
		? { message: messages.region, values: { host, home } }
		: undefined;
}

const audienceMessages = {
	none: 'The authorizer {authorizer} asks for no audience.',
	other: 'The audience {client} is an app client of another user pool than the issuer.',
};

/** An audience that is missing, or of another pool. */
export const jwtNoAudience: Rule = {
	id: 'api-jwt-no-audience',
	severity: 'error',
	profile: 'recommended',
	title: 'JWT authorizer without the right audience',
	messages: audienceMessages,
	why: 'Without the app client in the audience, tokens of every client of the pool are taken, or none.',
	fix: 'Name the app client of the pool in Audience.',
	source: 'API Gateway Developer Guide: Control access to HTTP APIs with JWT authorizers',
	peers: [],
	*check(graph) {
		for (const authorizer of jwtAuthorizers(graph)) {
			for (const jwt of memberValues(authorizer.properties, 'JwtConfiguration')) {
				const issuers = memberValues(jwt, 'Issuer').map((value) => graph.link(value, 'user-pool', authorizer));
				if (jwt.type !== 'map' || !issuers.some(({ target, id }) => target !== undefined || id !== undefined)) continue;
				const { items, complete } = itemsAt(jwt, 'Audience');
				if (items.length === 0 && complete) {
					yield { resource: authorizer, at: authorizer.nameRange, message: audienceMessages.none, values: { authorizer: authorizer.name } };
				}
				for (const at of items) {
					const client = graph.link(at, 'app-client', authorizer).target;
					const pools = client === undefined ? [] : graph.links(client, 'UserPoolId', 'user-pool');
					const isOther = pools.length > 0 && pools.every((pool) => issuers.every((issuer) => graph.isSame(pool, issuer) === false));
					if (client === undefined || !isOther) continue;
					const related = [{ resource: client, at: client.nameRange }];
					yield { resource: authorizer, at, message: audienceMessages.other, values: { client: client.name }, related };
				}
			}
		}
	},
};
