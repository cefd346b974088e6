import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const jwt = (issuer: string, audience = '[!Ref Client]'): string =>
	template({
		more: `  OtherUsers: { Type: AWS::Cognito::UserPool }\n  OtherClient: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref OtherUsers } }\n  Jwt:\n    Type: AWS::ApiGatewayV2::Authorizer\n    Properties:\n      AuthorizerType: JWT\n      JwtConfiguration: { Issuer: ${issuer}, Audience: ${audience} }`,
	});
const sub = '!Sub "https://cognito-idp.${AWS::Region}.amazonaws.com/${Users}"';
const literal = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123';

/** Examples of api-jwt-issuer-mismatch. */
export const issuerExamples: RuleExamples = {
	rule: 'api-jwt-issuer-mismatch',
	bad: [
		{ files: jwt(sub.replace('${Users}', '${Users}/')), at: [sub.replace('${Users}', '${Users}/')] },
		{ files: jwt(`${literal}/`), at: [`${literal}/`], fixed: jwt(`"${literal}"`) },
		{ files: jwt(`${literal}/.well-known/jwks.json`), at: [`${literal}/.well-known/jwks.json`], fixed: jwt(`"${literal}"`) },
		{ files: jwt('!GetAtt Users.ProviderName'), at: ['!GetAtt Users.ProviderName'] },
		{ files: jwt(literal.replace('.eu-west-1.', '.us-east-1.')), at: [literal.replace('.eu-west-1.', '.us-east-1.')] },
	],
	good: [
		{ files: jwt(sub) },
		{ files: jwt('!GetAtt Users.ProviderURL') },
		{ files: jwt(literal) },
		{ about: 'Others end their issuer with a slash.', files: jwt('https://tenant.eu.auth0.com/') },
	],
};

/** Examples of api-jwt-no-audience. */
export const audienceExamples: RuleExamples = {
	rule: 'api-jwt-no-audience',
	bad: [
		{ files: jwt(sub, '[]'), at: ['Jwt'] },
		{ files: jwt(sub, '[!Ref OtherClient]'), at: ['!Ref OtherClient'] },
	],
	good: [{ files: jwt(sub) }, { about: 'A list that is not known.', files: jwt(sub, '!Split [",", !ImportValue Clients]') }],
};
