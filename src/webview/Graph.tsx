import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GraphView } from '../protocol/graph.ts';
import { Button } from './Button.tsx';
import { layOut } from './graphLayout.ts';
import { post } from './host.ts';
import { Picture } from './Picture.tsx';
import { pictureFile } from './pictureFile.ts';

/** Each step of the buttons that make the picture larger or smaller, and how far they go. */
const zoomStep = 1.25;
const [leastZoom, mostZoom] = [0.25, 4];
const leastFit = 0.85;
/** In pixels, around the picture. */
const padding = 4;

/** The configuration as a picture: boxes from the user pool to the policy, arrows where a sign-in goes. Every box is reached with the keyboard. */
export function Graph({ view }: { readonly view: GraphView }): JSX.Element {
	const { title, summary, empty, nodes, labels } = view;
	const [zoom, setZoom] = useState(1);
	const svg = useRef<SVGSVGElement>(null);
	const layout = useMemo(() => layOut(view), [view]);
	// At first all of it is in sight, unless that would be too small to read.
	useLayoutEffect(() => {
		const room = svg.current?.parentElement?.clientWidth ?? 0;
		if (room > 0) setZoom(Math.min(1, Math.max(leastFit, (room - 2 * padding) / layout.width)));
	}, [nodes.length === 0]);
	const scale = (by: number): void => setZoom(Math.min(mostZoom, Math.max(leastZoom, zoom * by)));
	const save = (): void => {
		if (svg.current) post({ type: 'savePicture', svg: pictureFile(svg.current) });
	};
	return (
		<main class="graph">
			<header>
				<div>
					<h1>{title}</h1>
					<p class="quiet" aria-live="polite">
						{summary}
					</p>
				</div>
				{nodes.length > 0 && (
					<div class="actions">
						<Button onClick={() => scale(1 / zoomStep)}>{labels.smaller}</Button>
						<Button onClick={() => scale(zoomStep)}>{labels.larger}</Button>
						<Button onClick={save}>{labels.save}</Button>
					</div>
				)}
			</header>
			{nodes.length === 0 ? (
				<p>{empty}</p>
			) : (
				<>
					<figure class="scrolled" aria-label={labels.picture} aria-describedby="graph-keys">
						<Picture view={view} layout={layout} zoom={zoom} svg={svg} />
					</figure>
					<p class="quiet" id="graph-keys">
						{labels.keys}
					</p>
				</>
			)}
		</main>
	);
}
