/** What is said when something did not work. In a file of its own: the editor loads it at its start, and the other sentences when they are needed. */
export const failureSentences = {
	failed: 'ClaimLens could not finish: {reason}. Run the command again; if it stays so, please report it.',
	unreadablePart:
		'ClaimLens could not read one of its own files. Run the command again; if it stays so, reload the window or install ClaimLens again.',
} as const;
