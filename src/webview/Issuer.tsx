import type { JSX } from 'preact';
import type { IssuerPartView, IssuerView, MemberView } from '../protocol/issuer.ts';
import { Actions } from './Actions.tsx';
import { CopyButton } from './CopyButton.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { KeyCard } from './KeyCard.tsx';
import { Phrases } from './Phrases.tsx';
import { Remarks } from './Remarks.tsx';
import { Value } from './Value.tsx';
import { VisibleText } from './VisibleText.tsx';
import { fill, labels } from './words.ts';

/** What the issuer says about itself and the keys that its tokens are verified with; before that, what would be asked. */
export function Issuer({ issuer }: { readonly issuer: IssuerView }): JSX.Element {
	const { sentences, action, document, others, keys } = issuer;
	return (
		<div class="issuer">
			{sentences.length > 0 && (
				<div class="ask">
					{sentences.map((sentence) => (
						<p>
							<Phrases phrases={sentence} />
						</p>
					))}
					{action !== undefined && <Actions actions={[action]} />}
				</div>
			)}
			{keys !== undefined && (
				<Part part={keys} name="keys">
					<ul class="keys">
						{keys.items.map((key, index) => (
							<KeyCard key={`${index} ${key.title}`} view={key} index={index} />
						))}
					</ul>
				</Part>
			)}
			{document !== undefined && (
				<Part part={document} name="document">
					<Members members={document.items} first={0} />
					{others !== undefined && (
						<details>
							<summary>
								<h4>{others.heading}</h4>
								<span class="badge">{others.items.length}</span>
							</summary>
							<Members members={others.items} first={document.items.length} />
						</details>
					)}
				</Part>
			)}
		</div>
	);
}

interface PartProps {
	readonly part: IssuerPartView<unknown>;
	readonly name: 'document' | 'keys';
	readonly children: JSX.Element | readonly (JSX.Element | false)[];
}

/** A document of the issuer: what it is, where it is from, what there is to know about it, and what is in it. */
function Part({ part, name, children }: PartProps): JSX.Element {
	const { heading, from, opens, remarks, left } = part;
	return (
		<section aria-labelledby={`issuer-${name}`}>
			<h3 id={`issuer-${name}`}>{heading}</h3>
			{from !== undefined && (
				<p class="quiet">
					<Phrases phrases={from} />{' '}
					{opens && (
						<button type="button" class="link" onClick={() => post({ type: 'openIssuer', part: name })}>
							{labels.openInBrowser}
						</button>
					)}
				</p>
			)}
			<Remarks remarks={remarks} />
			{children}
			{left !== undefined && <p class="quiet">{left}</p>}
		</section>
	);
}

/** `first` is the place of the first of them in the whole document. */
function Members({ members, first }: { readonly members: readonly MemberView[]; readonly first: number }): JSX.Element {
	return (
		<dl>
			{members.map(({ name, title, value, meaning, remarks }, index) => (
				<div class="member">
					<dt>
						<VisibleText text={name} />
					</dt>
					<dd>
						<Value value={value} />
						<span class="meaning">
							{title !== undefined && <b>{title}</b>} {withNames(meaning)}
						</span>
						<Remarks remarks={remarks} />
						<CopyButton label={fill(labels.copyValue, withNames(name))} onCopy={() => post({ type: 'copyMember', index: first + index })} />
					</dd>
				</div>
			))}
		</dl>
	);
}
