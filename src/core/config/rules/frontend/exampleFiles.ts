import type { ExampleFiles } from '../example.ts';

const app = `{
  "version": "1.3",
  "auth": {
    "aws_region": "eu-west-1",
    "user_pool_id": "eu-west-1_Ab12Cd34E",
    "user_pool_client_id": "1h57kf5cpq17m0eml12EXAMPLE",
    "oauth": {
      "domain": "shop.auth.eu-west-1.amazoncognito.com",
      "scopes": ["openid", "email"],
      "redirect_sign_in_uri": ["https://shop.example.jp/"],
      "redirect_sign_out_uri": ["https://shop.example.jp/bye"],
      "response_type": "code"
    }
  }
}
`;
const client = `{
  "UserPoolClient": {
    "UserPoolId": "eu-west-1_Ab12Cd34E",
    "ClientId": "1h57kf5cpq17m0eml12EXAMPLE",
    "ClientName": "web",
    "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    "ReadAttributes": ["email", "email_verified"],
    "WriteAttributes": ["email"],
    "SupportedIdentityProviders": ["COGNITO"],
    "CallbackURLs": ["https://shop.example.jp/"],
    "LogoutURLs": ["https://shop.example.jp/bye"],
    "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["openid", "email"],
    "AllowedOAuthFlowsUserPoolClient": true,
    "PreventUserExistenceErrors": "ENABLED",
    "EnableTokenRevocation": true
  }
}
`;

/** An app and its client as the account has it, with changes; for examples. */
export function appAndClient(
	changeApp: (text: string) => string = (text) => text,
	changeClient: (text: string) => string = (text) => text,
): ExampleFiles {
	return { 'amplify_outputs.json': changeApp(app), 'client.json': changeClient(client) };
}
