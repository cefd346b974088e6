/** Ids of the manifest, typed once; a test compares them with package.json. */
export const commandIds = {
	openInspector: 'claimlens.openInspector',
	decodeToken: 'claimlens.decodeToken',
	verifyToken: 'claimlens.verifyToken',
	verifyAllTokens: 'claimlens.verifyAllTokens',
	verifyListedTokens: 'claimlens.verifyListedTokens',
	verifyWithKeys: 'claimlens.verifyWithKeys',
	stateExpectations: 'claimlens.stateExpectations',
	copyVerifierCode: 'claimlens.copyVerifierCode',
	ignorePath: 'claimlens.ignorePath',
	turnRuleOff: 'claimlens.turnRuleOff',
	scanWorkspace: 'claimlens.scanWorkspace',
	groupTokensByKind: 'claimlens.groupTokensByKind',
	groupTokensByFile: 'claimlens.groupTokensByFile',
	showToken: 'claimlens.showToken',
	findTokensInFile: 'claimlens.findTokensInFile',
	openDecoded: 'claimlens.openDecoded',
	compareDecoded: 'claimlens.compareDecoded',
	compareWithShown: 'claimlens.compareWithShown',
	compareWithConfiguration: 'claimlens.compareWithConfiguration',
	checkDiscovery: 'claimlens.checkDiscovery',
	redactToken: 'claimlens.redactToken',
	copyClaims: 'claimlens.copyClaims',
	copyBearer: 'claimlens.copyBearer',
	copyCurl: 'claimlens.copyCurl',
	showConfigurationGraph: 'claimlens.showConfigurationGraph',
	refreshConfiguration: 'claimlens.refreshConfiguration',
} as const;

/** Settings below the section `claimlens`. */
export const settingIds = [
	'trustedIssuers',
	'profiles',
	'clockTolerance',
	'allowLoopbackHttp',
	'allowedHosts',
	'hover',
	'committedTokens.enabled',
	'committedTokens.ignoredPaths',
	'lint.enabled',
	'lint.profile',
	'lint.rules',
	'codeLens',
	'decorations',
	'inlayHints',
	'claims',
	'screenSharing',
] as const;
export type SettingId = (typeof settingIds)[number];

/** Colours that a theme or the user can change. */
export const colorIds = { expired: 'claimlens.expiredToken', unsigned: 'claimlens.unsignedToken' } as const;

/** Publisher and name, as VS Code knows the extension. */
export const extensionId = 'claimlens.claimlens';
export const section = 'claimlens';
export const contextKeys = { tokenAtCursor: 'claimlens.tokenAtCursor', tokensByKind: 'claimlens.tokensByKind' } as const;
export const viewIds = { tokens: 'claimlens.tokens', cognito: 'claimlens.cognito' } as const;
export const inspectorViewType = 'claimlens.inspector';
export const resultsViewType = 'claimlens.results';
export const graphViewType = 'claimlens.graph';
/** The submenu of the editor's context menu. */
export const submenuId = 'claimlens.token';
/** Scheme of the read-only documents that show a token decoded. */
export const decodedScheme = 'claimlens-decoded';
/** Scheme of the pages about rules. */
export const ruleScheme = 'claimlens-rule';
/** The language of files that hold tokens. */
export const jwtLanguage = 'jwt';
/** The language of reports, and the folder in their addresses that tells it: the editor wraps them, and does not mark what is not ASCII in them. */
export const reportLanguage = 'claimlens-report';
/** The semantic token type of each part of a token, by the names of the parts. */
export const jwtTokenTypes = {
	header: 'jwtHeader',
	payload: 'jwtPayload',
	signature: 'jwtSignature',
	'encrypted-key': 'jweEncryptedKey',
	'initialization-vector': 'jweInitializationVector',
	ciphertext: 'jweCiphertext',
	'authentication-tag': 'jweAuthenticationTag',
} as const;
