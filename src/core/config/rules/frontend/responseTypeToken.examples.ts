import type { RuleExamples } from '../example.ts';

const exports = (type: string): string => `const awsmobile = {
  aws_user_pools_id: 'eu-west-1_Ab12Cd34E',
  aws_user_pools_web_client_id: '1h57kf5cpq17m0eml12EXAMPLE',
  oauth: { domain: 'shop.auth.eu-west-1.amazoncognito.com', responseType: ${type} },
};
export default awsmobile;
`;

/** Examples of fe-response-type-token. */
export const examples: RuleExamples = {
	rule: 'fe-response-type-token',
	bad: [{ files: { 'aws-exports.js': exports("'token'") }, at: ["'token'"] }],
	good: [
		{ files: { 'aws-exports.js': exports("'code'") } },
		{ about: 'What the environment says is not known.', files: { 'aws-exports.js': exports('process.env.RESPONSE_TYPE') } },
	],
};
