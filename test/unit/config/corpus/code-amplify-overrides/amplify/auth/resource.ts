import { defineAuth } from '@aws-amplify/backend';
import { addUserToGroup } from '../functions/add-user-to-group/resource';

export const auth = defineAuth({
	loginWith: { email: true },
	multifactor: { mode: 'OPTIONAL', sms: true },
	groups: ['admins'],
	access: (allow) => [allow.resource(addUserToGroup).to(['addUserToGroup'])],
});
