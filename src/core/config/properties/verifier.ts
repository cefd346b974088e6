import type { PropertyTable } from './row.ts';

/** Properties of what code expects of tokens, under names of our own: each library has others. */
export const verifierProperties: PropertyTable = {
	kind: 'verifier',
	source: 'https://github.com/awslabs/aws-jwt-verify',
	rows: [
		{ path: 'Library', type: 'string', meaning: 'The library that verifies, or only decodes, tokens.' },
		{ path: 'UserPoolId', type: 'string', meaning: 'The user pool whose tokens are taken.' },
		{ path: 'Issuer', type: 'list', meaning: 'Issuers whose tokens are taken.' },
		{ path: 'JwksUri', type: 'string', meaning: 'Where the keys are fetched from.' },
		{
			path: 'TokenUse',
			type: 'string',
			allowed: { values: ['id', 'access'], asOf: '2026-11' },
			meaning: 'Whether ID tokens or access tokens are taken; null takes both.',
		},
		{ path: 'ClientId', type: 'list', meaning: 'App clients whose tokens are taken; null takes those of every client of the pool.' },
		{ path: 'Audience', type: 'list', meaning: 'Values of which aud must be one.' },
		{ path: 'Scope', type: 'list', meaning: 'Scopes of which the token needs one.' },
		{ path: 'Groups', type: 'list', meaning: 'Groups of which the user must be in one.' },
		{ path: 'Algorithms', type: 'list', meaning: 'Signature algorithms that are taken.' },
		{ path: 'IgnoredOption', type: 'string', meaning: 'An option that the library does not know, and so ignores.' },
		{ path: 'ChecksSignature', type: 'boolean', meaning: 'Whether signatures are checked: what only decodes a token believes anybody.' },
		{ path: 'Hydrated', type: 'boolean', meaning: 'Whether it is told to fetch its keys before the first token comes.' },
		{ path: 'MadePerToken', type: 'boolean', meaning: 'Whether it is made anew for every token, with an empty cache of keys each time.' },
		{ path: 'AuthorizesApi', type: 'boolean', meaning: 'Whether its answer lets a request through to an API.' },
		{
			path: 'GroupMatch',
			type: 'string',
			allowed: { values: ['item', 'substring'], asOf: '2026-11' },
			meaning: 'Whether the name of a group is compared with each group of the token, or looked for in a text of all of them.',
		},
	],
};
