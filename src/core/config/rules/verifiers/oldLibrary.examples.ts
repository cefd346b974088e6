import type { ExampleFiles, RuleExamples } from '../example.ts';
import { pool, stack } from '../exampleStack.ts';

const files = (version: string, form = 'UPDATED'): ExampleFiles => ({
	'package.json': `{
  "name": "orders",
  "dependencies": { "aws-jwt-verify": "${version}" }
}
`,
	'template.yaml': stack(pool(`IssuerConfiguration: { Type: ${form} }`)),
});
const discovery = (version: string): ExampleFiles => ({
	'package.json': files(version)['package.json'] ?? '',
	'openid-configuration.json': `{
  "issuer": "https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E",
  "jwks_uri": "https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E/.well-known/jwks.json",
  "authorization_endpoint": "https://auth.shop.example.jp/oauth2/authorize",
  "response_types_supported": ["code"],
  "subject_types_supported": ["public"],
  "id_token_signing_alg_values_supported": ["RS256"]
}
`,
});

const hydrating = (version: string, use: string, form?: string): ExampleFiles => {
	const { 'package.json': used = '', 'template.yaml': users = '' } = files(version, form);
	const code = `import { CognitoJwtVerifier } from 'aws-jwt-verify';
const verifier = CognitoJwtVerifier.create({ userPoolId: 'eu-west-1_Ab12Cd34E', tokenUse: 'access', clientId: '1h57kf5cpq17m0eml12EXAMPLE' });
${use};
`;
	return { 'package.json': used, 'auth.ts': code, ...(form && { 'template.yaml': users }) };
};

/** Examples of ver-old-lib-updated-issuer. */
export const examples: RuleExamples = {
	rule: 'ver-old-lib-updated-issuer',
	bad: [
		{ files: files('^4.0.1'), at: ['"^4.0.1"'] },
		{ files: files('5.1.1'), at: ['"5.1.1"'] },
		{ files: files('~5.1.0 || ^4.0.0'), at: ['"~5.1.0 || ^4.0.0"'] },
		{ about: 'A saved discovery document says so, too.', files: discovery('5.1.x'), at: ['"5.1.x"'] },
		{ about: 'This version fetches the keys of both forms.', files: hydrating('5.2.0', 'await verifier.hydrate()'), at: ['"5.2.0"'] },
		{ files: hydrating('5.2.0', 'await verifier.hydrate()', 'ORIGINAL'), at: ['"5.2.0"'] },
	],
	good: [
		{ files: files('^5.2.1') },
		{ about: 'What is installed may be newer.', files: files('^5.0.0') },
		{ about: 'The original form is known to all versions.', files: files('^4.0.1', 'ORIGINAL') },
		{ about: 'A tag says no version.', files: files('latest') },
		{ about: 'Keys are fetched when a token comes.', files: hydrating('5.2.0', 'await verifier.verify(token)') },
		{ about: 'It has the updated issuer.', files: hydrating('5.2.0', 'await verifier.hydrate()', 'UPDATED') },
		{ about: 'A later version may be installed.', files: hydrating('^5.2.0', 'await verifier.hydrate()') },
	],
};
