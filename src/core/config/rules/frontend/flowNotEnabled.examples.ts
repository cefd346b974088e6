import type { RuleExamples } from '../example.ts';
import { appAndClient } from './exampleFiles.ts';

const files = (flow: string): Readonly<Record<string, string>> => ({
	'aws-exports.js': `export default {
  aws_user_pools_id: 'eu-west-1_Ab12Cd34E',
  aws_user_pools_web_client_id: '1h57kf5cpq17m0eml12EXAMPLE',
  authenticationFlowType: '${flow}',
};
`,
	'client.json': appAndClient()['client.json'] ?? '',
});

/** Examples of fe-flow-not-enabled. */
export const examples: RuleExamples = {
	rule: 'fe-flow-not-enabled',
	bad: [{ files: files('USER_PASSWORD_AUTH'), at: ["'USER_PASSWORD_AUTH'"] }],
	good: [{ files: files('USER_SRP_AUTH') }],
};
