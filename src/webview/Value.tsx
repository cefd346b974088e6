import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ValueView } from '../protocol/inspector.ts';
import { Json } from './Json.tsx';
import { LongText } from './LongText.tsx';
import { useLive } from './now.ts';
import { count, isShowable, localInstant, relativeTo, utcInstant } from './time.ts';
import { VisibleText } from './VisibleText.tsx';
import { useWords } from './words.ts';

/** A claim's value, drawn as what it is. */
export function Value({ value }: { readonly value: ValueView }): JSX.Element {
	switch (value.type) {
		case 'text':
			return <Text text={value.text} mono={value.mono} />;
		case 'chips':
			return <Chips items={value.items} />;
		case 'time':
			return isShowable(value.seconds) ? <Instant seconds={value.seconds} raw={value.raw} /> : <Text text={value.raw} mono />;
		case 'json':
			return (
				<>
					<Json text={value.text} />
					{value.unfolded === true && <Unfolded />}
				</>
			);
	}
}

function Text({ text, mono }: { readonly text: string; readonly mono: boolean }): JSX.Element {
	if (text === '') return <code class="quiet">""</code>;
	if (!mono) return <LongText text={text} />;
	return (
		<code>
			<LongText text={text} />
		</code>
	);
}

function Unfolded(): JSX.Element {
	const { labels } = useWords();
	return <span class="quiet unfolded">{labels.unfolded}</span>;
}

const fewChips = 100;
const moreChips = 1000;

function Chips({ items }: { readonly items: readonly string[] }): JSX.Element {
	const { language } = useWords();
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
				<button type="button" class="link" onClick={() => setShown(shown + moreChips)}>
					+{count(items.length - shown, language)}
				</button>
			)}
		</>
	);
}

/** Local time first, then how far it is from now, then UTC and the number as the token has it. */
function Instant({ seconds, raw }: { readonly seconds: number; readonly raw: string }): JSX.Element {
	const { labels, language } = useWords();
	const distance = useLive((now) => relativeTo(now, seconds, language));
	return (
		<span class="instant">
			<time dateTime={new Date(seconds * 1000).toISOString()}>
				<span class="unseen-words">{labels.localTime}: </span>
				{localInstant(seconds, language)}
			</time>{' '}
			<span class="distance">{distance}</span>
			<span class="quiet utc">
				{utcInstant(seconds)} {labels.utc} · <VisibleText text={raw} />
			</span>
		</span>
	);
}
