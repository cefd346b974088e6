/** Ids of the manifest, typed once; a test compares them with package.json. */
export const commandIds = {
	decodeToken: 'claimlens.decodeToken',
	verifyToken: 'claimlens.verifyToken',
	stateExpectations: 'claimlens.stateExpectations',
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
	'claims',
] as const;
export type SettingId = (typeof settingIds)[number];

export const section = 'claimlens';
export const contextKeys = { tokenAtCursor: 'claimlens.tokenAtCursor' } as const;
export const inspectorViewType = 'claimlens.inspector';
