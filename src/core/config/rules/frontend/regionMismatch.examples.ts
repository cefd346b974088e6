import type { RuleExamples } from '../example.ts';

const outputs = (region: string): string => `{
  "version": "1.3",
  "auth": {
    "aws_region": "${region}",
    "user_pool_id": "eu-west-1_Ab12Cd34E",
    "user_pool_client_id": "1h57kf5cpq17m0eml12EXAMPLE"
  }
}
`;

/** Examples of fe-region-mismatch. */
export const examples: RuleExamples = {
	rule: 'fe-region-mismatch',
	bad: [
		{ files: { 'amplify_outputs.json': outputs('us-east-1') }, at: ['"us-east-1"'] },
		{
			about: 'An app without a user pool.',
			files: {
				'.env': 'COGNITO_IDENTITY_POOL_ID=eu-west-1:11111111-2222-3333-4444-555555555555\nCOGNITO_REGION=us-east-1\n',
			},
			at: ['us-east-1'],
		},
	],
	good: [
		{ files: { 'amplify_outputs.json': outputs('eu-west-1') } },
		{
			about: 'The Region of something else.',
			files: { '.env': 'COGNITO_USER_POOL_ID=eu-west-1_Ab12Cd34E\nAWS_REGION=us-east-1\n' },
		},
	],
};
