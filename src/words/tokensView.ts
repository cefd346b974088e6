/** The Tokens view. */
export const tokensViewSentences = {
	expiresIn: 'expires in {duration}',
	expiredAgo: 'expired {duration} ago',
	validIn: 'not valid for another {duration}',
	noExpiry: 'no expiry',
	expiryUnreadable: 'expiry not readable',
	doubtful: 'Nobody can rely on it: it carries no signature, or a part of it is broken.',
	place: '{file}, line {line}',
	cell: 'cell {number}',
	largeFile: 'Large file',
	findInFile: 'Find tokens in this file',
	noneInFile: 'No token in this file',
	goTo: 'Go to the token',
	skippedFiles: 'Skipped files',
	scanning: 'ClaimLens: finding tokens in the workspace',
	scanProgress: 'Files: {files}, tokens: {tokens}',
	scanDone: 'Workspace scanned. Files: {files}, tokens: {tokens}, skipped: {skipped}.',
	scanStopped: 'Scan stopped early. Files: {files}, tokens: {tokens}, skipped: {skipped}.',
	noWorkspace: 'There is no workspace to scan. Open a folder first.',
} as const;

/** Why a file of the workspace was not read, by the code of the scan. */
export const skipSentences = {
	'too-large': 'larger than 20 MB',
	binary: 'not a text file',
	unreadable: 'could not be read',
} as const;
