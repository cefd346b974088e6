/** Addresses of a page's files, and what they may be read with. */
export interface PageFiles {
	readonly language: string;
	readonly script: string;
	readonly style: string;
	/** Where style sheets may come from, as a content security policy says it. */
	readonly styleSource: string;
	readonly nonce: string;
}

/**
 * The document of a page, which draws whatever it is sent. In a new process the first date and the first number take as long to write as all the rest of
 * a page to draw: what they need is made ready while the page's own script is on its way.
 */
export function pageDocument({ language, script, style, styleSource, nonce }: PageFiles): string {
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>ClaimLens</title>
</head>
<body>
<script type="module" nonce="${nonce}" src="${script}"></script>
<script type="module" nonce="${nonce}" async>new Intl.DateTimeFormat(); new Intl.NumberFormat();</script>
</body>
</html>`;
}
