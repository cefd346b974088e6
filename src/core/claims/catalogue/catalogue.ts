import type { Row } from '../row.ts';
import { albHeaderParametersRows } from './albHeaderParameters.ts';
import { algorithmsRows } from './algorithms.ts';
import { apiNamesRows } from './apiNames.ts';
import { authFlowsRows } from './authFlows.ts';
import { challengesRows } from './challenges.ts';
import { cognitoClaimsRows } from './cognitoClaims.ts';
import { cognitoTermsRows } from './cognitoTerms.ts';
import { discoveryMembersRows } from './discoveryMembers.ts';
import { discoveryOptionsRows } from './discoveryOptions.ts';
import { endpointsRows } from './endpoints.ts';
import { errorCodesRows } from './errorCodes.ts';
import { grantTypesRows } from './grantTypes.ts';
import { headerParametersRows } from './headerParameters.ts';
import { identityPoolClaimsRows } from './identityPoolClaims.ts';
import { jwkMembersRows } from './jwkMembers.ts';
import { oauthClaimsRows } from './oauthClaims.ts';
import { oauthTermsRows } from './oauthTerms.ts';
import { openIdClaimsRows } from './openIdClaims.ts';
import { registeredClaimsRows } from './registeredClaims.ts';
import { requestParametersRows } from './requestParameters.ts';
import { scopesRows } from './scopes.ts';
import { signInTermsRows } from './signInTerms.ts';
import { tokenSafetyTermsRows } from './tokenSafetyTerms.ts';
import { tokenTermsRows } from './tokenTerms.ts';
import { userClaimsRows } from './userClaims.ts';

/** Every row. Order counts: of several rows with one name, the general one comes first. */
export function catalogue(): readonly Row[] {
	return [
		...registeredClaimsRows,
		...openIdClaimsRows,
		...userClaimsRows,
		...oauthClaimsRows,
		...cognitoClaimsRows,
		...identityPoolClaimsRows,
		...headerParametersRows,
		...albHeaderParametersRows,
		...jwkMembersRows,
		...algorithmsRows,
		...scopesRows,
		...grantTypesRows,
		...authFlowsRows,
		...challengesRows,
		...endpointsRows,
		...discoveryMembersRows,
		...discoveryOptionsRows,
		...requestParametersRows,
		...errorCodesRows,
		...apiNamesRows,
		...oauthTermsRows,
		...signInTermsRows,
		...tokenSafetyTermsRows,
		...tokenTermsRows,
		...cognitoTermsRows,
	];
}
