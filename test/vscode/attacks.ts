import { expect } from 'chai';

/** Texts that try to be markup, a link, a command, or something that nobody sees. */
export const attacks: readonly string[] = [
	'<img src=x onerror=alert(1)>',
	'<script>alert(1)</script>',
	'[click](command:workbench.action.quit)',
	'![pixel](https://attacker.example/x.png)',
	'<https://attacker.example>',
	'</code></pre><a href="command:workbench.action.quit">x</a>',
	'`` ``` ` $(trash) **bold** _em_ | a | b |',
	'\n\n# heading\n\n- item',
	'&lt;b&gt; &amp;',
	'\u202Enimda\u202C \u2066x\u2069',
	'ad\u200Bmin\u200D\uFEFF\u00AD',
	'\u0000\u001B[31m',
	'\uD800',
];

/** Checks that nothing of a hover is markup that we did not write, and gives the targets of its links. */
export function linksOf(text: string): readonly string[] {
	const outsideCode = text.replace(/\\[^\w\s]/g, '').replace(/(`+) .*? \1/gs, '');
	expect(outsideCode).not.to.match(/<[a-z/!]/i);
	expect(outsideCode).not.to.match(/!\[/);
	expect(text).not.to.match(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u0000\u001b]/);
	return [...outsideCode.matchAll(/\]\(([^)?]*)/g)].map(([, target = '']) => target);
}
