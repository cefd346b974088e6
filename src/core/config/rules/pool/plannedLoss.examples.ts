import type { RuleExamples } from '../example.ts';

const plan = (change: string, planned = true): string => `{
  "format_version": "1.2",
  "terraform_version": "1.13.4",
  "planned_values": { "root_module": { "resources": [${
		planned
			? `
    { "address": "aws_cognito_user_pool.users", "mode": "managed", "type": "aws_cognito_user_pool", "name": "users", "values": { "name": "users" } }
  `
			: ''
	}] } },
  "resource_changes": [
    {
      "address": "aws_cognito_user_pool.users",
      "mode": "managed",
      "type": "aws_cognito_user_pool",
      "name": "users",
      "change": ${change}
    }
  ]
}
`;

/** Examples of pool-immutable-change. */
export const examples: RuleExamples = {
	rule: 'pool-immutable-change',
	bad: [
		{
			files: { 'plan.json': plan('{ "actions": ["delete", "create"], "replace_paths": [["username_attributes"]] }') },
			at: ['["delete", "create"]'],
		},
		{ about: 'No reason is said.', files: { 'plan.json': plan('{ "actions": ["create", "delete"] }') }, at: ['["create", "delete"]'] },
		{ about: 'Nothing takes its place.', files: { 'plan.json': plan('{ "actions": ["delete"] }', false) }, at: ['["delete"]'] },
	],
	good: [{ files: { 'plan.json': plan('{ "actions": ["update"] }') } }],
};
