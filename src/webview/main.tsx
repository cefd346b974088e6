import { render } from 'preact';
import './page.css';
import './verdict.css';
import './timeline.css';
import './claims.css';
import './checks.css';
import './acceptance.css';
import './token.css';
import { withNames } from './characters.ts';
import { onHostMessage, post } from './host.ts';
import { Inspector } from './Inspector.tsx';

const root = document.createElement('div');
document.body.append(root);

onHostMessage(({ view }) => {
	document.documentElement.lang = view.language;
	document.title = withNames(view.title);
	render(<Inspector view={view} />, root);
});
post({ type: 'ready' });
