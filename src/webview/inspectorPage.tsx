import './inks.css';
import './page.css';
import './controls.css';
import './heading.css';
import './tabs.css';
import './verdict.css';
import './timeline.css';
import './claims.css';
import './json.css';
import './compare.css';
import './flow.css';
import './checks.css';
import './acceptance.css';
import './issuer.css';
import './token.css';
import './share.css';
import './start.css';
import type { JSX } from 'preact';
import type { HostMessage } from '../protocol/inspector.ts';
import { isHostMessage } from '../protocol/validate.ts';
import { drawEach } from './drawEach.ts';
import { Boundary, Failure } from './Failure.tsx';
import { asks, remember } from './host.ts';
import { Inspector } from './Inspector.tsx';
import { setJsonInks } from './Share.tsx';
import { Start } from './Start.tsx';
import { speak } from './words.ts';

drawEach(isHostMessage, (message) => {
	const token = message.type === 'show' ? message.view : undefined;
	if (token) {
		speak(token);
		setJsonInks(token.inks);
	}
	remember({ source: token?.source });
	return <Page message={message} />;
});

function Page({ message }: { readonly message: HostMessage }): JSX.Element {
	const { failure, pageFailure } = message.view;
	return (
		<>
			{failure && <Failure failure={failure} onRetry={asks('retry')} />}
			<Boundary failure={pageFailure}>
				{message.type === 'show' ? <Inspector view={message.view} /> : <Start view={message.view} />}
			</Boundary>
		</>
	);
}
