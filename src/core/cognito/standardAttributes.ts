/** Attributes that every pool has: `Schema` of a template may restate them (Cognito Developer Guide, "Working with user attributes"). */
export const standardAttributes: ReadonlySet<string> = new Set(
	(
		'address birthdate email email_verified family_name gender given_name identities locale middle_name name nickname phone_number ' +
		'phone_number_verified picture preferred_username profile sub updated_at website zoneinfo'
	).split(' '),
);
