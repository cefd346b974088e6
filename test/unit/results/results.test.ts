import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { findTokens } from '../../../src/core/token/find.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { ResultRowView } from '../../../src/protocol/results.ts';
import { resultMarkdown } from '../../../src/vscode/results/resultMarkdown.ts';
import { resultRow } from '../../../src/vscode/results/resultRow.ts';
import { resultsView } from '../../../src/vscode/results/resultsView.ts';
import { arrange, firstArrangement, pageLength, summaryOf } from '../../../src/vscode/results/resultTable.ts';
import { rowsOf } from '../../e2e/page/resultsViews.ts';
import { attacks } from '../../e2e/page/views.ts';
import { clock, idKey, idToken, now, setOf } from '../verify/minting.ts';
import { english, inJapanese } from '../words/bundle.ts';

const done = (total: number) => ({ state: 'done', total, endedAt: 0 }) as const;
const numbers = (rows: readonly ResultRowView[]): readonly number[] => rows.map(({ number }) => number);

describe('the summary', () => {
	it('counts every verdict that there is, in both languages', () => {
		expect(summaryOf(rowsOf(5), english)).toBe('5 tokens: 1 accepted, 1 genuine, 2 rejected, 1 not verified');
		expect(summaryOf(rowsOf(1), english)).toBe('1 token: 1 rejected');
		expect(summaryOf([], english)).toBe('No tokens');
		expect(summaryOf(rowsOf(10_000), english)).toContain('10,000 tokens: 2,000 accepted');
		expect(summaryOf(rowsOf(5), inJapanese)).toBe('トークン5件: 受け入れ可能1件、本物1件、拒否2件、未検証1件');
	});
});

describe('the order of the rows', () => {
	const shuffled = [3, 1, 4, 0, 2].flatMap((number) => rowsOf(5)[number] ?? []);

	it('is that of the file at first, whichever token was done first', () => {
		expect(numbers(arrange(shuffled, firstArrangement, 'en'))).toEqual([0, 1, 2, 3, 4]);
		expect(numbers(arrange(shuffled, { ...firstArrangement, descending: true }, 'en'))).toEqual([4, 3, 2, 1, 0]);
	});

	it('is the worst verdict first, and that of the file among equals, also the other way round', () => {
		expect(numbers(arrange(shuffled, { ...firstArrangement, column: 'verdict' }, 'en'))).toEqual([0, 4, 3, 2, 1]);
		expect(numbers(arrange(shuffled, { ...firstArrangement, column: 'verdict', descending: true }, 'en'))).toEqual([1, 2, 3, 0, 4]);
	});

	it('is that of the words of any other column', () => {
		expect(numbers(arrange(shuffled, { ...firstArrangement, column: 'kind' }, 'en'))).toEqual([1, 2, 0, 3, 4]);
	});

	it('takes only rows of the verdict that is asked for', () => {
		expect(numbers(arrange(shuffled, { ...firstArrangement, filter: 'rejected' }, 'en'))).toEqual([0, 4]);
	});
});

describe('the view', () => {
	it('has a page of rows, and the ways to the others', () => {
		const rows = rowsOf(250);
		const page = (number: number) => resultsView(rows, done(250), { ...firstArrangement, page: number }, english);
		expect(page(0).rows).toHaveLength(pageLength);
		expect(page(0).pages).toEqual({ shown: '1 to 100 of 250', next: 1 });
		expect(page(1).pages).toEqual({ shown: '101 to 200 of 250', previous: 0, next: 2 });
		expect(page(2).pages).toEqual({ shown: '201 to 250 of 250', previous: 1 });
		expect(numbers(page(99).rows)).toEqual(numbers(page(2).rows));
	});

	it('says how far a run has come, and offers to end it', () => {
		const running = resultsView(rowsOf(3), { state: 'running', total: 40 }, firstArrangement, english);
		expect(running.note).toBe('Verifying: 3 of 40.');
		expect(running.actions.map(({ action }) => action)).toEqual(['cancel']);
		const stopped = resultsView(rowsOf(3), { state: 'stopped', total: 40, endedAt: 0 }, firstArrangement, english);
		expect(stopped.note).toMatch(/^Stopped. Tokens verified: 3 of 40\. As of /);
	});
});

describe('a row', () => {
	const rowFor = async (token: string, expectations = {}): Promise<ResultRowView> =>
		resultRow(0, 'line 1', decode(token), await verify(decode(token), expectations, setOf(idKey.jwk), clock), english);

	it('names the first failed check, or the first open question', async () => {
		expect(await rowFor(idToken({ exp: now - 60 }))).toMatchObject({
			verdict: 'rejected',
			reason: expect.stringMatching(/^Expired /) as string,
		});
		expect(await rowFor(idToken())).toMatchObject({
			verdict: 'genuine',
			verdictTitle: 'Genuine only',
			kind: 'ID token',
			reason: 'Which issuer does your app trust? Nothing says so yet.',
		});
	});

	it('never calls an emulator’s key good without saying whose it is', async () => {
		const decoded = decode(idToken());
		const report = await verify(decoded, {}, { ...setOf(idKey.jwk), emulator: 'moto' } as never, clock);
		expect(resultRow(0, '', decoded, report, english).reason).toMatch(/^Signed by the emulator .*not by AWS\. Which issuer/);
	});

	it('holds no part of the signature, and claims cut to what fits', async () => {
		const token = idToken({ sub: 'x'.repeat(5000) });
		const row = await rowFor(token);
		expect(JSON.stringify(row)).not.toContain(token.split('.')[2]?.slice(0, 20));
		expect(row.whose.every((text) => text.length < 120)).toBe(true);
	});
});

describe('the table as Markdown', () => {
	it('is a heading, the summary, from when it is, and a line for each row', () => {
		const lines = resultMarkdown(rowsOf(2), 'As of now.', english).split('\n');
		expect(lines.slice(0, 6)).toEqual(['# Verified Tokens', '', '2 tokens\\: 1 accepted\\, 1 rejected', '', 'As of now\\.', '']);
		expect(lines.slice(6, 8)).toEqual([
			'| Place | Kind | Issuer | Subject\\, client | Verdict | Why |',
			'| --- | --- | --- | --- | --- | --- |',
		]);
		expect(lines[8]).toMatch(/^\| line 1 \| ID token \| Amazon Cognito .* \| Rejected \| Expired 1 hr ago\\\. \|$/);
		expect(lines).toHaveLength(11);
	});

	it.each([...attacks, 'a|b', 'a\\|b', 'a\nb', '[x](https://attacker.example)', '![x](https://attacker.example)', '`a` **b**'])(
		'keeps a hostile value in its cell and as text: %j',
		(text) => {
			const [row] = rowsOf(1);
			if (row === undefined) throw new Error('no row');
			const lines = resultMarkdown([{ ...row, place: text, whose: [text], reason: text }], '', english)
				.trimEnd()
				.split('\n');
			expect(lines).toHaveLength(9);
			const line = lines[8] ?? '';
			expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(7);
			expect(line).not.toMatch(/(?<!\\)[<[!`*_]/);
		},
	);

	it('holds no token, not even one that a claim holds', () => {
		const [row] = rowsOf(1);
		if (row === undefined) throw new Error('no row');
		const text = resultMarkdown([{ ...row, whose: [`subject ${idToken()} and ${idToken()}`] }], '', english);
		expect(text).toContain('subject … and …');
		expect(findTokens(text.replaceAll('\\', ''))).toEqual([]);
	});
});
