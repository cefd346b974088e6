import type { ComponentChildren, JSX } from 'preact';
import type { LinkView } from '../protocol/claims.ts';
import type { Phrase } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Id } from './Id.tsx';
import { VisibleText } from './VisibleText.tsx';

/** A sentence made of runs, code in the editor's font. */
export function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }): JSX.Element {
	return (
		<>
			{phrases.map(({ text, code, id, link }) => {
				if (id) return <Id text={text} id={id} />;
				const run = code === true ? <VisibleText as="code" text={text} /> : withNames(text);
				return link === undefined ? run : <Link link={link}>{run}</Link>;
			})}
		</>
	);
}

/** No `button`, which would not break with its line; and no `a`, which could lead somewhere by itself. */
function Link({ link, children }: { readonly link: LinkView; readonly children: ComponentChildren }): JSX.Element {
	const follow = (): void => post({ type: 'follow', ...link });
	return (
		// biome-ignore lint/a11y/useSemanticElements: see above
		<span role="link" tabIndex={0} onClick={follow} onKeyDown={({ key }) => key === 'Enter' && follow()}>
			{children}
		</span>
	);
}
