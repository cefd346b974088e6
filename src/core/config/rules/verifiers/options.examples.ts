import type { RuleExamples } from '../example.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const withJose = (options: string, check = ''): string => `import { createRemoteJWKSet, jwtVerify } from 'jose';

const keys = createRemoteJWKSet(new URL('${issuer}/.well-known/jwks.json'));

export async function authenticate(token: string) {
  const { payload } = await jwtVerify(token, keys${options});
${check}  return payload;
}
`;
const withJsonWebToken = (options: string): string => `import jwt from 'jsonwebtoken';
import jwksClient from 'jwks-rsa';

const keys = jwksClient({ jwksUri: '${issuer}/.well-known/jwks.json' });

export const authenticate = (token, done) =>
  jwt.verify(token, ({ kid }, use) => keys.getSigningKey(kid, (error, key) => use(error, key?.getPublicKey())), ${options}, done);
`;

/** Examples of ver-no-issuer. */
export const noIssuer: RuleExamples = {
	rule: 'ver-no-issuer',
	bad: [
		{ files: { 'auth.ts': withJose('') }, at: ['jwtVerify'] },
		{
			about: 'Other options are given.',
			files: { 'auth.js': withJsonWebToken("{ algorithms: ['RS256'] }") },
			at: ['jwt.verify'],
			fixed: withJsonWebToken(`{ issuer: '${issuer}', algorithms: ['RS256'] }`),
		},
	],
	good: [
		{ files: { 'auth.ts': withJose(`, { issuer: '${issuer}' }`) } },
		{
			about: 'The code compares it.',
			files: { 'auth.ts': withJose('', '  if (payload.iss !== process.env.ISSUER) throw new Error("another issuer");\n') },
		},
		{ about: 'Options that are made elsewhere.', files: { 'auth.ts': withJose(', options') } },
	],
};

/** Examples of ver-no-alg. */
export const noAlgorithm: RuleExamples = {
	rule: 'ver-no-alg',
	bad: [
		{
			files: { 'auth.js': withJsonWebToken(`{ issuer: '${issuer}' }`) },
			at: ['jwt.verify'],
			fixed: withJsonWebToken(`{ algorithms: ['RS256'], issuer: '${issuer}' }`),
		},
	],
	good: [
		{ files: { 'auth.js': withJsonWebToken(`{ algorithms: ['RS256'], issuer: '${issuer}' }`) } },
		{ about: 'jose goes by the keys.', files: { 'auth.ts': withJose(`, { issuer: '${issuer}' }`) } },
	],
};
