import type { RuleExamples } from '../example.ts';

const state = (type: string, attributes: string): string => `{
  "version": 4,
  "terraform_version": "1.13.4",
  "resources": [
    {
      "mode": "managed",
      "type": "${type}",
      "name": "service",
      "instances": [{ "attributes": { "user_pool_id": "eu-west-1_Ab12Cd34E", ${attributes} } }]
    }
  ]
}
`;
const client = (secret: string): string =>
	state(
		'aws_cognito_user_pool_client',
		`"id": "1h57kf5cpq17m0eml12EXAMPLE", "name": "service", "client_secret": ${secret}, "write_attributes": ["email"]`,
	);

/** Examples of secret-in-tfstate. */
export const examples: RuleExamples = {
	rule: 'secret-in-tfstate',
	bad: [
		{ files: { 'terraform.tfstate': client('"example-secret"') }, at: ['"client_secret"'] },
		{
			about: 'Of an identity provider.',
			files: {
				'terraform.tfstate': state(
					'aws_cognito_identity_provider',
					'"provider_name": "Google", "provider_type": "Google", "provider_details": { "client_id": "shop", "client_secret": "example-secret" }',
				),
			},
			at: ['"client_secret"'],
		},
	],
	good: [{ about: 'A client without a secret.', files: { 'terraform.tfstate': client('""') } }],
};
