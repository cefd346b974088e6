import './page.css';
import './verdict.css';
import './timeline.css';
import './claims.css';
import './compare.css';
import './flow.css';
import './checks.css';
import './acceptance.css';
import './token.css';
import { isHostMessage } from '../protocol/validate.ts';
import { drawEach } from './drawEach.ts';
import { Inspector } from './Inspector.tsx';

drawEach(isHostMessage, ({ view }) => <Inspector view={view} />);
