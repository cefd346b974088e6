import './inks.css';
import './page.css';
import './controls.css';
import './heading.css';
import './graph.css';
import { isGraphHostMessage } from '../protocol/validateGraph.ts';
import { drawEach } from './drawEach.ts';
import { Graph } from './Graph.tsx';

drawEach(isGraphHostMessage, ({ view }) => <Graph view={view} />);
