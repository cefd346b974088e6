import type { Rule } from '../rule.ts';
import { authorityHostedUi } from './authorityHostedUi.ts';
import { exampleRealIds } from './exampleRealIds.ts';
import { flowNotEnabled } from './flowNotEnabled.ts';
import { guestMismatch } from './guestMismatch.ts';
import { logoutNonstandard } from './logoutNonstandard.ts';
import { outputsCommitted } from './outputsCommitted.ts';
import { redirectAlike } from './redirectAlike.ts';
import { redirectNotRegistered } from './redirectNotRegistered.ts';
import { regionMismatch } from './regionMismatch.ts';
import { responseTypeToken } from './responseTypeToken.ts';
import { scopeNotAllowed } from './scopeNotAllowed.ts';
import { templateDrift } from './templateDrift.ts';

/** Rules about what apps know of Cognito, and about what they say otherwise than Cognito does. */
export const frontEndRules: readonly Rule[] = [
	regionMismatch,
	authorityHostedUi,
	responseTypeToken,
	scopeNotAllowed,
	redirectNotRegistered,
	redirectAlike,
	flowNotEnabled,
	guestMismatch,
	templateDrift,
	exampleRealIds,
	outputsCommitted,
	logoutNonstandard,
];
