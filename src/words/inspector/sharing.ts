/** Words of the mode for screen sharing and of what takes its redacted form. */
export const sharingSentences = {
	start: 'Redact for screen sharing',
	stop: 'Show everything again',
	note: 'Redacted for sharing: who it is about and the signature are not shown.',
	startNote: 'Redacted for sharing: what is typed or pasted here is not shown.',
	titleMark: '{title} (redacted)',
	partRemoved: 'removed',
	signatureRemoved: 'Removed for sharing.',
	copyToken: 'Copy redacted token',
	copyPayload: 'Copy redacted payload',
	report: 'Report…',
} as const;
