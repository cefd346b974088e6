import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { remember, remembered } from './host.ts';
import { labels } from './words.ts';

/** How times are written. */
const forms = ['local', 'utc', 'relative'] as const;
type TimesForm = (typeof forms)[number];

/** The style sheet shows one form of every time and leaves the others to screen readers, so that a change draws nothing anew. */
function write(form: TimesForm): void {
	document.documentElement.dataset['times'] = form;
}

const kept = remembered('times');
write(forms.find((form) => form === kept) ?? 'local');

/** Chooses how all times of the page are written. */
export function TimesSwitch(): JSX.Element {
	const [chosen, setChosen] = useState(document.documentElement.dataset['times']);
	const names = { local: labels.timesLocal, utc: labels.timesUtc, relative: labels.timesRelative };
	return (
		<div class="times" role="radiogroup" aria-label={labels.times}>
			{forms.map((form) => (
				<label>
					<input
						type="radio"
						name="times"
						checked={form === chosen}
						onChange={() => {
							write(form);
							setChosen(form);
							remember({ times: form });
						}}
					/>
					<span>{names[form]}</span>
				</label>
			))}
		</div>
	);
}
