import type { JSX } from 'preact';
import type { KeyView } from '../protocol/issuer.ts';
import { CopyButton } from './CopyButton.tsx';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
import { LongText } from './LongText.tsx';
import { Remarks } from './Remarks.tsx';
import { fill, labels } from './words.ts';

/** One key. The one that signed the token has a word, an icon and a border of its own. */
export function KeyCard({ view, index }: { readonly view: KeyView; readonly index: number }): JSX.Element {
	const { title, named, mark, facts, remarks } = view;
	return (
		<li class={mark ?? ''}>
			<div class="title">
				<Icon name="key" />
				<h4>
					<LongText text={title} />
				</h4>
				{mark !== undefined && (
					<span class="mark">
						<Icon name={mark === 'signed' ? 'pass' : 'note'} />
						{mark === 'signed' ? labels.signedThis : labels.namedByThis}
					</span>
				)}
				{named && <CopyButton label={fill(labels.copyValue, 'kid')} onCopy={() => post({ type: 'copyOfKey', index, what: 'kid' })} />}
			</div>
			<dl>
				{facts.map(({ name, text, copies }) => (
					<div>
						<dt>{name}</dt>
						<dd>
							<code>
								<LongText text={text} />
							</code>
							{copies === true && (
								<CopyButton label={fill(labels.copyValue, name)} onCopy={() => post({ type: 'copyOfKey', index, what: 'thumbprint' })} />
							)}
						</dd>
					</div>
				))}
			</dl>
			<Remarks remarks={remarks} />
		</li>
	);
}
