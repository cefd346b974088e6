import { indexTeamRows } from '../../../src/core/claims/team/teamRows.ts';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';
import { judgeAcceptance } from '../../../src/core/services/acceptance.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type {
	AcceptanceView,
	CheckView,
	ClaimGroupView,
	ClaimView,
	InspectorView,
	SegmentView,
	ValueView,
} from '../../../src/protocol/inspector.ts';
import { acceptanceView } from '../../../src/vscode/inspector/acceptanceView.ts';
import { inspectorLabels } from '../../../src/vscode/inspector/labels.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import type { Words } from '../../../src/words/words.ts';
import { compact } from '../../unit/token/compact.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { attacks } from './attacks.ts';
import { compareViews, comparison } from './compareViews.ts';
import { flowViews } from './flowViews.ts';
import * as host from './hostViews.ts';
import { sampleNow } from './sampleNow.ts';
import { failed, offline, offlineJapanese } from './startViews.ts';
import { stateViews } from './stateViews.ts';
import { tokenViews } from './tokenViews.ts';

export { attacks, sampleNow };

const issuedAt = Date.UTC(2026, 10, 23, 8, 24, 5) / 1000;
const expiresAt = issuedAt + 3600;

const code = (text: string): ValueView => ({ type: 'text', text, mono: true });
const plain = (text: string): ValueView => ({ type: 'text', text, mono: false });
const time = (seconds: number): ValueView => ({ type: 'time', seconds, raw: String(seconds) });

function base64url(value: object): string {
	return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const idHeader = { kid: 'UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=', alg: 'RS256' };
const idPayload = {
	sub: '71b4bba6-9e46-4a26-aac5-a6224d7b1903',
	'cognito:groups': ['admins', 'readers'],
	iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV',
	'cognito:username': 't1u1',
	aud: '6ds1hk2vq0s8b7m3n5p9r4tk0c',
	token_use: 'id',
	iat: issuedAt,
	exp: expiresAt,
};

const segments: readonly SegmentView[] = [
	{ part: 'header', text: base64url(idHeader), hidden: false },
	{ part: 'payload', text: base64url(idPayload), hidden: false },
	{ part: 'signature', text: 'signature hidden', hidden: true },
];

/** What services make of a token, as the extension says it. */
function acceptanceOf(text: string, at: number, words: Words): AcceptanceView {
	const acceptance = judgeAcceptance(decode(text), at);
	if (acceptance === undefined) throw new Error('this is no token');
	return acceptanceView(acceptance, words);
}

const header: readonly ClaimView[] = [
	{ name: 'alg', title: 'Algorithm', value: code('RS256'), meaning: 'RSA signature with SHA-256.' },
	{
		name: 'kid',
		title: 'Key ID',
		value: code('UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s='),
		meaning: 'Names the key of the key set that signed the token.',
	},
];

const payload: readonly ClaimGroupView[] = [
	{
		id: 'who',
		heading: 'Who',
		absent: false,
		claims: [
			{
				name: 'sub',
				title: 'Subject',
				value: code('71b4bba6-9e46-4a26-aac5-a6224d7b1903'),
				meaning: "The user's permanent id in this pool. Key users by this, with the issuer.",
			},
			{
				name: 'cognito:username',
				title: 'User name',
				value: plain('t1u1'),
				meaning: "Name in the pool. It may differ from the sub; don't key users by it.",
			},
			{
				name: 'cognito:groups',
				title: 'Groups',
				value: { type: 'chips', items: ['admins', 'readers'] },
				meaning: 'Groups of the user in this pool.',
			},
		],
	},
	{
		id: 'for-whom',
		heading: 'For whom',
		absent: false,
		claims: [
			{
				name: 'iss',
				title: 'Issuer',
				value: code('https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV'),
				meaning: 'The pool that issued it (original issuer form).',
			},
			{
				name: 'aud',
				title: 'Audience',
				value: code('6ds1hk2vq0s8b7m3n5p9r4tk0c'),
				says: [
					{ text: 'This app client stands in ' },
					{ text: 'amplify_outputs.json', code: true, link: { to: 'place', part: 'payload', claim: 'aud', index: 0 } },
					{ text: ', line 7.' },
				],
				meaning: 'The app client this token is for.',
				warning: 'Not one that your app expects.',
			},
			{ name: 'token_use', title: 'Token use', value: code('id'), meaning: 'Says who the user is. An API should ask for an access token.' },
		],
	},
	{
		id: 'when',
		heading: 'When',
		absent: false,
		claims: [
			{ name: 'auth_time', title: 'Authentication time', value: time(issuedAt), meaning: 'When the user signed in.' },
			{ name: 'iat', title: 'Issued at', value: time(issuedAt), meaning: 'When the token was issued.' },
			{ name: 'exp', title: 'Expires at', value: time(expiresAt), meaning: 'No longer to be accepted from this instant on.' },
		],
	},
	{
		id: 'your-own',
		heading: 'Your own',
		absent: false,
		claims: [
			{
				name: 'custom:tenant_id',
				value: plain('T1'),
				meaning: 'Attribute of your pool. The identity pool turns it into the principal tag tenant_id.',
				warning: 'The client can write it.',
			},
			{ name: 'identities', value: { type: 'json', text: '[\n  {\n    "providerName": "Okta",\n    "primary": true\n  }\n]' } },
			{ name: 'middle_name', value: plain('') },
			{ name: 'address', value: { type: 'chips', items: [] } },
		],
	},
	{
		id: 'absent',
		heading: 'Not here, and why',
		absent: true,
		claims: [{ name: 'scope', value: plain('Scopes are in the access token of the same sign-in.') }],
	},
];

const genuineChecks: readonly CheckView[] = [
	{
		id: 'issuer',
		mark: 'pass',
		step: 1,
		title: 'Issuer and discovery document',
		sentence: 'Names itself the same. Fetched 2 min ago.',
		source: 'profile “orders-api” in .claimlens/profiles.json:4',
	},
	{ id: 'jwks', mark: 'pass', step: 2, title: 'Key set', sentence: 'Two RS256 keys, 2048 bits.' },
	{ id: 'key', mark: 'pass', step: 3, title: 'Key', sentence: 'UM6vOtEhQAbl…DZ8s= is in the set.' },
	{ id: 'signature', mark: 'pass', step: 4, title: 'Signature', sentence: 'Header and payload are as the pool signed them.' },
	{ id: 'expiry', mark: 'pass', title: 'Time', sentence: 'Not expired; no tolerance was used.' },
	{
		id: 'audience',
		mark: 'open',
		title: 'Audience: not stated',
		sentence: 'It is for 6ds…k0c.',
		hint: 'Say which app client it must be for.',
	},
	{ id: 'token-use', mark: 'open', title: 'Token use: not stated', sentence: 'It is an ID token.' },
	{ id: 'revocation', mark: 'skip', title: 'Revocation: cannot be seen offline', sentence: 'A revoked sign-in keeps a good signature.' },
];

const again = { action: 'verify', label: 'Verify again', primary: false } as const;
const expect = { action: 'stateExpectations', label: 'Say what your app expects', primary: true } as const;

/** A small page of one kind of everything, written by hand: what a test says of it changes with no sentence of the extension. */
export const sketch: InspectorView = {
	language: 'en',
	labels: inspectorLabels(english),
	title: 'ID token',
	subtitle: [
		{ text: 'Amazon Cognito · N. Virginia ' },
		{ text: 'us-east-1', code: true },
		{ text: ' · pool ' },
		{ text: 'us-east-1_u6ICFYxuV', code: true },
		{ text: ' · for client ' },
		{ text: '6ds…k0c', code: true },
	],
	times: { authTime: issuedAt, issuedAt, expiresAt },
	verdict: {
		state: 'genuine',
		title: 'Genuine, but not yet accepted',
		sentence: 'Signed by this pool and still valid. Which app client must it be for? Nothing says so yet.',
		actions: [expect, again],
	},
	problems: [],
	payload,
	header,
	checks: genuineChecks,
	segments,
	signature: [{ text: 'RS256, 256 bytes. Verified with the key ' }, { text: 'UM6vOtEhQAbl…DZ8s=', code: true }, { text: '.' }],
	tokenActions: [
		{ action: 'copyToken', label: 'Copy token', primary: false },
		{ action: 'copyPayload', label: 'Copy payload', primary: false },
		{ action: 'toggleSignature', label: 'Show signature', primary: false },
	],
};

/** The same with all of it stated and met; the sign-in was weeks before the token was refreshed. */
export const sketchAccepted: InspectorView = {
	...sketch,
	times: { authTime: issuedAt - 19 * 86_400, issuedAt, notBefore: issuedAt + 120, expiresAt },
	verdict: { state: 'accepted', title: 'Accepted', sentence: 'Genuine, still valid, and what your app expects.', actions: [again] },
	acceptance: acceptanceOf(compact(idHeader, idPayload), sampleNow / 1000, english),
	checks: genuineChecks.map((check) =>
		check.mark === 'open' ? { ...check, mark: 'pass', title: check.title.split(':')[0] ?? '' } : check,
	),
};

/** Two tokens whose claims and header parameters are attacks. */
const hostileComparison = await comparison(
	...((['left', 'right'] as const).map((side) => {
		const members = Object.fromEntries(attacks.map((text, index) => [text, index % 2 === 0 ? `${text} ${side}` : [text, side]]));
		return compact({ ...members, alg: 'RS256' }, { ...members, [side]: { [side]: attacks }, jti: attacks[0], iss: attacks[1] });
	}) as [string, string]),
);

/** Every place that shows something of the token, filled with attacks. */
export const hostile: InspectorView = {
	...sketch,
	title: attacks[0] ?? '',
	subtitle: attacks.map((text, index) => (index % 2 ? { text, code: true } : { text, id: { index, whole: text } })),
	verdict: {
		state: 'unchecked',
		title: attacks[1] ?? '',
		sentence: attacks.join(' '),
		actions: [
			{ action: 'verify', label: `Verify with ${'x'.repeat(63)}.${'y'.repeat(63)}.example`, primary: true },
			{ action: 'stateExpectations', label: attacks[0] ?? '', primary: false },
		],
	},
	about: attacks.join(' '),
	aboutMore: attacks.join(' '),
	failure: { title: 'That did not work', sentence: attacks.join(' '), retry: 'Try again', showLog: 'Show log' },
	back: { action: 'inspectOuter', label: attacks[0] ?? '', primary: false },
	problems: attacks.map((message) => ({ part: message, message, serious: true })),
	nested: attacks.map((text) => ({
		heading: `Token in ${text}`,
		title: text,
		about: text,
		problems: [{ part: text, message: text, serious: false }],
		json: text,
	})),
	times: { issuedAt: 1e300, notBefore: -1e300, expiresAt: null },
	payload: [
		{
			id: 'who" onclick="alert(1)',
			heading: attacks[2] ?? '',
			absent: false,
			claims: [
				...attacks.flatMap((text): ClaimView[] => [
					{ name: text, title: text, value: plain(text), meaning: text, warning: text },
					{ name: text, value: { type: 'chips', items: [text, text] } },
					{ name: text, value: { type: 'json', text } },
				]),
				{ name: 'exp', value: { type: 'time', seconds: sampleNow, raw: String(sampleNow) } },
				{ name: 'iat', value: { type: 'time', seconds: null, raw: '1e999' } },
				{ name: 'nbf', value: { type: 'time', seconds: -1e300, raw: '-1e300' } },
				{ name: 'long', value: plain('\u202E<b>'.repeat(20_000)) },
			],
		},
	],
	header: attacks.map((text) => ({ name: text, value: code(text) })),
	checks: attacks.map((text, index) => ({
		id: String(index),
		mark: 'fail',
		step: index - 1,
		title: text,
		sentence: text,
		expected: text,
		actual: text,
		hint: text,
	})),
	acceptance: {
		refusal: attacks.join(' '),
		note: attacks.join(' '),
		groups: (['depends', 'no'] as const).map((answer) => ({
			answer,
			heading: attacks[0] ?? '',
			services: attacks.map((text, index) => ({
				id: String(index),
				title: text,
				sentence: [{ text }, { text, code: true }],
				hint: [{ text: `${text}${'x'.repeat(300)}`, code: true }, { text }],
				doubt: text,
			})),
		})),
	},
	...(hostileComparison.compare && { compare: hostileComparison.compare }),
	flow: {
		nodes: attacks.map((text) => ({ title: text, names: [text, 'x'.repeat(300)], known: true })),
		edges: attacks.slice(1).map((text) => ({ label: text, token: true })),
		told: attacks.map((text) => [{ text }, { text, code: true }]),
		note: attacks.join(' '),
	},
	segments: [
		...attacks.map((text): SegmentView => ({ part: 'other', text, hidden: false })),
		{ part: 'header', text: 'x'.repeat(9000), hidden: false },
	],
	parts: [
		{
			part: 'header',
			json: attacks.map((text) => `  "${text}`).join('\n'),
			members: attacks.map((name, index) => ({ name, at: index, from: index, to: index + 1 })),
		},
	],
	sharing: { on: true, note: attacks.join(' '), actions: [{ action: 'report', label: attacks[0] ?? '', primary: false }] },
	signature: attacks.map((text) => ({ text, code: true })),
};

/** A thousand claims of your own. */
export const thousand: InspectorView = {
	...sketch,
	payload: [
		{
			id: 'your-own',
			heading: 'Your own',
			absent: false,
			claims: Array.from({ length: 1000 }, (_, index) => ({
				name: `custom:claim_${index}`,
				title: `Claim ${index}`,
				value: index % 10 === 0 ? time(issuedAt + index) : code(`value-${index}`),
				meaning: 'Attribute of your pool.',
			})),
		},
	],
};

/** A hundred thousand claims, and as many header parameters and list items. */
export const hundredThousand: InspectorView = {
	...sketch,
	header: Array.from({ length: 100_000 }, (_, index) => ({ name: `parameter_${index}`, value: code(`value-${index}`) })),
	payload: [
		{
			id: 'your-own',
			heading: 'Your own',
			absent: false,
			claims: [
				{ name: 'list', value: { type: 'chips', items: Array.from({ length: 100_000 }, (_, index) => `item-${index}`) } },
				...Array.from({ length: 99_999 }, (_, index) => ({
					name: `custom:claim_${index}`,
					value: code(`value-${index}`),
					meaning: 'Not a standard claim. Probably added by your app or by a pre token generation trigger.',
				})),
			],
		},
	],
};

/** A token whose client's refresh tokens are known to the workspace, as the extension shows it, with JSON that is long enough to be folded. */
export const refreshable: InspectorView = await fromHost(english);
const refreshableJa: InspectorView = await fromHost(inJapanese);

async function fromHost(words: Words): Promise<InspectorView> {
	const dump = {
		UserPoolClient: {
			UserPoolId: 'eu-west-1_FIXTURE01',
			ClientId: idPayload.aud,
			RefreshTokenValidity: 30,
			TokenValidityUnits: { RefreshToken: 'days' },
		},
	};
	const team = indexTeamRows([]);
	const facts = await readFacts(JSON.stringify(dump, null, 2), 'user-pool-client.json');
	const devices = Array.from({ length: 60 }, (_, number) => ({
		id: `device-${number}`,
		trusted: number % 2 === 0,
		uses: number,
		since: null,
	}));
	const payloadOfIt = {
		...idPayload,
		auth_time: issuedAt - 19 * 86_400,
		'custom:devices': JSON.stringify({ newest: devices.slice(0, 2), devices }),
	};
	const decoded = decode(compact(idHeader, payloadOfIt));
	return inspectorView({ text: decoded.text, resource: undefined, decoded, around: { team, facts } }, false, sampleNow / 1000, words);
}

/** Every sample by name. */
export const everyView: Readonly<Record<string, InspectorView>> = {
	...stateViews,
	offline,
	offlineJapanese,
	failed,
	refreshable,
	refreshableJa,
	hostile,
	thousand,
	...(await tokenViews(sampleNow / 1000)),
	...compareViews,
	...flowViews,
	issuerKnown: host.issuerKnown,
	issuerJapanese: host.issuerJapanese,
	issuerUnasked: host.issuerUnasked,
	issuerGiven: host.issuerGiven,
	issuerDiffers: host.issuerDiffers,
	issuerHostile: host.issuerHostile,
	checksStated: host.checksStated,
	checksFailed: host.checksFailed,
	checksHostile: host.checksHostile,
};
