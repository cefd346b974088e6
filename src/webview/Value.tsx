import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ValueView } from '../protocol/inspector.ts';
import { Button } from './Button.tsx';
import { Json } from './Json.tsx';
import { isLong, LongText } from './LongText.tsx';
import { useLive } from './now.ts';
import { count, isShowable, localInstant, relativeTo, utcInstant } from './time.ts';
import { VisibleText } from './VisibleText.tsx';
import { labels, language } from './words.ts';

/** A claim's value, drawn as what it is. */
export function Value({ value }: { readonly value: ValueView }): JSX.Element {
	switch (value.type) {
		case 'text':
			return Text(value);
		case 'chips':
			return <Chips items={value.items} />;
		case 'time':
			return isShowable(value.seconds) ? <Instant seconds={value.seconds} raw={value.raw} /> : <Text text={value.raw} mono />;
		case 'json':
			return (
				<>
					<Json text={value.text} />
					{value.unfolded === true && <span class="quiet unfolded">{labels.unfolded}</span>}
				</>
			);
	}
}

function Text({ text, mono }: { readonly text: string; readonly mono: boolean }): JSX.Element {
	if (text === '') return <code class="quiet">""</code>;
	if (mono && !isLong(text)) return VisibleText({ text, as: 'code' });
	if (!mono) return <LongText text={text} />;
	return (
		<code>
			<LongText text={text} />
		</code>
	);
}

const fewChips = 100;
const moreChips = 1000;

function Chips({ items }: { readonly items: readonly string[] }): JSX.Element {
	const [shown, setShown] = useState(fewChips);
	if (items.length === 0) return <code class="quiet">[]</code>;
	return (
		<>
			<ul class="chips">
				{items.slice(0, shown).map((item) => (
					<li>
						<Text text={item} mono={false} />
					</li>
				))}
			</ul>
			{items.length > shown && (
				<Button class="link" onClick={() => setShown(shown + moreChips)}>
					+{count(items.length - shown, language)}
				</Button>
			)}
		</>
	);
}

/** In the form that is chosen for all times (TimesSwitch.tsx); the others for screen readers and as the tooltip. Then the number as the token has it. */
function Instant({ seconds, raw }: { readonly seconds: number; readonly raw: string }): JSX.Element {
	const distance = useLive((now) => relativeTo(now, seconds, language));
	const local = localInstant(seconds, language);
	const utc = `${utcInstant(seconds)} ${labels.utc}`;
	return (
		<time class="instant" dateTime={new Date(seconds * 1000).toISOString()} title={[local, utc, distance].join('\n')}>
			<span class="local">{local}</span> <span class="utc">{utc}</span> <span class="relative">{distance}</span>{' '}
			<code class="quiet">{raw}</code>
		</time>
	);
}
