import type { Guard } from '../protocol/guards.ts';
import { isText, optional, shape } from '../protocol/guards.ts';
import type { PageMessage } from '../protocol/inspector.ts';
import type { ResultsPageMessage } from '../protocol/results.ts';

/** What the page may keep over a reload: the chosen tab and how times are written. VS Code writes it to disk, so nothing of the token goes in. */
interface PageState {
	readonly tab?: string;
	readonly times?: string;
}

declare function acquireVsCodeApi(): {
	postMessage(message: PageMessage | ResultsPageMessage): void;
	getState(): unknown;
	setState(state: PageState): void;
};

/** VS Code hands its interface out once a page; it stays in this module. */
const host = acquireVsCodeApi();

/** Sends an intent to the extension. */
export function post(message: PageMessage | ResultsPageMessage): void {
	host.postMessage(message);
}

/** Calls `listener` with every message of the extension that has the form; others are dropped unread. */
export function onHostMessage<T>(isMessage: Guard<T>, listener: (message: T) => void): void {
	window.addEventListener('message', (event: MessageEvent<unknown>) => {
		if (isMessage(event.data)) listener(event.data);
		else console.error('ClaimLens: the page got a message that it does not understand.');
	});
}

/** Gives what the page kept before it was hidden or reloaded. */
export function remembered(name: keyof PageState): string | undefined {
	return stateNow()[name];
}

/** Keeps something for `remembered`. */
export function remember(change: PageState): void {
	host.setState({ ...stateNow(), ...change });
}

const isState: Guard<PageState> = shape<PageState>({ tab: optional(isText), times: optional(isText) });

function stateNow(): PageState {
	const state = host.getState();
	return isState(state) ? state : {};
}
