import './inks.css';
import './page.css';
import './controls.css';
import './heading.css';
import './verdict.css';
import './results.css';
import { isResultsHostMessage } from '../protocol/validateResults.ts';
import { drawEach } from './drawEach.ts';
import { Results } from './Results.tsx';

drawEach(isResultsHostMessage, ({ view }) => <Results view={view} />);
