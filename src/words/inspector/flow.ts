import type { FlowRole, FlowStep } from '../../core/token/flow.ts';

/** Fixed words of the part of the inspector page that draws the way of the token. */
export const flowLabels = { flow: 'Flow' } as const;

interface RoleWords {
	/** Above the name in the picture. */
	readonly title: string;
	/** In a sentence: `{name}` is as the token has it. What there is only one of has no name. */
	readonly named?: string;
	readonly unnamed: string;
}

/** Who has a part in the way of a token. */
export const flowRoleSentences: Readonly<Record<FlowRole, RoleWords>> = {
	user: { title: 'User', named: 'the user {name}', unnamed: 'a user whom the token does not name' },
	guest: { title: 'Guest', named: 'a guest, the identity {name}', unnamed: 'a guest' },
	provider: {
		title: 'Identity provider',
		named: 'the identity provider {name}',
		unnamed: 'an identity provider that the token does not name',
	},
	'user-pool': { title: 'User pool', named: 'the user pool {name}', unnamed: 'a user pool that the token does not name' },
	issuer: { title: 'Issuer', named: 'the issuer {name}', unnamed: 'an issuer that the token does not name' },
	client: { title: 'App client', named: 'the app client {name}', unnamed: 'an app client that the token does not name' },
	api: { title: 'API', named: 'the API {name}', unnamed: 'an API that the token does not name' },
	'user-info': { title: 'UserInfo endpoint', unnamed: 'the UserInfo endpoint of the user pool' },
	'user-pools-api': { title: 'User pools API', unnamed: 'the user pools API of AWS' },
	'identity-pool': {
		title: 'Identity pool',
		named: 'the identity pool {name}',
		unnamed: 'an identity pool that the token does not name',
	},
	sts: { title: 'AWS STS', unnamed: 'AWS STS' },
	'load-balancer': { title: 'Load balancer', named: 'the load balancer {name}', unnamed: 'a load balancer that the token does not name' },
	app: { title: 'App behind it', unnamed: 'the app behind it, which the token does not name' },
	sender: { title: 'Sender', named: 'the sender {name}', unnamed: 'a sender whom the readable part does not name' },
	reader: { title: 'Reader', named: 'the reader {name}', unnamed: 'a reader whom the token does not name' },
};

/** What happens between two of them: in the picture, and as a sentence. */
export const flowStepSentences: Readonly<Record<FlowStep, { readonly label: string; readonly sentence: string }>> = {
	'signs-in': { label: 'signs in', sentence: '{from} signs in to {to}.' },
	'signs-in-with': { label: 'signs in with', sentence: '{from} signs in with {to}.' },
	vouches: { label: 'says who it is', sentence: '{from} tells {to} who it is.' },
	gives: { label: 'gives this token', sentence: '{from} gives this token to {to}.' },
	'gives-for-credentials': {
		label: 'gives this token to the client itself',
		sentence: '{from} gives this token to {to} for its own credentials: no user takes part.',
	},
	'may-call': { label: 'may call with it', sentence: '{from} may call {to} with it.' },
	'can-exchange': { label: 'can exchange it', sentence: '{from} can exchange it for temporary AWS credentials at {to}.' },
	'adds-to-requests': { label: 'adds this token to requests', sentence: '{from} adds this token to the requests to {to}.' },
	'sends-proof': { label: 'sends this proof', sentence: '{from} sends this proof with a request to {to}.' },
	'tells-end': { label: 'tells that a session ended', sentence: '{from} tells {to} with this token that a session has ended.' },
	'encrypts-for': { label: 'encrypted this token for', sentence: '{from} encrypted this token for {to}.' },
};

/** What is to be known about the picture. */
export const flowSentences = {
	note: 'Drawn from what the token says of itself. What it does not say is dashed and has a question mark.',
	unsure: 'Nobody has verified it: a made-up token can say all this too.',
} as const;
