/** What a comment says to keep the warning off the line below it, or off its own. Only the warning: hovers and views still show the token. */
const nextLine = 'claimlens-ignore-next-line';
const sameLine = 'claimlens-ignore-line';

type Comment = readonly [open: string, close?: string];

/** Comments of languages by their ids in VS Code. A language that is not here has none, or none that is known. */
const comments: readonly (readonly [Comment, string])[] = [
	[
		['//'],
		'bicep c cpp csharp dart fsharp go groovy java javascript javascriptreact jsonc kotlin less objective-c objective-cpp php rust scala scss swift typescript typescriptreact',
	],
	[
		['#'],
		'coffeescript dockercompose dockerfile dotenv elixir graphql hcl http ignore julia makefile perl powershell properties python r rest ruby shellscript terraform toml yaml',
	],
	[['<!--', '-->'], 'handlebars html markdown svelte vue xml xsl'],
	[['--'], 'haskell lua sql'],
	[['/*', '*/'], 'css'],
	[[';'], 'clojure ini'],
	[['%'], 'erlang latex tex'],
	[['REM'], 'bat'],
	[["'"], 'vb'],
];
const commentOf = new Map(comments.flatMap(([comment, languages]) => languages.split(' ').map((language) => [language, comment] as const)));

/** The comment that ignores the line below it, or what a rule finds there; undefined for a language without comments, as JSON is. */
export function ignoreComment(languageId: string, rule?: string): string | undefined {
	const [open, close] = commentOf.get(languageId) ?? [];
	return open && [open, nextLine, rule, close].filter((word) => word !== undefined).join(' ');
}

/** Does a comment on the line where a token begins, or on the line before, say to ignore it? */
export function isIgnoredByComment(line: string, lineBefore: string): boolean {
	return holds(line, sameLine) || holds(lineBefore, nextLine);
}

function holds(line: string, word: string): boolean {
	return new RegExp(`(?:^|[^\\w-])${word}(?![\\w-])`).test(line);
}
