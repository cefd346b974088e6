import { valuesAt } from '../../model/lookUp.ts';
import { booleanOf, itemsOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

const decodeMessages = { only: 'This authorizer reads the token with {library} and never checks its signature.' };

/** Code that lets a request through by what a token says of itself. */
export const verifierDecodeOnly: Rule = {
	id: 'ver-decode-only',
	severity: 'error',
	profile: 'recommended',
	title: 'Authorizer only decodes the token',
	messages: decodeMessages,
	why: 'Anybody can write a token with any claims. Without a check of its signature it opens everything that the claims open.',
	fix: 'Verify the token before anything of it is believed, such as with aws-jwt-verify.',
	source: 'RFC 8725 §3.3',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			const { properties } = verifier;
			const isUnchecked = valuesAt(properties, 'ChecksSignature').some((value) => booleanOf(value) === false);
			const isAuthorizer = valuesAt(properties, 'AuthorizesApi').some((value) => booleanOf(value) === true);
			if (!isUnchecked || !isAuthorizer) continue;
			for (const value of valuesAt(properties, 'Library')) {
				if (value.type !== 'scalar') continue;
				yield { resource: verifier, at: value, message: decodeMessages.only, values: { library: String(value.value) } };
			}
		}
	},
};

const issuerMessages = { token: 'The verifier {verifier} fetches the keys from where the token says, before the token is verified.' };

/** A verifier that asks the token whom to ask. */
export const verifierIssuerFromToken: Rule = {
	id: 'ver-iss-from-token',
	severity: 'error',
	profile: 'recommended',
	title: 'Issuer is taken from the token',
	messages: issuerMessages,
	why: 'Whoever has a user pool or a key set of their own can sign tokens that name it, and they are found to be good.',
	fix: 'Write down the issuers that are trusted, and compare iss with them before any key is fetched.',
	source: 'https://github.com/awslabs/aws-jwt-verify/issues/36',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			const at = ['JwksUri', 'UserPoolId', 'Issuer[]'].flatMap((path) => valuesAt(verifier.properties, path)).find(isOfToken);
			if (at !== undefined) yield { resource: verifier, at, message: issuerMessages.token, values: { verifier: verifier.name } };
		}
	},
};

function isOfToken(value: ConfigValue): boolean {
	if (value.type === 'text') return value.parts.some(isOfToken);
	if (value.type === 'list') return itemsOf(value).items.some(isOfToken);
	return value.type === 'unknown' && value.why === 'token';
}
