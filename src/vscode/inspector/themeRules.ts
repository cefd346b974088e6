import type { InkName } from '../../protocol/tokenPart.ts';

/** A rule of a TextMate theme as far as it counts here: where it applies, and the colour there. */
export interface ThemeRule {
	/** Scopes from the outermost to the one that is coloured, each the start of a scope's name. */
	readonly path: readonly string[];
	readonly foreground: string;
}

/** The scopes of each piece of JSON in VS Code's grammar, the innermost last. */
export const jsonScopes: Readonly<Record<InkName, readonly string[]>> = {
	name: ['source.json', 'meta.structure.dictionary.json', 'string.json', 'support.type.property-name.json'],
	string: ['source.json', 'meta.structure.dictionary.json', 'meta.structure.dictionary.value.json', 'string.quoted.double.json'],
	number: ['source.json', 'meta.structure.dictionary.json', 'meta.structure.dictionary.value.json', 'constant.numeric.json'],
	word: ['source.json', 'meta.structure.dictionary.json', 'meta.structure.dictionary.value.json', 'constant.language.json'],
};

/** The rules in a theme's `tokenColors` or a user's `textMateRules`; what is none is passed over. */
export function readRules(value: unknown): ThemeRule[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((rule: unknown): ThemeRule[] => {
		const { scope, settings } = membersOf(rule);
		const { foreground } = membersOf(settings);
		if (typeof foreground !== 'string') return [];
		const selectors = (Array.isArray(scope) ? scope : [scope]).flatMap((text: unknown) =>
			typeof text === 'string' ? text.split(',') : [],
		);
		return selectors.map((selector) => ({ path: selector.split(/[\s>]+/).filter((name) => name !== ''), foreground }));
	});
}

/**
 * The colour of the innermost of these scopes that has one. Of several rules for a scope the longer name counts, then the one with more scopes
 * around it, then the later (VS Code does the same).
 */
export function colourOf(scopes: readonly string[], rules: readonly ThemeRule[]): string | undefined {
	for (let depth = scopes.length - 1; depth >= 0; depth--) {
		let best: { readonly rank: number; readonly foreground: string } | undefined;
		for (const { path, foreground } of rules) {
			if (!applies(path, scopes.slice(0, depth + 1))) continue;
			const rank = (path.at(-1) ?? '').split('.').length * 100 + path.length;
			if (best === undefined || rank >= best.rank) best = { rank, foreground };
		}
		if (best !== undefined) return best.foreground;
	}
	return undefined;
}

function applies(path: readonly string[], scopes: readonly string[]): boolean {
	const [scope = '', ...around] = scopes.toReversed();
	const [name, ...outer] = path.toReversed();
	if (name === undefined || !begins(scope, name)) return false;
	let next = 0;
	for (const each of around) if (begins(each, outer[next])) next++;
	return next === outer.length;
}

function begins(scope: string, name: string | undefined): boolean {
	return name !== undefined && (scope === name || scope.startsWith(`${name}.`));
}

/** Members of something that may be anything. */
export type Members = Readonly<Record<string, unknown>>;

/** The members of an object, none of anything else. */
export function membersOf(value: unknown): Members {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}
