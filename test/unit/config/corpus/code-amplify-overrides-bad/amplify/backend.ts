import { defineBackend } from '@aws-amplify/backend';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { auth } from './auth/resource';

export const backend = defineBackend({ auth });
const { cfnResources } = backend.auth.resources;

cfnResources.cfnUserPool.policies = { passwordPolicy: { minimumLength: 6 } };
cfnResources.cfnUserPoolClient.addPropertyOverride('AllowedOAuthFlows', ['implicit']);
cfnResources.cfnUserPoolClient.allowedOAuthFlowsUserPoolClient = true;
cfnResources.cfnIdentityPool.allowClassicFlow = true;

const guests = backend.auth.resources.unauthenticatedUserIamRole;
guests.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
guests.attachInlinePolicy(new Policy(backend.stack, 'Tables', { statements: [new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] })] }));
backend.auth.resources.groups.admins.role.addToPrincipalPolicy(new PolicyStatement({ actions: ['*'], resources: ['*'] }));
