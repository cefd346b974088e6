import { decode } from '../../../src/core/token/decode.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { keyPlanOf } from '../../../src/core/verify/keyPlan.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import type { StartView } from '../../../src/protocol/start.ts';
import { failureView, startView } from '../../../src/vscode/inspector/startView.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import { startSentences } from '../../../src/words/inspector/start.ts';
import type { Words } from '../../../src/words/words.ts';
import { compact } from '../../unit/token/compact.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';

const now = Date.UTC(2026, 10, 23, 8, 42, 53) / 1000;
const idToken = compact(
	{ kid: 'UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=', alg: 'RS256' },
	{
		sub: '71b4bba6-9e46-4a26-aac5-a6224d7b1903',
		'cognito:groups': ['admins', 'readers'],
		iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV',
		aud: '6ds1hk2vq0s8b7m3n5p9r4tk0c',
		token_use: 'id',
		auth_time: now - 1128,
		iat: now - 1128,
		exp: now + 2472,
	},
);

/** What the extension makes of a token whose keys cannot be had, or has not been asked for. */
async function viewOf(keyMaterial: KeyMaterial | undefined, words: Words): Promise<InspectorView> {
	const decoded = decode(idToken);
	const statement = { expectations: {}, sources: {}, asked: false, untrusted: false, broken: [] };
	const verification = keyMaterial && {
		report: await verify(decoded, {}, keyMaterial, () => now * 1000),
		statement,
		keyMaterial,
		keyPlan: keyPlanOf(decoded, undefined, []),
	};
	return inspectorView({ text: idToken, resource: undefined, decoded, ...(verification && { verification }) }, false, now, words);
}

const noAnswer: KeyMaterial = {
	type: 'failure',
	failure: {
		ok: false,
		code: 'unreachable',
		url: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV/.well-known/jwks.json',
		detail: 'ENOTFOUND',
	},
};

/** The issuer does not answer. */
export const offline = await viewOf(noAnswer, english);
/** Just decoded, and what the reader asked for then did not work. */
export const failed: InspectorView = { ...(await viewOf(undefined, english)), failure: failureView('TypeError', english) };
/** The same in Japanese, with an issuer that does not answer. */
export const offlineJapanese: InspectorView = { ...(await viewOf(noAnswer, inJapanese)), failure: failureView('TypeError', inJapanese) };

/** Nothing was shown before. */
export const start = startView({ hasToken: false, sharing: false }, english);
/** The text that was given holds no token; there is one to go back to. */
export const startWithNote = startView({ hasToken: true, note: startSentences.noToken, sharing: false }, english);
/** After a reload, in Japanese. */
export const startJapanese = startView({ hasToken: false, note: startSentences.notKept, failed: 'TypeError', sharing: false }, inJapanese);
/** While others look on. */
export const startShared = startView({ hasToken: true, sharing: true }, english);
/** The same in Japanese. */
const startSharedJapanese = startView({ hasToken: false, sharing: true }, inJapanese);

/** The page without a token in each of its states, by name. */
export const everyStart: Readonly<Record<string, StartView>> = { start, startWithNote, startJapanese, startShared, startSharedJapanese };
