import './page.css';
import './graph.css';
import { isGraphHostMessage } from '../protocol/validateGraph.ts';
import { drawEach } from './drawEach.ts';
import { Graph } from './Graph.tsx';

drawEach(isGraphHostMessage, ({ view }) => <Graph view={view} />);
