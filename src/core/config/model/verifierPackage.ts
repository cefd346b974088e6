/** The package of npm that verifies tokens of user pools, and of which rules ask the version. */
export const verifierPackage = 'aws-jwt-verify';
