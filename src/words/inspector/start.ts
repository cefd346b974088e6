/** Fixed words of the page's first glance; `{0}` stands for the value that the page puts in. */
export const glanceLabels = {
	age: '{0} old',
} as const;

/** What the host says about the header, the verdict and what to do next. */
export const glanceSentences = {
	sample: 'sample, signed just now',
	user: 'user {user}',
	subject: 'subject {subject}',
	copiedId: 'Copied whole: {id}',
	offlineTitle: 'Not verified: no answer',
	offline:
		'{host} cannot be reached ({detail}). Everything below is only decoded. Check the connection or the proxy and ask again, or verify with keys that you have.',
	offlineUnexplained:
		'{host} cannot be reached. Everything below is only decoded. Check the connection or the proxy and ask again, or verify with keys that you have.',
	offlineTimeout:
		'{host} did not answer in time. Everything below is only decoded. Check the connection or the proxy and ask again, or verify with keys that you have.',
	askAgain: 'Ask again',
	changeExpectation: 'Change what your app expects',
	inspectAnother: 'Inspect another token',
} as const;

/** The page without a token. */
export const startSentences = {
	title: 'Inspect a token',
	about: 'What it is, how long it lives, and whether to believe it. The token stays in memory: nothing is sent, nothing is kept.',
	box: 'Paste or drop a token, or a text with one in it',
	inspect: 'Inspect',
	clipboard: 'From the clipboard',
	back: 'Back to the token',
	drop: 'A file can be dropped here too. From the Explorer, hold Shift while you drop it.',
	dropHere: 'Drop it to inspect it',
	samplesTitle: 'Or try a sample',
	samplesAbout: 'Made when you ask for it and signed with a key that is then thrown away. Nobody is asked.',
	acceptedLabel: 'An ID token',
	acceptedAbout: 'Accepted: every check passes.',
	expiredLabel: 'An access token that has expired',
	expiredAbout: 'Rejected: its signature is good, its time is over.',
	tamperedLabel: 'A token that was changed',
	tamperedAbout: 'Rejected: somebody made its user an administrator.',
	notKept:
		'The token that was shown here is gone, on purpose: it stood in no saved file, and ClaimLens writes no token to disk. Paste it again.',
	moved: 'The token that was shown here no longer stands where it stood.',
	sampleKeys: 'the sample itself',
	noToken: 'There is no token in it.',
	noTokenOnClipboard: 'There is no token on the clipboard.',
	notInWorkspace: 'That file does not belong to this workspace. Open it in the editor, then drop it again.',
	failedTitle: 'That did not work',
	failed: 'ClaimLens could not finish ({reason}). What is shown may be out of date.',
	pageFailed: 'The page could not be drawn.',
	retry: 'Try again',
	showLog: 'Show log',
} as const;
