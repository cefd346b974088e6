import type { VerdictState } from '../protocol/inspector.ts';
import type { IconName } from './Icon.tsx';

type Tone = 'good' | 'bad' | 'doubt' | 'plain';

/** The tone and the drawing of each verdict. */
export const verdictLooks: { readonly [S in VerdictState]: readonly [Tone, IconName] } = {
	unchecked: ['plain', 'look'],
	checking: ['plain', 'wait'],
	accepted: ['good', 'pass'],
	genuine: ['doubt', 'open'],
	rejected: ['bad', 'fail'],
	unverified: ['plain', 'skip'],
	offline: ['plain', 'offline'],
	unreadable: ['bad', 'warn'],
};
