/** Quick fixes that every finding has, and headings of a rule's page. */
export const findingActions = {
	all: '{title}: all {count} of this kind in the file',
	comment: 'Ignore {rule} here with a comment',
	off: 'Never report {rule} in this workspace',
	why: 'What comes of it',
	fix: 'What to do',
	source: 'Source',
	peers: 'What other tools call it',
	level: 'Severity: {severity}. Profile: {profile}.',
} as const;
