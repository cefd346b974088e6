import type { VerdictHint } from '../core/token/verdictHint.ts';

/** How a token stands as far as anybody can see without a key. */
export const verdictHintSentences: Readonly<Record<VerdictHint, string>> = {
	unreadable: 'not readable',
	unsecured: 'no signature',
	expired: 'expired',
	'not-yet-valid': 'not yet valid',
	unchecked: 'not verified',
};
