import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
	loginWith: { email: true },
	userAttributes: { 'custom:tenant': { dataType: 'String', mutable: true } },
	groups: ['admins'],
});
