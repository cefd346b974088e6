import type { WhyCode } from '../../core/token/comparedRows.ts';
import type { EvidenceCode, EvidenceName, Relation } from '../../core/token/relation.ts';

/** Fixed words of the part of the inspector page that sets two tokens side by side. */
export const compareLabels = {
	compare: 'Compare',
	leftToken: 'Left',
	rightToken: 'Right',
	claimName: 'Name',
	rowSame: 'same',
	rowDifferent: 'different',
	rowLeft: 'only left',
	rowRight: 'only right',
	notThere: 'not there',
	why: 'Why',
	onlyDifferences: 'Only differences',
	noDifferences: 'There is no difference.',
	swapTokens: 'Swap',
	pickOther: 'Compare with another token…',
	diffDecoded: 'Open as decoded diff',
	closeCompare: 'Stop comparing',
} as const;

/** Sentences that the host writes into that part. */
export const compareSentences = {
	offer:
		'Set another token beside this one: the ID and the access token of one sign-in, the tokens before and after a refresh, or those of two users. It comes from an open document, the Tokens view, the clipboard or what you paste.',
	pick: 'Choose the other token…',
	pasted: 'copied or pasted',
	caution:
		'Belonging together is not being genuine: this is what the tokens say, and anybody can write that into a token. Whether each is genuine, its own verdict says.',
	header: 'Header',
	summary: '{same} the same, {different} different, {left} only left, {right} only right',
	later: 'The right one is {duration} later.',
	earlier: 'The right one is {duration} earlier.',
} as const;

/** How two tokens stand to each other. */
export const relationSentences: Readonly<Record<Relation, string>> = {
	'same-token': 'The same token, letter for letter',
	'same-id': 'One of them was probably changed: both carry the same jti, which no two tokens of an issuer should share',
	'id-and-access': 'ID token and access token of one sign-in, issued together',
	'id-and-access-apart': 'ID token and access token of one sign-in, but not issued together: a refresh lies between them',
	refreshed: 'Before and after a refresh: the same sign-in',
	'of-one-sign-in': 'Of the same sign-in',
	'two-sign-ins': 'Two sign-ins of one user at one app client',
	'same-user': 'Of one user and one app client; nothing says whether of one sign-in',
	exchanged: 'The identity pool gave one of them for the user of the other',
	'two-users': 'Of two users of one issuer',
	'two-clients': 'Of two app clients of one issuer',
	'same-client': 'Of one app client, but not of one sign-in: behind a machine’s token there is no user',
	unrelated: 'They have nothing to do with each other',
	unknown: 'Nothing in them says whether they belong together',
	unreadable: 'The claims of one of them cannot be read, so nothing says whether they belong together',
};

/** Which of two tokens of one sign-in is the newer one. */
export const laterSentences = {
	left: 'The left one is the newer.',
	right: 'The right one is the newer.',
} as const;

/** What was looked at, where its name is no claim. */
export const evidenceTitles: Readonly<Partial<Record<EvidenceName, string>>> = { client: 'aud / client_id' };

const absent = 'Not in both, so it says nothing.';

/** What each look brought. */
export const evidenceSentences: Readonly<Record<EvidenceName, Readonly<Partial<Record<EvidenceCode, string>>>>> = {
	iss: {
		same: 'The same issuer.',
		'same-pool': 'The same user pool, written in the two forms of its issuer.',
		different: 'Two issuers: what one says about a user means nothing to the other.',
		absent: 'At least one does not name its issuer, so nothing else can be compared for certain.',
	},
	amr: {
		same: 'It names the user of the other token and the provider that signed it.',
		different: 'It names another user, or none.',
		absent: 'It names no user that could be compared.',
	},
	jti: { same: 'The same id, though the tokens are not the same.' },
	sub: {
		same: 'The same user.',
		different: 'Two users.',
		absent: 'At least one names no user.',
		machine: 'At least one was issued to an app client itself: there is no user behind it.',
	},
	client: { same: 'The same app client.', different: 'Two app clients.', absent: 'At least one names no app client.' },
	origin_jti: {
		same: 'The same sign-in: all its tokens share this id, also after a refresh.',
		different: 'Two sign-ins.',
		absent: 'Not in both: it is there only while token revocation or refresh token rotation is on for the app client.',
	},
	event_id: { same: 'The same sign-in event.', open: 'Different, which proves nothing by itself.', absent },
	auth_time: { same: 'Signed in at the same second.', different: 'Signed in at two times.', absent },
	at_hash: {
		same: 'It is the hash of this very access token.',
		different: 'It is the hash of another access token.',
		open: 'It is the hash of another access token of this sign-in: the two were not issued together.',
		absent: 'The ID token has none, so it names no access token.',
		unreadable: 'The algorithm of the ID token names no hash to compute it with.',
	},
};

/** Why a member is as it is in both tokens. */
export const whySentences: Readonly<Record<WhyCode, string>> = {
	'names-client': 'An ID token names its app client in aud, an access token in client_id.',
	'names-user': 'An ID token has the user name in cognito:username, an access token in username.',
	'token-use': 'One is for the app, the other for calling an API.',
	'of-id-token': 'Only ID tokens have it.',
	'of-access-token': 'Only access tokens have it.',
	'attribute-of-id': 'Attributes of the user are in the ID token, unless a trigger adds them to the access token.',
	'bound-to-api': 'Here it is no app client: it binds the access token to an API.',
	'own-id': 'Every token has an id of its own.',
	'own-key': 'A user pool signs ID tokens with one key and access tokens with another.',
	'own-hash': 'Each belongs to the access token that was issued with it.',
	'own-sign-in': 'Every sign-in has its own.',
	'own-user': 'Every user has their own.',
	'own-client': 'Each is for its own app client.',
	'shared-origin': 'All tokens of one sign-in share it.',
	kept: 'A refresh keeps it.',
	'new-times': 'A refresh issues new tokens with new times.',
	'changed-between': 'It changed between the two, or a trigger wrote it otherwise.',
	'other-order': 'The same items in another order.',
};
