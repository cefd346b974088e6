import type { RuleExamples } from '../example.ts';

const outputs = (more = ''): string => `{
  "version": "1.4",
  "auth": {
    "aws_region": "eu-west-1",
    "user_pool_id": "eu-west-1_Ab12Cd34E",
    "user_pool_client_id": "1h57kf5cpq17m0eml12EXAMPLE"
  }${more}
}
`;
const key = `,
  "data": {
    "aws_region": "eu-west-1",
    "api_key": "da2-example"
  }`;
const exported = `const awsmobile = {
  "aws_cognito_region": "eu-west-1",
  "aws_user_pools_id": "eu-west-1_Ab12Cd34E",
  "aws_appsync_apiKey": "da2-example"
};
export default awsmobile;
`;

/** Examples of fe-outputs-committed. */
export const examples: RuleExamples = {
	rule: 'fe-outputs-committed',
	bad: [
		{ about: 'Git tracks the file.', files: { 'amplify_outputs.json': outputs() }, isTracked: true, at: ['"auth"'] },
		{ about: 'An API key is no ID.', files: { 'amplify_outputs.json': outputs(key) }, isTracked: true, at: ['"api_key"'] },
		{ about: 'So it is in Gen 1.', files: { 'aws-exports.js': exported }, isTracked: true, at: ['"aws_appsync_apiKey"'] },
	],
	good: [
		{ about: 'Git does not track the file.', files: { 'amplify_outputs.json': outputs(key) }, isTracked: false },
		{ about: 'Nobody knows whether git tracks the file.', files: { 'amplify_outputs.json': outputs() } },
	],
};
