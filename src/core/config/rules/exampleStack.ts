// Templates of the examples, in short: they are in no bundle.

/** A template of these resources. */
export function stack(...resources: readonly string[]): string {
	return `Resources:\n${resources.join('')}`;
}

/** A resource of CloudFormation with its properties, as lines of YAML. */
export function resource(name: string, type: string, properties: string): string {
	const lines = properties.split('\n').map((line) => `      ${line}\n`);
	return `  ${name}:\n    Type: AWS::${type}\n    Properties:\n${lines.join('')}`;
}

/** The user pool of the examples. */
export function pool(properties = 'UserPoolName: users'): string {
	return resource('Users', 'Cognito::UserPool', properties);
}

/** An app client of that user pool. */
export function client(properties: string, name = 'Client'): string {
	return resource(name, 'Cognito::UserPoolClient', properties === '' ? 'UserPoolId: !Ref Users' : `UserPoolId: !Ref Users\n${properties}`);
}

/** A prefix domain of that user pool. */
export const domain: string = resource('Domain', 'Cognito::UserPoolDomain', 'UserPoolId: !Ref Users\nDomain: shop');

/** Properties of a client that signs people in by the code grant. */
export const codeGrant = `AllowedOAuthFlowsUserPoolClient: true
AllowedOAuthFlows: [code]
AllowedOAuthScopes: [openid, email]
CallbackURLs: ["https://shop.example.jp/callback"]
SupportedIdentityProviders: [COGNITO]`;
