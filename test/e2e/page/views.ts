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

/** Signed by the pool, nothing stated about the app. */
export const genuine: InspectorView = {
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

/** Just opened: nothing was asked yet. */
export const unchecked: InspectorView = {
	...genuine,
	verdict: {
		state: 'unchecked',
		title: 'Not verified',
		sentence: 'Anyone can write a token like this. Verifying asks cognito-idp.us-east-1.amazonaws.com for the keys of its issuer.',
		actions: [{ action: 'verify', label: 'Verify', primary: true }],
	},
	checks: [],
};

/** The request for the keys is on its way. */
export const checking: InspectorView = {
	...unchecked,
	verdict: {
		state: 'checking',
		title: 'Verifying…',
		sentence: 'Asking cognito-idp.us-east-1.amazonaws.com for its keys.',
		actions: [{ action: 'cancel', label: 'Cancel', primary: false }],
	},
};

/** Everything was stated and holds; the sign-in was weeks before this token was refreshed. */
export const accepted: InspectorView = {
	...genuine,
	times: { authTime: issuedAt - 19 * 86_400, issuedAt, notBefore: issuedAt + 120, expiresAt },
	verdict: { state: 'accepted', title: 'Accepted', sentence: 'Genuine, still valid, and what your app expects.', actions: [again] },
	acceptance: acceptanceOf(compact(idHeader, idPayload), sampleNow / 1000, english),
	checks: genuineChecks.map((check) =>
		check.mark === 'open' ? { ...check, mark: 'pass', title: check.title.split(':')[0] ?? '' } : check,
	),
};

/** Several checks failed, with expected and actual values; expired for 3 minutes. */
export const rejected: InspectorView = {
	...genuine,
	times: { authTime: issuedAt, issuedAt, expiresAt: sampleNow / 1000 - 190 },
	verdict: {
		state: 'rejected',
		title: 'Rejected',
		sentence: 'It expired 3 min ago, and 2 more checks failed.',
		actions: [{ action: 'stateExpectations', label: 'Change what your app expects', primary: true }, again],
	},
	acceptance: acceptanceOf(compact(idHeader, { ...idPayload, exp: sampleNow / 1000 - 190 }), sampleNow / 1000, english),
	checks: genuineChecks.map((check): CheckView => {
		if (check.id === 'expiry') {
			return {
				...check,
				mark: 'fail',
				sentence: 'The token has expired.',
				expected: 'after 2026-11-23 08:42:53 UTC',
				actual: '2026-11-23 08:39:43 UTC',
				hint: 'Sign in again or use the refresh token.',
			};
		}
		if (check.id === 'audience') {
			return {
				...check,
				mark: 'fail',
				title: 'Audience',
				sentence: 'It is for another app client.',
				expected: '3n4b5urk1ft4fl3mg5e62d9ado',
				actual: '6ds1hk2vq0s8b7m3n5p9r4tk0c',
			};
		}
		if (check.id === 'token-use') {
			return { ...check, mark: 'fail', title: 'Token use', sentence: 'An access token was expected.', expected: 'access', actual: 'id' };
		}
		return check.id === 'jwks' ? { ...check, mark: 'warn', sentence: 'Fetched 26 hours ago; the pool may have other keys now.' } : check;
	}),
};

/** Expired years ago. */
export const longExpired: InspectorView = { ...rejected, times: { issuedAt: 1_600_000_000, expiresAt: 1_600_003_600 } };

/** The keys could not be had. */
export const unverified: InspectorView = {
	...genuine,
	times: { issuedAt },
	verdict: {
		state: 'unverified',
		title: 'Could not be verified',
		sentence: 'cognito-idp.us-east-1.amazonaws.com did not answer within 5 s.',
		actions: [{ action: 'verify', label: 'Try again', primary: true }],
	},
	checks: genuineChecks.map((check, index) => (index < 4 ? { ...check, mark: index === 0 ? 'warn' : 'skip' } : check)),
};

/** Encrypted: only the header can be read. */
export const encrypted: InspectorView = {
	...genuine,
	title: 'Encrypted token (JWE)',
	subtitle: [{ text: 'Only its recipient can read it. A Cognito refresh token looks like this.' }],
	times: {},
	verdict: { state: 'unverified', title: 'Cannot be verified', sentence: 'It is encrypted: there is no signature to check.', actions: [] },
	payload: [],
	checks: [],
	header: [
		{ name: 'alg', title: 'Algorithm', value: code('RSA-OAEP'), meaning: 'How the content key is encrypted.' },
		{ name: 'enc', title: 'Encryption', value: code('A256GCM'), meaning: 'How the content is encrypted.' },
	],
	segments: [
		{ part: 'header', text: base64url({ alg: 'RSA-OAEP', enc: 'A256GCM', cty: 'JWT' }), hidden: false },
		{ part: 'other', text: 'encrypted key', hidden: true },
		{ part: 'other', text: 'c29tZSBpdg', hidden: false },
		{ part: 'other', text: 'ciphertext', hidden: true },
		{ part: 'other', text: 'c29tZSB0YWc', hidden: false },
	],
	signature: [],
};

/** Cut off in the middle of the payload. */
export const broken: InspectorView = {
	...encrypted,
	title: 'Broken token',
	subtitle: [{ text: 'Looks like a token, but part of it cannot be read.' }],
	verdict: {
		state: 'unreadable',
		title: 'Cannot be read',
		sentence: 'The payload is not complete JSON. Was the token cut off when it was copied?',
		actions: [],
	},
	problems: [
		{ part: 'Payload', message: 'The text ends in the middle of a string, at character 118.', serious: true },
		{ part: 'Signature', message: 'There is none: the token has two parts.', serious: true },
		{ part: 'Header', message: 'typ says at+jwt, which is for access tokens.', serious: false },
	],
	header,
	segments: segments.slice(0, 2),
};

/** Encrypted, by Cognito for itself: every service refuses it. */
export const refresh: InspectorView = {
	...encrypted,
	title: 'Refresh token',
	acceptance: acceptanceOf(`${base64url({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })}.YQ.Yg.Yw.ZA`, sampleNow / 1000, english),
};

/** The same in Japanese. */
export const japanese: InspectorView = {
	...genuine,
	language: 'ja',
	labels: inspectorLabels(inJapanese),
	title: 'IDトークン',
	subtitle: [
		{ text: 'Amazon Cognito · バージニア北部 ' },
		{ text: 'us-east-1', code: true },
		{ text: ' · ユーザープール ' },
		{ text: 'us-east-1_u6ICFYxuV', code: true },
		{ text: ' · クライアント ' },
		{ text: '6ds…k0c', code: true },
	],
	verdict: {
		state: 'genuine',
		title: '発行者の署名を確認済み(本物)。受け入れ可能かは未確認',
		sentence: 'このユーザープールが署名し、まだ有効です。どのアプリクライアント向けであるべきかは、まだ指定されていません。',
		actions: [
			{ ...expect, label: 'アプリの期待値を指定' },
			{ ...again, label: 'もう一度検証' },
		],
	},
	payload: [
		{
			id: 'who',
			heading: '誰が',
			absent: false,
			claims: [
				{
					name: 'sub',
					title: 'サブジェクト(主体)',
					value: code('71b4bba6-9e46-4a26-aac5-a6224d7b1903'),
					meaning: 'このユーザープールでのユーザーの不変のIDです。発行者と組み合わせてユーザーの識別に使います。',
				},
				{
					name: 'cognito:groups',
					title: 'グループ',
					value: { type: 'chips', items: ['admins', 'readers'] },
					meaning: 'ユーザーが属するグループです。',
				},
			],
		},
		{
			id: 'when',
			heading: 'いつ',
			absent: false,
			claims: [
				{ name: 'iat', title: '発行時刻', value: time(issuedAt), meaning: 'トークンが発行された時刻です。' },
				{
					name: 'exp',
					title: '有効期限',
					value: time(expiresAt),
					meaning: 'この時刻以降は受け入れられません。',
					warning: 'まもなく期限切れです。',
				},
			],
		},
		{
			id: 'absent',
			heading: 'ここにないものとその理由',
			absent: true,
			claims: [{ name: 'scope', value: plain('スコープは同じサインインのアクセストークンにあります。') }],
		},
	],
	header: [
		{ name: 'alg', title: 'アルゴリズム', value: code('RS256'), meaning: 'RSAとSHA-256による署名です。' },
		{ name: 'kid', title: '鍵ID', value: code('UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s='), meaning: '署名に使われた鍵の名前です。' },
	],
	checks: [
		{
			id: 'issuer',
			mark: 'pass',
			step: 1,
			title: '発行者とディスカバリードキュメント',
			sentence: '自身を同じ名前で名乗っています。2分前に取得しました。',
		},
		{ id: 'jwks', mark: 'pass', step: 2, title: '鍵セット', sentence: 'RS256の鍵が2つあります(2048ビット)。' },
		{ id: 'key', mark: 'pass', step: 3, title: '鍵', sentence: 'UM6vOtEhQAbl…DZ8s= は鍵セットにあります。' },
		{ id: 'signature', mark: 'pass', step: 4, title: '署名', sentence: 'ヘッダーとペイロードは署名された時のままです。' },
		{
			id: 'audience',
			mark: 'open',
			title: 'オーディエンス(受け手): 期待値が未指定',
			sentence: '6ds…k0c 向けのトークンです。',
			hint: 'どのアプリクライアント向けであるべきかを指定してください。',
		},
	],
	acceptance: acceptanceOf(compact(idHeader, idPayload), sampleNow / 1000, inJapanese),
	segments: segments.map((segment) => (segment.hidden ? { ...segment, text: '署名は非表示' } : segment)),
	signature: [{ text: 'RS256、256バイト。' }],
	tokenActions: [
		{ action: 'copyToken', label: 'トークンをコピー', primary: false },
		{ action: 'toggleSignature', label: '署名を表示', primary: false },
	],
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
	...genuine,
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
	...genuine,
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
	...genuine,
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

/** An envelope around an ID token and an encrypted one, with notes and doubts, reached from another token. */
export const nested: InspectorView = {
	...unchecked,
	title: 'Signed token',
	subtitle: [{ text: 'from ' }, { text: 'https://issuer.example', code: true }],
	about: 'A JSON Web Signature of no kind that is known here. Named so because it has a signature, and nothing in it says more.',
	back: { action: 'inspectOuter', label: 'Back to the outer token', primary: false },
	problems: [
		{ part: 'Payload', message: '“custom:db_password” gives a secret away: everyone who sees the token can read it.', serious: true },
		{ part: 'Header', message: 'The header brings its own key (jku).', serious: false },
		{ part: 'Payload', message: 'It carries personal data (email, birthdate).', serious: false, note: true },
	],
	payload: [
		{
			id: 'your-own',
			heading: 'Your own',
			absent: false,
			claims: [
				{ name: 'id_token', value: code('eyJhbGciOi…'), warning: '“id_token” holds a whole token.' },
				{ name: 'identities', value: { type: 'json', text: '[\n  {\n    "userId": "7"\n  }\n]', unfolded: true } },
			],
		},
	],
	nested: [
		{
			heading: 'Token in id_token',
			title: 'ID token',
			about: 'Says who signed in to the user pool. Named so because token_use is id.',
			problems: [{ part: 'Payload', message: '“exp” looks like milliseconds.', serious: false }],
			json: '{\n  "token_use": "id",\n  "email": "u@example.com"\n}',
		},
		{
			heading: 'Token in tokens/0/act',
			title: 'Encrypted token',
			about: 'Only the holder of the key can read its content.',
			problems: [],
			json: '{\n  "alg": "dir"\n}',
		},
	],
};

/** A token whose client's refresh tokens are known to the workspace, as the extension shows it, with JSON that is long enough to be folded. */
export const refreshable: InspectorView = fromHost(english);
const refreshableJa: InspectorView = fromHost(inJapanese);

function fromHost(words: Words): InspectorView {
	const dump = { UserPoolClient: { ClientId: idPayload.aud, RefreshTokenValidity: 30, TokenValidityUnits: { RefreshToken: 'days' } } };
	const team = indexTeamRows([]);
	const facts = readFacts(JSON.stringify(dump, null, 2), 'user-pool-client.json');
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
	unchecked,
	checking,
	genuine,
	accepted,
	rejected,
	longExpired,
	unverified,
	encrypted,
	broken,
	refresh,
	japanese,
	nested,
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
