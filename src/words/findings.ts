/** Quick fixes that every finding has, and headings of a rule's page. */
export const findingActions = {
	all: '{title}: all {count} of this kind in the file',
	comment: 'Ignore {rule} here with a comment',
	off: 'Never report {rule} in this workspace',
	why: 'What comes of it',
	fix: 'What to do',
	bad: 'An example of what is found',
	good: 'How it is right',
	index: '{count} rules about Cognito configuration',
	source: 'Source',
	peers: 'What other tools call it',
	level: 'Severity: {severity}, profile: {profile}',
} as const;
