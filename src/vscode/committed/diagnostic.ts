/** Whom the Problems view names beside a finding. */
export const diagnosticSource = 'ClaimLens';

/** The code of a token in a file that git tracks. Stable. */
export const committedTokenCode = 'committed-token';
