import type { ComponentChildren, JSX } from 'preact';
import { Component } from 'preact';
import type { FailureView } from '../protocol/start.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { asks, post } from './host.ts';
import { Icon } from './Icon.tsx';

interface FailureProps {
	readonly failure: FailureView;
	readonly onRetry: () => void;
}

/** Something that did not work, and what to do about it. */
export function Failure({ failure: { title, sentence, retry, showLog }, onRetry }: FailureProps): JSX.Element {
	return (
		<div class="failure" role="alert">
			<section class="verdict bad">
				<Icon name="warn" />
				<div class="words">
					<h2>{title}</h2>
					<p>{withNames(sentence)}</p>
				</div>
				<Actions>
					<Button onClick={onRetry}>{retry}</Button>
					<Button onClick={asks('showLog')}>{showLog}</Button>
				</Actions>
			</section>
		</div>
	);
}

interface BoundaryProps {
	readonly failure: FailureView | undefined;
	readonly children: ComponentChildren;
}

/** Draws what it holds; where that cannot be drawn it says so, until something else is to be drawn. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
	override state = { broken: false };

	override componentDidCatch(error: unknown): void {
		// The message of an error may quote the token.
		console.error('ClaimLens: the page could not be drawn.', error instanceof Error ? error.name : '');
		this.setState({ broken: true });
	}

	override componentWillReceiveProps(): void {
		this.setState({ broken: false });
	}

	override render({ failure, children }: BoundaryProps): ComponentChildren {
		if (!this.state.broken || failure === undefined) return children;
		return <Failure failure={failure} onRetry={() => post({ type: 'ready' })} />;
	}
}
