import { valuesAt } from '../../model/lookUp.ts';
import type { Verifier } from '../../model/resource.ts';
import { memberOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const source = 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html';

const keysMessages = {
	alone: 'The settings say where the keys are, and not who the issuer is: Spring Security then does not check iss by itself.',
};

/** A resource server of Spring that knows keys, and no issuer. */
export const springJwkOnly: Rule = {
	id: 'spring-jwk-only',
	severity: 'warning',
	profile: 'strict',
	title: 'Spring knows keys but no issuer',
	messages: keysMessages,
	why: 'Unless code adds a validator, Spring Security checks the signature and the times alone.',
	fix: 'Set issuer-uri to the issuer of the user pool, beside jwk-set-uri.',
	source,
	peers: [],
	*check(graph) {
		const servers = graph.resources('verifier').filter(isOfSpring);
		if (servers.some(({ properties }) => memberOf(properties, 'Issuer') !== undefined)) return;
		for (const server of servers) {
			const uri = memberOf(server.properties, 'JwksUri');
			if (uri !== undefined) yield { resource: server, at: uri.value, message: keysMessages.alone };
		}
	},
};

const clientMessages = { any: 'The settings take tokens of every app client of the user pool: issuer-uri says nothing about clients.' };

/** A resource server of Spring that takes tokens of every client. */
export const springNoClientCheck: Rule = {
	id: 'spring-no-client-check',
	severity: 'warning',
	profile: 'strict',
	title: 'Spring does not check the client',
	messages: clientMessages,
	why: 'Access tokens of a user pool name their client as client_id, which Spring Security does not look at unless code adds a validator; nor does it look at token_use.',
	fix: 'Add a validator of client_id and token_use to the JwtDecoder.',
	source,
	peers: [],
	*check(graph) {
		const servers = graph.resources('verifier').filter(isOfSpring);
		if (servers.some(({ properties }) => memberOf(properties, 'Audience') !== undefined)) return;
		for (const server of servers) {
			const issuer = memberOf(server.properties, 'Issuer');
			const isPool = graph.links(server, 'UserPoolId', 'user-pool').some(({ id }) => id !== undefined);
			if (issuer !== undefined && isPool) yield { resource: server, at: issuer.value, message: clientMessages.any };
		}
	},
};

function isOfSpring({ properties }: Verifier): boolean {
	return valuesAt(properties, 'Library').some((value) => textOf(value) === 'Spring Security');
}
