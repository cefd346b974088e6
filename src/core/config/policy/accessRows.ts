import type { PolicyRow } from './elementRows.ts';

const source = 'https://docs.amplify.aws/react/build-a-backend/auth/grant-access-to-auth-resources/';
const ofGroup =
	'Users of a group have it in their tokens, and get its role where an identity pool takes the role from the token: the function decides who has that.';
const ofPassword =
	'Whoever knows a password that was set can sign in as that user, where the app client allows passwords and no second factor is asked for.';

interface Grant {
	readonly name: string;
	readonly iam: readonly string[];
	readonly meaning: string;
	readonly consequence?: string;
}

/** Actions that `access` of Amplify's `defineAuth` grants a function, and those of IAM that they stand for (Amplify documentation, "Grant access to auth resources"). */
const grants: readonly Grant[] = [
	{
		name: 'manageUsers',
		iam: [
			'AdminConfirmSignUp',
			'AdminCreateUser',
			'AdminDeleteUser',
			'AdminDeleteUserAttributes',
			'AdminDisableUser',
			'AdminEnableUser',
			'AdminGetUser',
			'AdminListGroupsForUser',
			'AdminRespondToAuthChallenge',
			'AdminSetUserMFAPreference',
			'AdminSetUserSettings',
			'AdminUpdateUserAttributes',
			'AdminUserGlobalSignOut',
		],
		meaning: 'The function may create, read, change, disable and delete users.',
	},
	{
		name: 'manageGroupMembership',
		iam: ['AdminAddUserToGroup', 'AdminRemoveUserFromGroup'],
		meaning: 'The function may put users into groups and take them out.',
		consequence: ofGroup,
	},
	{
		name: 'manageGroups',
		iam: ['GetGroup', 'ListGroups', 'CreateGroup', 'DeleteGroup', 'UpdateGroup'],
		meaning: 'The function may create, read, change and delete groups.',
	},
	{
		name: 'manageUserDevices',
		iam: ['AdminForgetDevice', 'AdminGetDevice', 'AdminListDevices', 'AdminUpdateDeviceStatus'],
		meaning: 'The function may read and change what is known of the devices of users, and have it forgotten.',
	},
	{
		name: 'managePasswordRecovery',
		iam: ['AdminResetUserPassword', 'AdminSetUserPassword'],
		meaning: 'The function may reset and set the passwords of users.',
		consequence: ofPassword,
	},
	{ name: 'addUserToGroup', iam: ['AdminAddUserToGroup'], meaning: 'The function may put any user into any group.', consequence: ofGroup },
	{ name: 'createGroup', iam: ['CreateGroup'], meaning: 'The function may create groups.' },
	{ name: 'createUser', iam: ['AdminCreateUser'], meaning: 'The function may create users and have messages of welcome sent to them.' },
	{ name: 'deleteGroup', iam: ['DeleteGroup'], meaning: 'The function may delete any group.' },
	{ name: 'deleteUser', iam: ['AdminDeleteUser'], meaning: 'The function may delete any user.' },
	{ name: 'deleteUserAttributes', iam: ['AdminDeleteUserAttributes'], meaning: 'The function may delete attributes of any user.' },
	{ name: 'disableUser', iam: ['AdminDisableUser'], meaning: 'The function may disable any user.' },
	{ name: 'enableUser', iam: ['AdminEnableUser'], meaning: 'The function may enable any user.' },
	{ name: 'forgetDevice', iam: ['AdminForgetDevice'], meaning: 'The function may have any device of any user forgotten.' },
	{ name: 'getDevice', iam: ['AdminGetDevice'], meaning: 'The function may read what is known of any device of any user.' },
	{ name: 'getGroup', iam: ['GetGroup'], meaning: 'The function may read what is known of any group.' },
	{ name: 'getUser', iam: ['AdminGetUser'], meaning: 'The function may read what is known of any user.' },
	{ name: 'listUsers', iam: ['ListUsers'], meaning: 'The function may list the users.' },
	{ name: 'listUsersInGroup', iam: ['ListUsersInGroup'], meaning: 'The function may list the users of any group.' },
	{ name: 'listGroups', iam: ['ListGroups'], meaning: 'The function may list the groups.' },
	{ name: 'listDevices', iam: ['AdminListDevices'], meaning: 'The function may list the devices of any user.' },
	{ name: 'listGroupsForUser', iam: ['AdminListGroupsForUser'], meaning: 'The function may list the groups of any user.' },
	{ name: 'removeUserFromGroup', iam: ['AdminRemoveUserFromGroup'], meaning: 'The function may take any user out of any group.' },
	{ name: 'resetUserPassword', iam: ['AdminResetUserPassword'], meaning: 'The function may reset the password of any user.' },
	{
		name: 'setUserMfaPreference',
		iam: ['AdminSetUserMFAPreference'],
		meaning: 'The function may set how any user confirms a sign-in with a second factor.',
	},
	{
		name: 'setUserPassword',
		iam: ['AdminSetUserPassword'],
		meaning: 'The function may set the password of any user.',
		consequence: ofPassword,
	},
	{ name: 'setUserSettings', iam: ['AdminSetUserSettings'], meaning: 'The function may set the settings of any user.' },
	{
		name: 'updateDeviceStatus',
		iam: ['AdminUpdateDeviceStatus'],
		meaning: 'The function may set whether a device of any user is remembered.',
	},
	{ name: 'updateGroup', iam: ['UpdateGroup'], meaning: 'The function may change any group.' },
	{ name: 'updateUserAttributes', iam: ['AdminUpdateUserAttributes'], meaning: 'The function may change attributes of any user.' },
];

/** The same as rows of hovers. */
export const accessRows: readonly PolicyRow[] = grants.map(({ iam, ...row }) => ({
	...row,
	actions: iam.map((action) => `cognito-idp:${action}`),
	source,
}));
