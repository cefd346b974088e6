import type { GraphPageMessage } from '../protocol/graph.ts';
import { type Guard, isObject } from '../protocol/guards.ts';
import type { PageAction, PageMessage, SourceView } from '../protocol/inspector.ts';
import type { ResultsPageMessage } from '../protocol/results.ts';

/** What the page may keep over a reload: the chosen tab, how times are written, and where the token stands. VS Code writes it to disk, so nothing of the token goes in. */
interface PageState {
	readonly tab?: string;
	readonly times?: string;
	/** Null for a token that stands nowhere to come back to; absent when none is shown. */
	readonly source?: SourceView | null | undefined;
}

/** What any of the pages may send. */
type AnyPageMessage = PageMessage | ResultsPageMessage | GraphPageMessage;

declare function acquireVsCodeApi(): {
	postMessage(message: AnyPageMessage): void;
	getState(): unknown;
	setState(state: PageState): void;
};

/** VS Code hands its interface out once a page; it stays in this module. */
const host = acquireVsCodeApi();

/** Sends an intent to the extension. */
export function post(message: AnyPageMessage): void {
	host.postMessage(message);
}

/** What asks the extension to do something, for a button. */
export function asks(action: PageAction): () => void {
	return () => post({ type: 'run', action });
}

/** Calls `listener` with every message of the extension that has the form, as bytes of JSON or as it is; others are dropped unread. */
export function onHostMessage<T>(isMessage: Guard<T>, listener: (message: T) => void): void {
	window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const message: unknown = ArrayBuffer.isView(data) ? JSON.parse(new TextDecoder().decode(data)) : data;
		if (isMessage(message)) listener(message);
		else console.error('ClaimLens: the page got a message that it does not understand.');
	});
}

/** Gives what the page kept before it was hidden or reloaded. */
export function remembered(name: 'tab' | 'times'): string | undefined {
	const value = state()[name];
	return typeof value === 'string' ? value : undefined;
}

/** Keeps something over a reload, beside what is kept already. */
export function remember(change: PageState): void {
	host.setState({ ...state(), ...change });
}

function state(): Readonly<Record<string, unknown>> {
	const kept = host.getState();
	return isObject(kept) ? kept : {};
}
