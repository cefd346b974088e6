import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { remember, remembered } from './host.ts';
import { root } from './root.ts';
import { labels } from './words.ts';

/** How times are written, and the names of the words for it. */
const forms = [
	['local', 'timesLocal'],
	['utc', 'timesUtc'],
	['relative', 'timesRelative'],
] as const;
type TimesForm = (typeof forms)[number][0];

/** The style sheet shows one form of every time and leaves the others to screen readers, so that a change draws nothing anew. */
function write(form: TimesForm): void {
	root.dataset['times'] = form;
}

const kept = remembered('times');
write(forms.find(([form]) => form === kept)?.[0] ?? 'local');

/** Chooses how all times of the page are written. */
export function TimesSwitch(): JSX.Element {
	const [chosen, setChosen] = useState(root.dataset['times']);
	return (
		<div class="times" role="radiogroup" aria-label={labels.times}>
			{forms.map(([form, name]) => (
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
					<span>{labels[name]}</span>
				</label>
			))}
		</div>
	);
}
