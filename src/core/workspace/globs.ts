import { compileWildcards } from './wildcards.ts';

/** Alternatives that one pattern may unfold to; braces in braces multiply. */
const maxAlternatives = 256;
const utf8 = new TextEncoder();

/**
 * Does a path match one of the glob patterns, in the editor's language: `*`, `**`, `?`, `[…]`, `{a,b}`? Patterns and paths are relative to the
 * same folder, with `/` between segments. A pattern that makes no sense matches nothing.
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
	const matchers = patterns.flatMap(unfold).flatMap((pattern) => compileWildcards(utf8.encode(pattern)) ?? []);
	return (path) => {
		const bytes = utf8.encode(path);
		return matchers.some((matches) => matches(bytes));
	};
}

/** The pattern that matches this path and hardly any other. */
export function globOf(path: string): string {
	return path.replace(/[*?[\]{}\\]/g, '?');
}

/** The alternatives of the braces, innermost first. */
function unfold(pattern: string): readonly string[] {
	let done: string[] = [];
	let open = [pattern];
	while (open.length > 0 && open.length + done.length <= maxAlternatives) {
		const next: string[] = [];
		for (const text of open) {
			const braces = /\{([^{}]*)\}/.exec(text);
			if (braces?.[1] === undefined) done = [...done, text];
			else for (const alternative of braces[1].split(',')) next.push(text.replace(braces[0], () => alternative));
		}
		open = next;
	}
	return done;
}
