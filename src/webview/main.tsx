import { render } from 'preact';
import './page.css';
import './verdict.css';
import './timeline.css';
import './claims.css';
import './checks.css';
import './acceptance.css';
import './token.css';
import './results.css';
import { withNames } from './characters.ts';
import { onHostMessage, post } from './host.ts';
import { Inspector } from './Inspector.tsx';
import { Results } from './Results.tsx';

const root = document.createElement('div');
document.body.append(root);

onHostMessage((message) => {
	const { language, title } = message.view;
	document.documentElement.lang = language;
	document.title = withNames(title);
	render(message.type === 'show' ? <Inspector view={message.view} /> : <Results view={message.view} />, root);
});
post({ type: 'ready' });
