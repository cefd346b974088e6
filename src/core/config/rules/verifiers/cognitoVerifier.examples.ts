import type { RuleExamples } from '../example.ts';

const code = (options: string, use = 'token'): string => `import { CognitoJwtVerifier } from 'aws-jwt-verify';

const verifier = CognitoJwtVerifier.create({
  userPoolId: process.env.USER_POOL_ID!,
${options}});

export const authenticate = (token: string) => verifier.verify(${use});
`;
const access = "  tokenUse: 'access',\n";
const client = '  clientId: process.env.CLIENT_ID!,\n';
const good = { files: { 'auth.ts': code(access + client) } };

/** Examples of ver-client-null. */
export const clientNull: RuleExamples = {
	rule: 'ver-client-null',
	bad: [{ files: { 'auth.ts': code(`${access}  clientId: null,\n`) }, at: ['null'] }],
	good: [
		good,
		{ about: 'A scope is asked for.', files: { 'auth.ts': code(`${access}  clientId: null,\n  scope: 'orders/read',\n`) } },
		{
			about: 'A check of its own.',
			files: { 'auth.ts': code(`${access}  clientId: null,\n  customJwtCheck: ({ payload }) => known(payload),\n`) },
		},
	],
};

/** Examples of ver-tokenuse-null. */
export const tokenUseNull: RuleExamples = {
	rule: 'ver-tokenuse-null',
	bad: [
		{ files: { 'auth.ts': code(`  tokenUse: null,\n${client}`) }, at: ['null'], fixed: code(`  tokenUse: "access",\n${client}`) },
		{
			about: 'Said when it verifies.',
			files: { 'auth.ts': code(client, 'token, { tokenUse: null }') },
			at: ['null'],
			fixed: code(client, 'token, { tokenUse: "access" }'),
		},
	],
	good: [good, { about: 'Said when it verifies.', files: { 'auth.ts': code(client, "token, { tokenUse: 'id' }") } }],
};

/** Examples of ver-missing. */
export const missing: RuleExamples = {
	rule: 'ver-missing',
	bad: [
		{ files: { 'auth.ts': code(client) }, at: ['userPoolId'] },
		{ about: 'Both are left out.', files: { 'auth.ts': code('') }, at: ['userPoolId', 'userPoolId'] },
	],
	good: [
		{ about: 'Said when it verifies.', files: { 'auth.ts': code(client, "token, { tokenUse: 'access' }") } },
		{
			about: 'Another file may say it.',
			files: { 'auth.ts': code(client).replace('const verifier', 'export const verifier') },
		},
	],
};
