/** Ids of the manifest, typed once; a test compares them with package.json. */
export const commandIds = {
	decodeToken: 'claimlens.decodeToken',
	verifyToken: 'claimlens.verifyToken',
	stateExpectations: 'claimlens.stateExpectations',
	ignorePath: 'claimlens.ignorePath',
	scanWorkspace: 'claimlens.scanWorkspace',
	groupTokensByKind: 'claimlens.groupTokensByKind',
	groupTokensByFile: 'claimlens.groupTokensByFile',
	showToken: 'claimlens.showToken',
	findTokensInFile: 'claimlens.findTokensInFile',
} as const;

/** Settings below the section `claimlens`. */
export const settingIds = [
	'trustedIssuers',
	'expectedTokenUse',
	'expectedType',
	'expectedClientIds',
	'expectedAudiences',
	'clockTolerance',
	'allowLoopbackHttp',
	'hover',
	'committedTokens.enabled',
	'committedTokens.ignoredPaths',
] as const;
export type SettingId = (typeof settingIds)[number];

export const section = 'claimlens';
export const contextKeys = { tokenAtCursor: 'claimlens.tokenAtCursor', tokensByKind: 'claimlens.tokensByKind' } as const;
export const viewIds = { tokens: 'claimlens.tokens' } as const;
export const inspectorViewType = 'claimlens.inspector';
