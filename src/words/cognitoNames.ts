import type { PoolNameForm } from '../core/cognito/names/cognitoName.ts';

/** What a text is that names a user pool. */
export const poolFormSentences: Readonly<Record<PoolNameForm, string>> = {
	id: 'ID of a user pool',
	issuer: 'Issuer of a user pool',
	'provider-name': 'Provider name of a user pool: its issuer without https://',
	'key-set': 'Key set (JWKS) of a user pool',
	discovery: 'Discovery document of a user pool',
	arn: 'ARN of a user pool',
};

/** Titles and labels of the hover on an id, and what is said about one. */
export const nameSentences = {
	identityPool: 'ID of an identity pool',
	identityPoolArn: 'ARN of an identity pool',
	client: 'ID of an app client',
	domain: 'Prefix domain of a user pool: its sign-in pages and OAuth endpoints',
	region: 'Region',
	replica: 'Region of a replica',
	account: 'Account',
	partition: 'Partition',
	prefix: 'Prefix',
	issuer: 'Issuer',
	updatedIssuer: 'Issuer, updated form',
	undocumented: 'not documented by AWS for this partition or Region',
	keySet: 'Key set (JWKS)',
	tokenEndpoint: 'Token endpoint',
	issuerOfTokens: 'Issuer of its tokens',
	audience: 'It stands in aud of the tokens of the pool, and in the trust policies of its roles.',
	clientUse: 'It stands in aud of ID tokens and in client_id of access tokens; it is no secret.',
	named: 'Named in the workspace',
	nowhere: 'Nowhere else in the workspace.',
	more: 'more places: {count}',
	place: '{path}, line {line}',
} as const;
