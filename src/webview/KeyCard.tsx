import type { JSX } from 'preact';
import type { KeyView } from '../protocol/issuer.ts';
import { CopyButton } from './CopyButton.tsx';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
import { LongText } from './LongText.tsx';
import { Remarks } from './Remarks.tsx';
import { Term } from './Term.tsx';
import { labels } from './words.ts';

/** One key. The one that signed the token has a word, an icon and a border of its own. */
export function KeyCard({ view, index }: { readonly view: KeyView; readonly index: number }): JSX.Element {
	const { title, named, mark, facts, remarks } = view;
	const signed = mark === 'signed';
	return (
		<li class={mark}>
			<div class="title">
				<Icon name="key" />
				<h4>
					<LongText text={title} />
				</h4>
				{mark && (
					<span class="mark">
						<Icon name={signed ? 'pass' : 'note'} />
						{signed ? labels.signedThis : labels.namedByThis}
					</span>
				)}
				{named && <CopyButton name="kid" onCopy={() => post({ type: 'copyOfKey', index, what: 'kid' })} />}
			</div>
			<dl>
				{facts.map(({ name, text, copies }) => (
					<Term name={name} text={text}>
						{copies === true && <CopyButton name={name} onCopy={() => post({ type: 'copyOfKey', index, what: 'thumbprint' })} />}
					</Term>
				))}
			</dl>
			<Remarks remarks={remarks} />
		</li>
	);
}
