import './page.css';
import './verdict.css';
import './timeline.css';
import './claims.css';
import './checks.css';
import './acceptance.css';
import './issuer.css';
import './token.css';
import { isHostMessage } from '../protocol/validate.ts';
import { drawEach } from './drawEach.ts';
import { Inspector } from './Inspector.tsx';

drawEach(isHostMessage, ({ view }) => <Inspector view={view} />);
