import type { ComponentChildren, JSX } from 'preact';
import type { IssuerPartView, IssuerView, MemberView } from '../protocol/issuer.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { KeyCard } from './KeyCard.tsx';
import { Phrases } from './Phrases.tsx';
import { Quiet } from './Quiet.tsx';
import { Remarks } from './Remarks.tsx';
import { Section } from './Section.tsx';
import { Value } from './Value.tsx';
import { VisibleText } from './VisibleText.tsx';
import { labels } from './words.ts';

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
					{action && <Actions actions={[action]} />}
				</div>
			)}
			{keys && (
				<Part part={keys} name="keys">
					<ul class="keys">
						{keys.items.map((key, index) => (
							<KeyCard key={`${index} ${key.title}`} view={key} index={index} />
						))}
					</ul>
				</Part>
			)}
			{document && (
				<Part part={document} name="document">
					<Members members={document.items} first={0} />
					{others && (
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
	readonly children: ComponentChildren;
}

/** A document of the issuer: what it is, where it is from, what there is to know about it, and what is in it. */
function Part({ part, name, children }: PartProps): JSX.Element {
	const { heading, from, opens, remarks, left } = part;
	return (
		<Section id={`issuer-${name}`} heading={heading}>
			{from && (
				<Quiet>
					<Phrases phrases={from} />{' '}
					{opens && (
						<Button class="link" onClick={() => post({ type: 'openIssuer', part: name })}>
							{labels.openInBrowser}
						</Button>
					)}
				</Quiet>
			)}
			<Remarks remarks={remarks} />
			{children}
			{left && <Quiet>{left}</Quiet>}
		</Section>
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
							{title && <b>{title}</b>} {withNames(meaning)}
						</span>
						<Remarks remarks={remarks} />
						<CopyButton name={withNames(name)} onCopy={() => post({ type: 'copyMember', index: first + index })} />
					</dd>
				</div>
			))}
		</dl>
	);
}
