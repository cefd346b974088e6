/** Fixed words of the token in the page: where in its text something stands, and how to walk through it by keyboard. */
export const tokenPartSentences = {
	parts: 'Parts of the token',
	headerJson: 'Header as JSON',
	payloadJson: 'Payload as JSON',
	byArrows: 'The arrow keys lead from member to member and show where each stands in the token.',
	memberPlace: '{3}, characters {1} to {2}: {0}',
	pointAt: 'Point at a part or a claim to see where it stands.',
} as const;
