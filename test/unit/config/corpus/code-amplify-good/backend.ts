import { defineBackend, referenceAuth } from '@aws-amplify/backend';

const auth = referenceAuth({
	userPoolId: 'eu-west-1_Ab12Cd34E',
	identityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
	userPoolClientId: '1h57kf5cpq17m0eml12EXAMPLE',
	authRoleArn: 'arn:aws:iam::111122223333:role/users',
	unauthRoleArn: process.env.GUEST_ROLE_ARN ?? '',
});

export const backend = defineBackend({ auth });
