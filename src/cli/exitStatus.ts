/** Exit statuses of the command; stable, documented in the README. */
export const exitStatus = {
	good: 0,
	/** The answer is bad: a token was rejected. */
	bad: 1,
	/** Wrong usage, or input that cannot be read. */
	usage: 2,
	/** The signature is good, but nothing was said about what the app expects. */
	genuine: 3,
	/** The keys are out of reach. */
	unchecked: 4,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
