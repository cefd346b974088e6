import { describe, expect, it } from 'vitest';
import { colourOf, jsonScopes, readRules } from '../../../src/vscode/inspector/themeRules.ts';

describe('the colour of JSON in a theme', () => {
	const dark = readRules([
		{ settings: { foreground: '#D4D4D4' } },
		{ scope: ['string', 'meta.embedded.assembly'], settings: { foreground: '#ce9178' } },
		{ scope: 'constant.numeric, keyword.other.unit', settings: { foreground: '#b5cea8' } },
		{ scope: 'constant.language', settings: { foreground: '#569cd6' } },
		{ scope: 'support.type.property-name.json', settings: { foreground: '#9cdcfe' } },
	]);

	it('is that of the rule for its scope', () => {
		expect(colourOf(jsonScopes.name, dark)).toBe('#9cdcfe');
		expect(colourOf(jsonScopes.string, dark)).toBe('#ce9178');
		expect(colourOf(jsonScopes.number, dark)).toBe('#b5cea8');
		expect(colourOf(jsonScopes.word, dark)).toBe('#569cd6');
	});

	it('is inherited from the scope around, where the inner one has none', () => {
		const rules = readRules([{ scope: 'string', settings: { foreground: '#111111' } }]);
		expect(colourOf(jsonScopes.name, rules)).toBe('#111111');
		expect(colourOf(jsonScopes.number, rules)).toBeUndefined();
	});

	it('is that of the longer name, then of more scopes around, then of the later rule', () => {
		const rules = readRules([
			{ scope: 'string.quoted.double', settings: { foreground: '#000001' } },
			{ scope: 'string', settings: { foreground: '#000002' } },
			{ scope: 'meta.structure.dictionary.value.json > string.quoted.double', settings: { foreground: '#000003' } },
			{ scope: 'source.css string.quoted.double', settings: { foreground: '#000004' } },
			{ scope: 'constant', settings: { foreground: '#000005' } },
			{ scope: 'constant', settings: { foreground: '#000006', fontStyle: 'bold' } },
			{ scope: 'constant', settings: { fontStyle: 'italic' } },
			{ scope: 'string.quoted.doubles', settings: { foreground: '#000007' } },
		]);
		expect(colourOf(jsonScopes.string, rules)).toBe('#000003');
		expect(colourOf(jsonScopes.word, rules)).toBe('#000006');
	});

	it('is none where a theme holds anything else', () => {
		for (const value of [
			undefined,
			null,
			'x',
			'./Monokai.tmTheme',
			[null, 7, {}, { scope: 7, settings: { foreground: '#fff' } }, { settings: 1 }],
		]) {
			expect(colourOf(jsonScopes.string, readRules(value))).toBeUndefined();
		}
	});
});
