/**
 * Names of the page's fixed words, a line for each part of the page. `{0}` in such a word stands for the value: a duration in `expiresIn`, `expiredAgo`,
 * `validFrom` and `age`, a number in `showAll`, `showMore`, `notShown`, `openChecks` and `failedChecks`, the claim's name in `copyClaim`, a
 * name in `copyValue`. `memberPlace` has places for the member's name, its first and last character and the name of its part.
 */
export const labelNames = [
	...(['claims', 'checks', 'services', 'token', 'problems', 'nested', 'inspect'] as const),
	...(['header', 'payload', 'signature'] as const),
	...(['filterClaims', 'noMatch', 'showAll', 'showMore', 'notShown', 'unfolded', 'copyClaim', 'copied', 'utc'] as const),
	...(['times', 'timesLocal', 'timesUtc', 'timesRelative', 'rowKeys', 'age', 'refreshEnd'] as const),
	...(['expected', 'actual', 'whatToDo', 'expectedBy', 'openChecks', 'failedChecks'] as const),
	...(['expiresIn', 'expiredAgo', 'neverExpires', 'validFrom'] as const),
	...(['compare', 'leftToken', 'rightToken', 'claimName', 'rowSame', 'rowDifferent', 'rowLeft', 'rowRight', 'notThere', 'why'] as const),
	...(['onlyDifferences', 'noDifferences', 'swapTokens', 'pickOther', 'diffDecoded', 'closeCompare', 'flow'] as const),
	...(['timeLine', 'now', 'signedIn', 'issued', 'notBefore', 'expires'] as const),
	...(['inThisToken', 'tryHere', 'leaveIt', 'takeBack'] as const),
	...(['issuer', 'signedThis', 'namedByThis', 'copyValue', 'openInBrowser'] as const),
	...(['markPass', 'markFail', 'markWarn', 'markNote', 'markSkip', 'markOpen'] as const),
	...(['parts', 'headerJson', 'payloadJson', 'byArrows', 'memberPlace', 'pointAt'] as const),
] as const;

/** Fixed words of the page, in its language. */
export type InspectorLabels = Readonly<Record<(typeof labelNames)[number], string>>;
