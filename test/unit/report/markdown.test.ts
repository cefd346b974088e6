import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../../src/core/report/markdown.ts';
import { tokenReport } from '../../../src/vscode/inspector/reportDocument.ts';
import { sampleToken } from '../../e2e/page/tokenViews.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { now } from '../verify/minting.ts';
import { english, inJapanese } from '../words/bundle.ts';
import { reportOf } from './reports.ts';

/** What is left of Markdown when fenced code and everything escaped are taken out: the marks that count. */
function marks(markdown: string): string {
	const lines: string[] = [];
	let fence = '';
	for (const line of markdown.split('\n')) {
		const [opening = ''] = /^`{3,}/.exec(line) ?? [];
		if (fence !== '') {
			if (line === fence) fence = '';
		} else if (opening !== '') fence = opening;
		else
			lines.push(
				line
					.replace(/\\[!-/:-@[-`{-~]/g, '')
					.replace(/&#8205;/g, '')
					.replace(/[^!-/:-@[-`{-~]/g, ''),
			);
	}
	expect(fence).toBe('');
	return lines.join('\n');
}

describe('a report in Markdown', () => {
	it('has the same marks whatever the token says', () => {
		const harmless = marks(reportMarkdown(reportOf('word')));
		for (const text of hostileTexts)
			expect([text.slice(0, 60), marks(reportMarkdown(reportOf(text)))]).toEqual([text.slice(0, 60), harmless]);
	});

	it('mentions nobody, and hides nothing', () => {
		const text = reportMarkdown(reportOf('@octocat #12 a@example.com \u202Ex\u200B'));
		expect(text).toContain(String.raw`# \@&#8205;octocat \#&#8205;12 a\@&#8205;example\.com ‹U\+202E›x‹U\+200B›`);
		expect(text).not.toMatch(/[\u202a-\u202e\u200b]/);
	});

	it('says verdict, times, checks with what was expected and found and by whom, services, and the redacted token', async () => {
		const text = reportMarkdown(tokenReport(await sampleToken(now), '1.2.3', now, english)).replace(/\\(?=[!-/:-@[-`{-~])/g, '');
		for (const line of [
			'# Token report: ID token',
			'Made with ClaimLens 1.2.3 on 2027-01-15 08:30:00 UTC.',
			'**Rejected**',
			'| expires | 2027-01-15 09:11:12 UTC | in 41 min 12 sec |',
			'| Groups | ✗ failed | The user is in none of the expected groups. | operators | REDACTED |  |',
			'| User pools API, such as GetUser | refuses | It takes an access token, not an ID token. Send the access token of the same sign-in. |',
		]) {
			expect(text).toContain(line);
		}
		expect(text).toMatch(/\| Issuer \| ✓ passed \| .* \| issuers that you trust \|/);
		expect(text).toMatch(/```text\n[\w-]+\.[\w-]+\.REDACTED\n```/);
		expect(text).toContain('"cognito:username": "REDACTED"');
	});

	it('is in the language of the reader', async () => {
		const text = reportMarkdown(tokenReport(await sampleToken(now), '1.2.3', now, inJapanese));
		for (const word of ['# トークンレポート', '## 判定', '拒否', '## 使える場所', '✗ 失敗']) expect(text).toContain(word);
	});
});
