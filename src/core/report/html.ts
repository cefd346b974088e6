import { visible } from './markdownText.ts';
import type { ReportBlock, TokenReport } from './model.ts';

/** The elements that a report is made of; nothing that a token holds adds one. */
export const reportElements = [
	'html',
	'head',
	'meta',
	'title',
	'style',
	'body',
	'main',
	'h1',
	'h2',
	'p',
	'strong',
	'ul',
	'li',
	'table',
	'thead',
	'tbody',
	'tr',
	'th',
	'td',
	'pre',
	'code',
	'div',
] as const;

const style = `:root { color-scheme: light dark; }
body { margin: 0; font: 15px/1.55 system-ui, sans-serif; color: CanvasText; background: Canvas; }
main { max-width: 1040px; margin: 0 auto; padding: 24px; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; margin: 0 0 8px; }
h2 { font-size: 1.1em; margin: 28px 0 8px; padding-bottom: 4px; border-bottom: 1px solid GrayText; }
p { margin: 4px 0; }
ul { margin: 4px 0; padding-inline-start: 20px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); min-width: 6.5em; text-align: start; vertical-align: top; }
tbody th { min-width: 9em; font-weight: 600; }
pre { margin: 4px 0 12px; padding: 10px 12px; border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: 6px; white-space: pre-wrap; }
code { font: 13px/1.5 ui-monospace, monospace; }`;

/** The report as one HTML file without script: it asks for nothing and its policy lets nothing be asked for. Everything foreign is escaped. */
export function reportHtml({ language, title, lead, sections }: TokenReport): string {
	const below = sections.flatMap(({ heading, blocks }) => [`<h2>${text(heading)}</h2>`, ...blocks.map(block)]);
	return `<!doctype html>
<html lang="${text(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${[`<h1>${text(title)}</h1>`, ...lead.map((paragraph) => `<p>${text(paragraph)}</p>`), ...below].join('\n')}
</main>
</body>
</html>
`;
}

function block(given: ReportBlock): string {
	switch (given.type) {
		case 'text':
			return given.strong === true ? `<p><strong>${text(given.text)}</strong></p>` : `<p>${text(given.text)}</p>`;
		case 'list':
			return `<ul>${given.items.map((item) => `<li dir="auto">${text(item)}</li>`).join('')}</ul>`;
		case 'table':
			return table(given);
		case 'code':
			return `<p>${text(given.label)}</p>\n<pre dir="ltr"><code>${given.text.split('\n').map(text).join('\n')}</code></pre>`;
	}
}

/** May be wider than a small screen; then it scrolls by itself, by keyboard too. */
function table({ head, rows }: Extract<ReportBlock, { type: 'table' }>): string {
	const titles = head.map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${text(cell)}</th>`));
	const lines = rows.map(([first = '', ...cells]) => {
		return `<tr><th scope="row">${text(first)}</th>${cells.map((cell) => `<td dir="auto">${text(cell)}</td>`).join('')}</tr>`;
	});
	return `<div class="wide" tabindex="0">
<table>
<thead><tr>${titles.join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody>
</table>
</div>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(foreign: string): string {
	return visible(foreign).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
