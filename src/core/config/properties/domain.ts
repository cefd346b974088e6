import type { PropertyTable } from './row.ts';

/** Properties of a domain of a user pool. */
export const domainProperties: PropertyTable = {
	kind: 'domain',
	type: 'AWS::Cognito::UserPoolDomain',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpooldomain.html',
	rows: [
		{
			path: 'UserPoolId',
			type: 'string',
			required: true,
			replaces: true,
			meaning: 'The user pool whose sign-in pages and OAuth endpoints stand there.',
		},
		{
			path: 'Domain',
			type: 'string',
			limit: { min: 1, max: 63, of: 'length' },
			required: true,
			replaces: true,
			meaning: 'A prefix of amazoncognito.com, or a domain of your own.',
			consequence: 'It never stands in the issuer of tokens.',
		},
		{ path: 'CustomDomainConfig', type: 'map', meaning: 'What a domain of your own needs.' },
		{ path: 'CustomDomainConfig.CertificateArn', type: 'string', meaning: 'The certificate of the domain, which must be in us-east-1.' },
		{
			path: 'CustomDomainConfig.SecurityPolicy',
			type: 'string',
			allowed: { values: ['TLS_V1', 'TLS_V1_2_2021', 'TLS_V1_3_2025'], asOf: '2026-11' },
			meaning: 'The oldest version of TLS that the domain speaks.',
		},
		{
			path: 'ManagedLoginVersion',
			type: 'number',
			limit: { min: 1, max: 2, of: 'value' },
			meaning: '1 is the hosted UI, 2 is managed login.',
			consequence: '2 is not available in the LITE plan, and each client needs a style.',
		},
	],
};
