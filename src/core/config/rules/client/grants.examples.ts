import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

/** A client of programs, with the properties that differ. */
const api = resource(
	'Api',
	'Cognito::UserPoolResourceServer',
	'UserPoolId: !Ref Users\nIdentifier: orders\nName: orders\nScopes: [{ ScopeName: read, ScopeDescription: Read }]',
);
const program = 'AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: [client_credentials]';
const scopes = 'AllowedOAuthScopes: [!Sub "${Api}/read"]';
const goodProgram = stack(pool(), domain, api, client(`GenerateSecret: true\n${program}\n${scopes}`));
const implicit = codeGrant.replace('[code]', '[implicit]');

/** Examples of client-secret-public. */
export const secretPublic: RuleExamples = {
	rule: 'client-secret-public',
	bad: [{ files: stack(pool(), domain, client(`GenerateSecret: true\n${implicit}`)), at: ['true'] }],
	good: [
		{ files: stack(pool(), domain, client(`GenerateSecret: true\n${codeGrant}`)) },
		{
			about: 'A secret that a parameter decides.',
			files: stack(pool(), domain, client(`GenerateSecret: !ImportValue Secret\n${codeGrant}`)),
		},
	],
};

/** Examples of client-m2m-scopes. */
export const m2mScopes: RuleExamples = {
	rule: 'client-m2m-scopes',
	bad: [{ files: stack(pool(), domain, client(`GenerateSecret: true\n${program}\nAllowedOAuthScopes: [openid]`)), at: ['openid'] }],
	good: [
		{ files: goodProgram },
		{
			about: 'Scopes that are imported.',
			files: stack(pool(), domain, client(`GenerateSecret: true\n${program}\nAllowedOAuthScopes: [!ImportValue Scope]`)),
		},
		{ about: 'People use the client too.', files: stack(pool(), domain, client(codeGrant)) },
	],
};

/** Examples of client-propagate-without-secret. */
export const propagate: RuleExamples = {
	rule: 'client-propagate-without-secret',
	bad: [{ files: stack(pool(), client('EnablePropagateAdditionalUserContextData: true')), at: ['true'] }],
	good: [
		{ files: stack(pool(), client('GenerateSecret: true\nEnablePropagateAdditionalUserContextData: true')) },
		{ files: stack(pool(), client('EnablePropagateAdditionalUserContextData: false')) },
		{ files: stack(pool(), client('GenerateSecret: !ImportValue Secret\nEnablePropagateAdditionalUserContextData: true')) },
	],
};

/** Examples of client-cdk-default-oauth. */
export const cdk: RuleExamples = {
	rule: 'client-cdk-default-oauth',
	bad: [
		{
			files: stack(
				pool(),
				domain,
				client(codeGrant.replace('[code]', '[implicit, code]').replace('"https://shop.example.jp/callback"', 'https://example.com')),
			),
			at: ['[https://example.com]'],
		},
	],
	good: [
		{ files: stack(pool(), domain, client(codeGrant)) },
		{ about: 'The client uses no OAuth.', files: stack(pool(), client('AllowedOAuthFlowsUserPoolClient: false')) },
	],
};
