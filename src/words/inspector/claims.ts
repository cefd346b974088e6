/** Fixed words of the claims and of the time line; `{0}` stands for the value that the page puts in. */
export const claimWords = {
	times: 'Times',
	timesLocal: 'Local',
	timesUtc: 'UTC',
	timesRelative: 'Relative',
	rowKeys: 'The arrow keys lead to the other claims.',
	age: '{0} old',
	refreshEnd: 'refresh ends',
} as const;

/** Sentences that the host writes beside claims and below the time line. */
export const claimSentences = {
	discoveryDocument: 'Discovery document',
	refreshUntil: 'Refresh tokens of this app client work for {duration} from the sign-in, unless revoked ({path}, line {line}).',
	refreshRotates: 'Rotation is on: every refresh gives a new refresh token, and all of them end at that time.',
	refreshStays: 'Rotation is off.',
	refreshUnknown: 'Whether rotation is on is not written there; a rotated refresh token would end at the same time.',
} as const;
