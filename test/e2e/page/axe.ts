import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, as one line for each broken rule. */
export async function findings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	const results = (await page.evaluate(
		(only) =>
			(globalThis as unknown as { axe: typeof axe }).axe.run(document, {
				resultTypes: ['violations', 'incomplete'],
				...(only && { runOnly: { type: 'rule', values: [...only] } }),
			}),
		rules,
	)) as AxeResults;
	// Axe cannot see the ground under text in a drawing; the time line's inks and ground are those of the text around it.
	const doubts = results.incomplete
		.filter(({ id }) => id === 'color-contrast')
		.map((rule) => ({ ...rule, nodes: rule.nodes.filter(({ html }) => !/^<(text|tspan)\b/.test(html)) }))
		.filter(({ nodes }) => nodes.length > 0);
	return [...results.violations, ...doubts].map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
	);
}
