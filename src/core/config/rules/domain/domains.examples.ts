import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

const at = (properties: string): string => resource('Domain', 'Cognito::UserPoolDomain', `UserPoolId: !Ref Users\n${properties}`);
const own = (config: string): string => stack(pool(), at(`Domain: auth.shop.example.jp\nCustomDomainConfig: { ${config} }`));

/** Examples of domain-missing. */
export const missing: RuleExamples = {
	rule: 'domain-missing',
	bad: [{ files: stack(pool(), client(codeGrant)), at: ['true'] }],
	good: [
		{ files: stack(pool(), domain, client(codeGrant)) },
		{ about: 'Without OAuth there is no need of one.', files: stack(pool(), client('ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]')) },
		{
			about: 'A domain that may be for this pool.',
			files: stack(pool(), domain.replace('!Ref Users', '!ImportValue Users'), client(codeGrant)),
		},
		{
			about: 'The user pool is elsewhere, and its domain with it.',
			files: stack(client(codeGrant).replace('!Ref Users', '!ImportValue Users')),
		},
		{
			about: 'The domain is in a file beside it.',
			files: { 'pool.yaml': stack(pool(), client(codeGrant)), 'domain.yaml': stack(domain.replace('!Ref Users', '!ImportValue Users')) },
		},
	],
};

/** Examples of domain-custom-cert-region. */
export const certificate: RuleExamples = {
	rule: 'domain-custom-cert-region',
	bad: [
		{
			files: own('CertificateArn: "arn:aws:acm:ap-northeast-1:111122223333:certificate/1234"'),
			at: ['"arn:aws:acm:ap-northeast-1:111122223333:certificate/1234"'],
		},
	],
	good: [
		{ files: own('CertificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/1234"') },
		{ files: own('CertificateArn: !ImportValue Certificate') },
		{ files: own('CertificateArn: !Sub "arn:aws:acm:${AWS::Region}:111122223333:certificate/1234"') },
	],
};

const arn = 'CertificateArn: !ImportValue Certificate';

/** Examples of domain-tls-old. */
export const tls: RuleExamples = {
	rule: 'domain-tls-old',
	bad: [{ files: own(`${arn}, SecurityPolicy: TLS_V1`), at: ['TLS_V1'], fixed: own(`${arn}, SecurityPolicy: "TLS_V1_2_2021"`) }],
	good: [
		{ files: own(`${arn}, SecurityPolicy: TLS_V1_3_2025`) },
		{ files: own(arn) },
		{ files: own(`${arn}, SecurityPolicy: !ImportValue Policy`) },
	],
};

/** Examples of domain-prefix-reserved. */
export const prefix: RuleExamples = {
	rule: 'domain-prefix-reserved',
	bad: [
		{ files: stack(pool(), at('Domain: Shop_Login')), at: ['Shop_Login'] },
		{ files: stack(pool(), at('Domain: my-cognito-login')), at: ['my-cognito-login'] },
		{ about: 'A domain of your own without its settings.', files: stack(pool(), at('Domain: auth.shop.jp')), at: ['auth.shop.jp'] },
	],
	good: [
		{ files: stack(pool(), domain) },
		{ files: own(arn) },
		{ files: stack(pool(), at('Domain: !Sub "${AWS::StackName}-login"')) },
		{ files: stack(pool(), at('Domain: !ImportValue Prefix')) },
	],
};

const managed = at('Domain: shop\nManagedLoginVersion: 2');
const style = (of: string): string =>
	resource('Style', 'Cognito::ManagedLoginBranding', `UserPoolId: !Ref Users\nClientId: ${of}\nUseCognitoProvidedValues: true`);

/** Examples of domain-managed-login-unbranded. */
export const unbranded: RuleExamples = {
	rule: 'domain-managed-login-unbranded',
	bad: [{ files: stack(pool(), managed, client(codeGrant)), at: ['2'] }],
	good: [
		{ files: stack(pool(), managed, client(codeGrant), style('!Ref Client')) },
		{ about: 'The hosted UI needs none.', files: stack(pool(), domain, client(codeGrant)) },
		{ about: 'A style that may be for the client.', files: stack(pool(), managed, client(codeGrant), style('!ImportValue Client')) },
	],
};
