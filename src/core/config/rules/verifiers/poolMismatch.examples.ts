import type { ExampleFiles, RuleExamples } from '../example.ts';
import { appAndClient } from '../frontend/exampleFiles.ts';

const code = (pool: string): ExampleFiles => ({
	'auth.ts': `import { CognitoJwtVerifier } from 'aws-jwt-verify';

export const verifier = CognitoJwtVerifier.create({
  userPoolId: '${pool}',
  tokenUse: 'access',
  clientId: '1h57kf5cpq17m0eml12EXAMPLE',
});
`,
});
const { 'amplify_outputs.json': app = '', 'client.json': client = '' } = appAndClient();

/** Examples of ver-pool-mismatch. */
export const examples: RuleExamples = {
	rule: 'ver-pool-mismatch',
	bad: [
		{ files: { ...code('eu-west-1_Fg56Hi78J'), 'amplify_outputs.json': app }, at: ["'eu-west-1_Fg56Hi78J'"] },
		{
			about: 'A client of another user pool.',
			files: { ...code('eu-west-1_Fg56Hi78J'), 'client.json': client },
			at: ["'1h57kf5cpq17m0eml12EXAMPLE'"],
		},
	],
	good: [
		{ files: { ...code('eu-west-1_Ab12Cd34E'), 'amplify_outputs.json': app, 'client.json': client } },
		{
			about: 'Apps of two user pools: either may be meant.',
			files: {
				...code('eu-west-1_Fg56Hi78J'),
				'amplify_outputs.json': app,
				'.env': 'VITE_USER_POOL_ID=eu-west-1_Fg56Hi78J\n',
			},
		},
	],
};
