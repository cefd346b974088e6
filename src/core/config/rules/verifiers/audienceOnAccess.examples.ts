import type { RuleExamples } from '../example.ts';

const code = (options: string, check: string): string => `import { createRemoteJWKSet, jwtVerify } from 'jose';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const keys = createRemoteJWKSet(new URL(\`\${issuer}/.well-known/jwks.json\`));

export async function authenticate(token: string) {
  const { payload } = await jwtVerify(token, keys, { issuer${options} });
${check}  return payload;
}
`;
const isAccess = "  if (payload.token_use !== 'access') throw new Error('no access token');\n";

/** Examples of ver-audience-on-access. */
export const examples: RuleExamples = {
	rule: 'ver-audience-on-access',
	bad: [
		{
			files: { 'auth.ts': code(", audience: '7k5d2m9qwert1yuiop3asdfgh4'", isAccess) },
			at: ["'7k5d2m9qwert1yuiop3asdfgh4'"],
		},
	],
	good: [
		{
			files: {
				'auth.ts': code('', `${isAccess}  if (payload.client_id !== '7k5d2m9qwert1yuiop3asdfgh4') throw new Error('another client');\n`),
			},
		},
		{
			about: 'ID tokens name their client as audience.',
			files: { 'auth.ts': code(", audience: '7k5d2m9qwert1yuiop3asdfgh4'", isAccess.replaceAll('access', 'id')) },
		},
		{ about: 'Tokens that are bound to an API.', files: { 'auth.ts': code(", audience: 'https://api.example.jp'", isAccess) } },
	],
};
