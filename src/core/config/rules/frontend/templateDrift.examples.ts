import type { RuleExamples } from '../example.ts';
import { appAndClient } from './exampleFiles.ts';

const files = (mfa: string, length: number): Readonly<Record<string, string>> => ({
	'amplify_outputs.json': `{
  "version": "1.3",
  "auth": {
    "aws_region": "eu-west-1",
    "user_pool_id": "eu-west-1_Ab12Cd34E",
    "password_policy": { "min_length": ${length} },
    "mfa_configuration": "${mfa}"
  }
}
`,
	'mfa.json': `{
  "UserPool": {
    "Id": "eu-west-1_Ab12Cd34E",
    "Name": "shop",
    "Policies": { "PasswordPolicy": { "MinimumLength": 12 } },
    "SchemaAttributes": [],
    "MfaConfiguration": "ON",
    "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true }
  }
}
`,
});

/** Examples of fe-template-drift. */
export const examples: RuleExamples = {
	rule: 'fe-template-drift',
	bad: [
		{ files: files('NONE', 8), at: ['8', '"NONE"'] },
		{
			about: 'A client of another user pool.',
			files: appAndClient((app) => app.replace('eu-west-1_Ab12Cd34E', 'eu-west-1_Fg56Hi78J')),
			at: ['"1h57kf5cpq17m0eml12EXAMPLE"'],
		},
	],
	good: [{ files: files('REQUIRED', 12) }, { files: appAndClient() }],
};
