/** How the picture looks outside VS Code, where no theme is: dark on light, or light on dark where the viewer asks for that. */
const style = `
svg { background: var(--ground); --ground: #ffffff; color: #1f2328; font: 12px system-ui, sans-serif; --quiet: #57606a; --edge: #6e7781; --fill: #f6f8fa; --bad: #b31d28; --doubt: #7a5b00; --note: #0550ae }
@media (prefers-color-scheme: dark) {
svg { --ground: #1f1f1f; color: #e6e6e6; --quiet: #b4b4b4; --edge: #9a9a9a; --fill: #2b2b2b; --bad: #ff8f88; --doubt: #e2c08d; --note: #79b8ff }
}
text { fill: currentColor }
.kind, .label { fill: var(--quiet) }
.kind, .label, .badge { font-size: 11px }
.label { paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round }
.name { font-weight: 600 }
.node rect { fill: var(--fill); stroke: var(--edge) }
.edge { fill: none; stroke: var(--edge); stroke-width: 1.3 }
.tip { fill: var(--edge) }
.error .badge { fill: var(--bad) }
.warning .badge { fill: var(--doubt) }
.info .badge { fill: var(--note) }
`;

/** Of what only the page needs. */
const pageOnly = ['role', 'tabindex', 'data-number'];

/** The text of an SVG file with the picture as it is drawn, at its own size, for other programs. */
export function pictureFile(drawn: SVGSVGElement): string {
	const copy = drawn.cloneNode(true);
	if (!(copy instanceof SVGSVGElement)) throw new Error('The copy of an SVG is none.');
	for (const element of [copy, ...copy.querySelectorAll('*')]) for (const name of pageOnly) element.removeAttribute(name);
	const { width, height } = drawn.viewBox.baseVal;
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	// As text: a style in the page itself is what its policy forbids.
	const text = new XMLSerializer().serializeToString(copy).replace('>', `><style>${style}</style>`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
