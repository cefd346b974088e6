import type { RuleExamples } from '../example.ts';

const create = (indent: string, use: string): string => `const verifier = CognitoJwtVerifier.create({
${indent}  userPoolId: process.env.USER_POOL_ID,
${indent}  tokenUse: '${use}',
${indent}  clientId: process.env.CLIENT_ID,
${indent}});
`;
const code = (outside: string, inside: string): string => `import { CognitoJwtVerifier } from 'aws-jwt-verify';

${outside}export const handler = async (event) => {
${inside}  const payload = await verifier.verify(event.headers.authorization);
  return { isAuthorized: payload.sub !== undefined };
};
`;
const good = { files: { 'authorizer.mjs': code(`${create('', 'access')}\n`, '') } };

/** Examples of ver-jwks-per-request. */
export const perRequest: RuleExamples = {
	rule: 'ver-jwks-per-request',
	bad: [
		{ files: { 'authorizer.mjs': code('', `  ${create('  ', 'access')}`) }, at: ['verifier'] },
		{
			about: 'A key set.',
			files: {
				'auth.mjs': `import { createRemoteJWKSet, jwtVerify } from 'jose';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
export const authenticate = (token) => jwtVerify(token, createRemoteJWKSet(new URL(\`\${issuer}/.well-known/jwks.json\`)), { issuer });
`,
			},
			at: ['createRemoteJWKSet'],
		},
		{
			about: 'A callback that runs before the function ends.',
			files: {
				'events.mjs': `import { CognitoJwtVerifier } from 'aws-jwt-verify';

export async function handler(event) {
  ${create('  ', 'access')}  return Promise.all(event.tokens.map(async (token) => (await verifier.verify(token)).sub));
}
`,
			},
			at: ['verifier'],
		},
	],
	good: [
		good,
		{
			about: 'Made for whom it is handed out to.',
			files: {
				'verifiers.mjs': `import { CognitoJwtVerifier } from 'aws-jwt-verify';

export function sessions({ userPoolId, clientId }) {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
  return {
    async check(token) {
      return (await verifier.verify(token)).sub;
    },
  };
}
`,
			},
		},
		{
			about: 'Made once for what is registered with a server.',
			files: {
				'plugin.mjs': `import { CognitoJwtVerifier } from 'aws-jwt-verify';

export function protect(app, { userPoolId, clientId }) {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
  app.use(async (request, response, next) => {
    request.user = await verifier.verify(request.get('x-access-token'));
    next();
  });
}
`,
			},
		},
		{
			about: 'Kept after the first request.',
			files: {
				'authorizer.mjs': code('let verifier;\n\n', `  ${create('  ', 'access').replace('const verifier =', 'verifier ??=')}`),
			},
		},
	],
};

/** Examples of ver-id-token-for-api. */
export const idTokenForApi: RuleExamples = {
	rule: 'ver-id-token-for-api',
	bad: [{ files: { 'authorizer.mjs': code(`${create('', 'id')}\n`, '') }, at: ["'id'"] }],
	good: [good],
};

const groups = (check: string): string => `/** Behind the Cognito authorizer of a REST API. */
export const handler = async (event) => {
  const groups = event.requestContext.authorizer.claims['cognito:groups'] ?? '';
  if (!${check}) return { statusCode: 403, body: '' };
  return { statusCode: 200, body: 'ok' };
};
`;

/** Examples of groups-spoof. */
export const substring: RuleExamples = {
	rule: 'groups-spoof',
	bad: [{ files: { 'handler.mjs': groups("groups.includes('admin')") }, at: ['groups.includes'] }],
	good: [
		{
			about: 'Each name is compared as a whole, beside a verifier.',
			files: {
				'handler.mjs': `${good.files['authorizer.mjs']}\n${groups("groups.split(',').includes('admin')").replace('handler', 'orders')}`,
			},
		},
	],
};
