import type { JSX } from 'preact';
import type { AcceptanceView, ServiceAnswer, ServiceGroupView, ServiceView } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { Hint } from './Hint.tsx';
import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';
import { Phrases } from './Phrases.tsx';
import { Quiet } from './Quiet.tsx';
import { count } from './time.ts';
import { language } from './words.ts';

const icons: { readonly [A in ServiceAnswer]: IconName } = { yes: 'pass', depends: 'open', no: 'fail' };

/** Services of AWS by their answer. Those that refuse the token are folded away while others do not. */
export function Acceptance({ acceptance }: { readonly acceptance: AcceptanceView }): JSX.Element {
	const { refusal, note, groups } = acceptance;
	return (
		<div class={refusal ? 'acceptance refused' : 'acceptance'}>
			{refusal && (
				<p class="refusal">
					<Icon name="fail" />
					<b>{withNames(refusal)}</b>
				</p>
			)}
			<Quiet>{withNames(note)}</Quiet>
			{groups.map((group) => (
				<Group key={group.answer} group={group} open={group.answer !== 'no' || groups.length === 1} />
			))}
		</div>
	);
}

function Group({ group, open }: { readonly group: ServiceGroupView; readonly open: boolean }): JSX.Element {
	const { answer, heading, services } = group;
	return (
		<details class={answer} open={open}>
			<summary>
				<h3>{withNames(heading)}</h3>
				<span class="badge">{count(services.length, language)}</span>
			</summary>
			<ul>
				{services.map((service) => (
					<Service key={service.id} service={service} icon={icons[answer]} />
				))}
			</ul>
		</details>
	);
}

function Service({ service, icon }: { readonly service: ServiceView; readonly icon: IconName }): JSX.Element {
	const { title, sentence, hint, doubt } = service;
	return (
		<li>
			<Icon name={icon} />
			<div>
				<h4>{withNames(title)}</h4>
				<p>
					<Phrases phrases={sentence} />
				</p>
				{hint && (
					<Hint>
						<Phrases phrases={hint} />
					</Hint>
				)}
				{doubt && <p class="doubt">{withNames(doubt)}</p>}
			</div>
		</li>
	);
}
