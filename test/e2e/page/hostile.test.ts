import { describe, expect, it } from 'vitest';
import { compareTokens } from '../../../src/core/token/compare.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import { runs } from '../../../src/webview/characters.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { compact } from '../../unit/token/compact.ts';
import { languages } from '../../unit/words/bundle.ts';
import { setStage, wide } from './stage.ts';
import { sampleNow } from './views.ts';

const stage = setStage();
const now = sampleNow / 1000;

/** A token that has a text wherever a token can have one, beside one that has it elsewhere, as the extension shows them. */
async function viewOf(text: string, japanese: boolean): Promise<InspectorView> {
	const nested = compact({ alg: 'RS256', kid: text }, { sub: text, iss: text, exp: now + 60 });
	const header = { alg: 'RS256', kid: text, typ: text, jku: text, crit: [text], own: text };
	const claims = {
		iss: text,
		sub: text,
		aud: [text, text],
		client_id: text,
		token_use: 'id',
		scope: `openid ${text}`,
		iat: now - 60,
		exp: now + 600,
		'cognito:username': text,
		'cognito:groups': [text],
		'cognito:roles': [text],
		identities: JSON.stringify([{ providerName: text, userId: text }]),
		address: { formatted: text },
		// Not a member that JavaScript would take for the prototype.
		...Object.fromEntries([[`own ${text}`, text]]),
		events: { [`in ${text}`]: [text, { deep: text }] },
		inner: nested,
	};
	const decoded = decode(compact(header, claims));
	const [english, inJapanese] = languages;
	const words = japanese ? inJapanese : english;
	if (words === undefined) throw new Error('both languages are there');
	const other = decode(
		compact({ alg: 'RS256', [`own ${text}`]: text }, { iss: text, sub: `${text} too`, client_id: text, token_use: 'access', x: [text] }),
	);
	const beside = { text: other.text, resource: undefined, decoded: other };
	const compared = { number: 1, other: beside, comparison: await compareTokens(decoded, other) };
	return inspectorView({ text: decoded.text, resource: undefined, decoded, compared }, true, now, words);
}

/** What stands in the page's document besides text: elements with their attributes, of which those that hold words only by name. */
function skeleton(): Promise<readonly string[]> {
	return stage.inspector.page.evaluate(() => {
		const wordy = ['aria-label', 'title', 'placeholder', 'aria-description', 'value', 'data-span'];
		return [...document.querySelectorAll('*')].map((element) => {
			// The time line moves with the clock.
			const drawn = element.closest('svg') !== null;
			const attributes = [...element.attributes].map(({ name, value }) =>
				wordy.includes(name) ? name : `${name}=${drawn ? value.replace(/\d[\d.e-]*/g, '#') : value}`,
			);
			return `${element.parentElement?.localName}>${element.localName} ${attributes.sort().join(' ')}`;
		});
	});
}

/** The same for a set: how often something stands there may depend on a text's length and on where it breaks. */
const kinds = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

describe('hostile texts in every place of a token', () => {
	it('are many', () => {
		expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
		expect(hostileTexts.length).toBeGreaterThanOrEqual(100);
	});

	it.each([false, true])('change nothing but text, load nothing and lead nowhere (Japanese: %s)', async (japanese) => {
		const { page } = stage.inspector;
		await page.setViewportSize(wide);
		const harmless = async (text: string): Promise<readonly string[]> => {
			await stage.inspector.show(await viewOf(text, japanese));
			return skeleton();
		};
		// Texts of the forms that the page draws differently: short, long, over lines, with an unseen character.
		const known = new Set<string>();
		for (const text of [
			'harmless',
			'x'.repeat(5_000),
			'two\nlines',
			'a\u200Bb',
			'\u0627 123',
			'https://issuer.example/x',
			'with blanks in it',
		]) {
			for (const line of await harmless(text)) known.add(line);
		}
		const plain = await harmless('harmless');
		await stage.inspector.sent();
		const strays = stage.server.strays.length;
		for (const text of hostileTexts) {
			await stage.inspector.show(await viewOf(text, japanese));
			const lines = await skeleton();
			expect(
				kinds(lines).filter((line) => !known.has(line)),
				text,
			).toEqual([]);
			const shown = await page.locator('main').textContent();
			for (const run of runs(text)) if (run.text.length < 200) expect(shown, text).toContain(run.text);
		}
		expect(plain.length).toBeGreaterThan(100);
		expect(await stage.inspector.sent()).toEqual([]);
		expect(stage.server.strays.length).toBe(strays);
		expect(page.url()).toBe(`${stage.server.url}/`);
		expect(await page.evaluate(() => ({}) instanceof Object && Object.keys(Object.prototype))).toEqual([]);
	});
});
