import type { JSX } from 'preact';
import type { TimesView } from '../protocol/inspector.ts';
import { useLive } from './now.ts';
import { Quiet } from './Quiet.tsx';
import { duration, isShowable, nearInstant, utcNear } from './time.ts';
import { fill, labels, language } from './words.ts';

/** How long the token lives, turning by itself from "expires in" to "expired ago". It ticks, so it is never announced. */
export function Clock({ times }: { readonly times: TimesView }): JSX.Element {
	// One for all three: what is drawn first is waited for.
	const [headline, detail, tone] = useLive((now) => [headlineAt(now, times), detailAt(now, times), toneAt(now, times)].join('\n')).split(
		'\n',
	);
	return (
		<div class={tone} role="timer" aria-live="off">
			<p class="headline">{headline}</p>
			{detail && <Quiet>{detail}</Quiet>}
		</div>
	);
}

function headlineAt(now: number, { notBefore, expiresAt }: TimesView): string {
	if (isShowable(expiresAt) && now >= expiresAt) return fill(labels.expiredAgo, duration(now - expiresAt, language));
	if (isShowable(notBefore) && now < notBefore) return fill(labels.validFrom, duration(Math.ceil(notBefore - now), language, true));
	if (isShowable(expiresAt)) return fill(labels.expiresIn, duration(Math.ceil(expiresAt - now), language, true));
	return expiresAt === undefined ? labels.neverExpires : `${labels.expires}: ${expiresAt ?? '∞'}`;
}

/** How long ago the token was issued: what people ask when they wonder whether it is the one of just now. */
function ageAt(now: number, { issuedAt }: TimesView): string {
	return isShowable(issuedAt) && now >= issuedAt ? fill(labels.age, duration(now - issuedAt, language)) : '';
}

function toneAt(now: number, { expiresAt }: TimesView): string {
	return isShowable(expiresAt) && now >= expiresAt ? 'clock bad' : 'clock';
}

function detailAt(now: number, times: TimesView): string {
	const { notBefore, expiresAt } = times;
	const early = isShowable(notBefore) && now < notBefore && !(isShowable(expiresAt) && now >= expiresAt);
	const instant = early ? notBefore : expiresAt;
	const near = isShowable(instant) && `${nearInstant(instant, now, language)} · ${utcNear(instant)} ${labels.utc}`;
	return [near, ageAt(now, times)].filter(Boolean).join(' · ');
}
