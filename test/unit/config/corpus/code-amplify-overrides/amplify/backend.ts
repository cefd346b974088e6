import { defineBackend } from '@aws-amplify/backend';
import { RemovalPolicy } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';
import { addUserToGroup } from './functions/add-user-to-group/resource';

const backend = defineBackend({ auth, addUserToGroup });

const { cfnUserPool, cfnUserPoolClient, cfnIdentityPool } = backend.auth.resources.cfnResources;
cfnUserPool.addPropertyOverride('Policies', {
	PasswordPolicy: { MinimumLength: 14, RequireLowercase: true, RequireNumbers: true, RequireSymbols: true, RequireUppercase: true },
});
// Codes from an app, and no more by text message.
cfnUserPool.enabledMfas = ['SOFTWARE_TOKEN_MFA'];
cfnUserPool.userPoolAddOns = { advancedSecurityMode: 'AUDIT' };
cfnUserPool.userPoolTier = 'PLUS';
cfnUserPoolClient.explicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
cfnUserPoolClient.accessTokenValidity = 15;
cfnUserPoolClient.tokenValidityUnits = { accessToken: 'minutes' };
cfnIdentityPool.allowUnauthenticatedIdentities = false;
(backend.auth.resources.userPool as UserPool).applyRemovalPolicy(RemovalPolicy.RETAIN);

const stack = backend.createStack('permissions');
backend.auth.resources.authenticatedUserIamRole.attachInlinePolicy(
	new Policy(stack, 'Maps', { statements: [new PolicyStatement({ actions: ['geo-maps:GetTile'], resources: ['*'] })] }),
);
backend.auth.resources.groups['admins'].role.addToPrincipalPolicy(
	new PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::reports.example.jp/*'] }),
);
