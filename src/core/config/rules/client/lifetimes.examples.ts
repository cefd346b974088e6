import type { RuleExamples } from '../example.ts';
import { client, pool, stack } from '../exampleStack.ts';

const withTokens = (properties: string): string => stack(pool(), client(properties));

/** Examples of client-access-long. */
export const accessLong: RuleExamples = {
	rule: 'client-access-long',
	bad: [{ files: withTokens('AccessTokenValidity: 24\nIdTokenValidity: 8'), at: ['24', '8'] }],
	good: [
		{ files: withTokens('AccessTokenValidity: 60\nTokenValidityUnits: { AccessToken: minutes }') },
		{ files: withTokens('AccessTokenValidity: !ImportValue Validity') },
		{ files: withTokens('') },
	],
};

/** Examples of client-refresh-long. */
export const refreshLong: RuleExamples = {
	rule: 'client-refresh-long',
	bad: [{ files: withTokens('RefreshTokenValidity: 3650'), at: ['3650'] }],
	good: [
		{ files: withTokens('RefreshTokenValidity: 30') },
		{ about: 'It rotates.', files: withTokens('RefreshTokenValidity: 365\nRefreshTokenRotation: { Feature: ENABLED }') },
		{
			about: 'Whether it rotates is not known.',
			files: withTokens('RefreshTokenValidity: 365\nRefreshTokenRotation: !ImportValue Rotation'),
		},
	],
};

/** Examples of client-rotation-grace. */
export const grace: RuleExamples = {
	rule: 'client-rotation-grace',
	bad: [
		{ files: withTokens('RefreshTokenRotation: { Feature: ENABLED, RetryGracePeriodSeconds: 120 }'), at: ['120'] },
		{ files: withTokens('RefreshTokenRotation: { Feature: ENABLED, RetryGracePeriodSeconds: 60 }'), at: ['60'] },
	],
	good: [
		{ files: withTokens('RefreshTokenRotation: { Feature: ENABLED, RetryGracePeriodSeconds: 10 }') },
		{ files: withTokens('RefreshTokenRotation: { Feature: ENABLED, RetryGracePeriodSeconds: !ImportValue Grace }') },
	],
};
