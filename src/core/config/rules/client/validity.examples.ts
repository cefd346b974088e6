import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const client = (properties: string): string => template({ client: `WriteAttributes: [email]\n      ${properties}` });

/** Examples of client-validity-range. */
export const rangeExamples: RuleExamples = {
	rule: 'client-validity-range',
	bad: [
		{ about: 'Meant were 60 minutes.', files: client('AccessTokenValidity: 60'), at: ['60'] },
		{ files: client('IdTokenValidity: 2\n      TokenValidityUnits: { IdToken: minutes }'), at: ['2'] },
		{ files: client('RefreshTokenValidity: 11\n      TokenValidityUnits: { RefreshToken: seconds }'), at: ['11'] },
		{
			about: 'A unit for another token is none for this.',
			files: client('AccessTokenValidity: 60\n      TokenValidityUnits: { IdToken: minutes }'),
			at: ['60'],
		},
		{ about: 'In one arm of a condition.', files: client('AccessTokenValidity: !If [Prod, 1, 48]'), at: ['48'] },
	],
	good: [
		{
			files: client(
				'AccessTokenValidity: 60\n      IdTokenValidity: 1\n      RefreshTokenValidity: 0\n      TokenValidityUnits: { AccessToken: minutes }',
			),
		},
		{
			about: 'A unit that is not known.',
			files: client('AccessTokenValidity: 60\n      TokenValidityUnits: { AccessToken: !ImportValue Unit }'),
		},
		{
			about: 'Each arm has its own unit.',
			files: client('AccessTokenValidity: !If [Prod, 60, 1]\n      TokenValidityUnits: { AccessToken: !If [Prod, minutes, hours] }'),
		},
	],
};

/** Examples of client-validity-unit-suspicious. */
export const suspiciousExamples: RuleExamples = {
	rule: 'client-validity-unit-suspicious',
	bad: [{ files: client('RefreshTokenValidity: 3600'), at: ['3600'] }],
	good: [
		{ files: client('RefreshTokenValidity: 3600\n      TokenValidityUnits: { RefreshToken: seconds }') },
		{ files: client('RefreshTokenValidity: 90') },
	],
};

/** Examples of client-access-exceeds-refresh. */
export const exceedsExamples: RuleExamples = {
	rule: 'client-access-exceeds-refresh',
	bad: [
		{
			files: client('AccessTokenValidity: 12\n      RefreshTokenValidity: 60\n      TokenValidityUnits: { RefreshToken: minutes }'),
			at: ['12'],
		},
	],
	good: [
		{ files: client('AccessTokenValidity: 12\n      RefreshTokenValidity: 1') },
		{ about: 'What is not stated is not compared.', files: client('AccessTokenValidity: 12') },
	],
};
