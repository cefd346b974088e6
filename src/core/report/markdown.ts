import { plain, visible } from './markdownText.ts';
import type { ReportBlock, TokenReport } from './model.ts';

/** The report in Markdown (GFM). Foreign text stands in it as text: no markup, link, image or mention comes of it. */
export function reportMarkdown({ title, lead, sections }: TokenReport): string {
	const blocks = [
		`# ${line(title)}`,
		...lead.map(line),
		...sections.flatMap(({ heading, blocks: below }) => [`## ${line(heading)}`, ...below.map(block)]),
	];
	return `${blocks.join('\n\n')}\n`;
}

function block(given: ReportBlock): string {
	switch (given.type) {
		case 'text':
			return given.strong === true ? `**${line(given.text)}**` : line(given.text);
		case 'list':
			return given.items.map((item) => `- ${line(item)}`).join('\n');
		case 'table': {
			const rows = [given.head.map(line), given.head.map(() => '---'), ...given.rows.map((cells) => cells.map(line))];
			return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
		}
		case 'code':
			return `${line(given.label)}\n\n${fenced(given.text, given.language)}`;
	}
}

/** A mention, such as of a user or an issue, is made of a sign that no escape takes away: an unseen joiner stands behind it. */
function line(text: string): string {
	return plain(text.replace(/\s+/g, ' ').trim()).replace(/\\([@#])(?=\w)/g, '\\$1&#8205;');
}

/** Lines stay lines; whatever else cannot be seen is spelled out. */
function fenced(text: string, language: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${text.split('\n').map(visible).join('\n')}\n${fence}`;
}
