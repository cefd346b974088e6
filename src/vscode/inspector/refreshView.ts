import { isUserPoolToken } from '../../core/claims/value/kinds.ts';
import type { RefreshView } from '../../protocol/claims.ts';
import { durationText } from '../../words/duration.ts';
import { claimSentences } from '../../words/inspector/claims.ts';
import { joinSentences } from '../../words/values.ts';
import type { ViewContext } from './claimViews.ts';
import { phrases } from './phrases.ts';

/**
 * Until when the sign-in of a user can be refreshed, where both its instant and the validity of the client's refresh tokens are known. A rotated
 * refresh token lives only for the rest of the first one's time (Cognito Developer Guide, "Refresh tokens"), so rotation does not move the end.
 */
export function refreshView({ decoded, facts, words }: ViewContext): RefreshView | undefined {
	const { kind, times, payload } = decoded;
	const client = payload?.json?.[kind === 'cognito-id' ? 'aud' : 'client_id'];
	if (!isUserPoolToken(kind) || kind === 'cognito-m2m' || times.authTime === undefined || typeof client !== 'string') return undefined;
	const validity = facts?.refreshValidity.get(client);
	if (validity === undefined) return undefined;
	const { seconds, rotates, place } = validity;
	const { refreshUntil, refreshRotates, refreshStays, refreshUnknown } = claimSentences;
	const rotation = rotates === undefined ? refreshUnknown : rotates ? refreshRotates : refreshStays;
	const note = joinSentences([words.say(refreshUntil), words.say(rotation)], words);
	const duration = durationText(seconds, words.language, 1);
	return {
		until: times.authTime + seconds,
		note: phrases(note, { path: place.path }).map(({ text, ...rest }) => ({
			text: rest.code === true ? text : text.replace('{duration}', duration).replace('{line}', String(place.line)),
			...rest,
		})),
	};
}
