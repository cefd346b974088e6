import type { ReportBlock, TokenReport } from '../../../src/core/report/model.ts';

/** A report that has a text in every place there is. */
export function reportOf(text: string): TokenReport {
	const blocks: ReportBlock[] = [
		{ type: 'text', text },
		{ type: 'text', text, strong: true },
		{ type: 'list', items: [text, text] },
		{ type: 'table', head: ['', text, text], rows: [[text, text, text]] },
		{ type: 'code', label: text, language: 'json', text },
	];
	return { language: text, title: text, lead: [text], sections: [{ heading: text, blocks }] };
}
