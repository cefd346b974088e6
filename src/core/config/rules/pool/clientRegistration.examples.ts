import type { RuleExamples } from '../example.ts';

const pool = (registration: string): Readonly<Record<string, string>> => ({
	'user-pool.json': `{
  "UserPool": {
    "Id": "eu-west-1_Ab12Cd34E",
    "Name": "shop",
    "Policies": {},
    "SchemaAttributes": [],
    "DcrConfiguration": ${registration}
  }
}
`,
});

/** Examples of pool-open-dcr. */
export const examples: RuleExamples = {
	rule: 'pool-open-dcr',
	bad: [
		{ files: pool('{ "EnableStatus": "ENABLED", "OpenDcrEnabled": true, "OpenDcrGrantTypes": ["code"] }'), at: ['true'] },
		{
			files: pool('{ "EnableStatus": "ENABLED", "OpenDcrEnabled": true, "OpenDcrGrantTypes": ["code", "client_credentials"] }'),
			at: ['"client_credentials"'],
		},
	],
	good: [{ files: pool('{ "EnableStatus": "ENABLED", "OpenDcrEnabled": false }') }],
};
