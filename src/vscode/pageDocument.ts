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
 * In a new process the first date and the first number take as long to write as all the rest of a page to draw, and each face of type as long as a
 * part of it: what they need is made ready while the page's own script is on its way. Nothing of it is ever seen.
 */
const warmUp = `for (const Format of [Intl.DateTimeFormat, Intl.NumberFormat, Intl.RelativeTimeFormat]) new Format();
const letters = document.createElement('p');
letters.style.cssText = 'position: absolute; visibility: hidden';
for (const face of ['13px var(--vscode-font-family)', '600 13px var(--vscode-font-family)', '13px var(--vscode-editor-font-family)']) {
	const letter = letters.appendChild(document.createElement('b'));
	letter.style.font = face;
	letter.textContent = 'a';
}
document.body.append(letters);
letters.getBoundingClientRect();
letters.remove();`;

/** The document of a page, which draws whatever it is sent. */
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
<script type="module" nonce="${nonce}" async>${warmUp}</script>
</body>
</html>`;
}
