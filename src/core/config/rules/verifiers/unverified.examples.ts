import type { RuleExamples } from '../example.ts';

const authorizer = (read: string, imports: string): string => `${imports}
/** Authorizer of the REST API; its users are in a Cognito user pool. */
export const handler = async (event) => {
  const token = event.authorizationToken.replace('Bearer ', '');
  const claims = ${read};
  return policy(claims.sub, claims['cognito:groups'].some((group) => group === 'admin') ? 'Allow' : 'Deny', event.methodArn);
};

const policy = (principalId, Effect, Resource) => ({
  principalId,
  policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }] },
});
`;
const verified = authorizer(
	'await verifier.verify(token)',
	`import { CognitoJwtVerifier } from 'aws-jwt-verify';

const verifier = CognitoJwtVerifier.create({
  userPoolId: process.env.USER_POOL_ID,
  tokenUse: 'access',
  clientId: process.env.CLIENT_ID,
});
`,
);

const keys = (before: string, url: string): string => `import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const keysOf = new Map();

export async function authenticate(token) {
${before}  if (!keysOf.has('keys')) keysOf.set('keys', createRemoteJWKSet(new URL(\`\${${url}}/.well-known/jwks.json\`)));
  return jwtVerify(token, keysOf.get('keys'), { issuer: ${url} });
}
`;

/** Examples of ver-decode-only. */
export const decodeOnly: RuleExamples = {
	rule: 'ver-decode-only',
	bad: [
		{ files: { 'authorizer.mjs': authorizer('jwtDecode(token)', "import { jwtDecode } from 'jwt-decode';\n") }, at: ['jwtDecode'] },
		{ files: { 'authorizer.cjs': authorizer('jwt.decode(token)', "const jwt = require('jsonwebtoken');\n") }, at: ['jwt.decode'] },
	],
	good: [{ files: { 'authorizer.mjs': verified } }],
};

/** Examples of ver-iss-from-token. */
export const issuerFromToken: RuleExamples = {
	rule: 'ver-iss-from-token',
	bad: [{ files: { 'auth.js': keys('  const { iss } = decodeJwt(token);\n', 'iss') }, at: ['`${iss}/.well-known/jwks.json`'] }],
	good: [
		{ files: { 'auth.js': keys('', 'issuer') } },
		{
			about: 'The issuer is compared first.',
			files: {
				'auth.js': keys("  const { iss } = decodeJwt(token);\n  if (iss !== issuer) throw new Error('another issuer');\n", 'iss'),
			},
		},
	],
};
