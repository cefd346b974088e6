import type { ExampleFiles, RuleExamples } from '../core/config/rules/example.ts';
import type { Rule } from '../core/config/rules/rule.ts';
import { profileWords, severityWords } from './config.ts';
import { findingActions } from './findings.ts';
import type { Words } from './words.ts';

/** What there is to know about a rule, as Markdown; with the first example of each kind where there are some at hand. */
export function rulePageText(
	{ id, severity, profile, title, why, fix, source, peers }: Rule,
	{ say }: Words,
	examples?: RuleExamples,
): string {
	const [bad] = examples?.bad ?? [];
	const [good] = examples?.good ?? [];
	const parts = [
		`# ${say(title)}`,
		`\`${id}\` · ${say(findingActions.level, { severity: say(severityWords[severity]), profile: say(profileWords[profile]) })}`,
		`## ${say(findingActions.why)}`,
		say(why),
		`## ${say(findingActions.fix)}`,
		say(fix),
		...(bad ? [`## ${say(findingActions.bad)}`, ...filesText(bad.files)] : []),
		...(good ? [`## ${say(findingActions.good)}`, ...filesText(good.files)] : []),
		`## ${say(findingActions.source)}`,
		source,
		...(peers.length === 0 ? [] : [`## ${say(findingActions.peers)}`, peers.map((peer) => `\`${peer}\``).join(', ')]),
	];
	return `${parts.join('\n\n')}\n`;
}

/** A list of all rules with links to their pages, as Markdown. */
export function ruleIndexText(rules: readonly Rule[], { say }: Words): string {
	const rows = rules.map(
		({ id, title, severity, profile }) =>
			`| [${id}](${id}.md) | ${say(title)} | ${say(severityWords[severity])} | ${say(profileWords[profile])} |`,
	);
	return `# ${say(findingActions.index, { count: rules.length })}\n\n| | | | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function filesText(files: string | ExampleFiles): readonly string[] {
	if (typeof files === 'string') return [fenced(files)];
	return Object.entries(files).flatMap(([path, text]) => [`\`${path}\``, fenced(text)]);
}

/** With a fence that is longer than any in the text. */
function fenced(text: string): string {
	const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
	return `${fence}${/^\s*[{[]/.test(text) ? 'json' : 'yaml'}\n${text.trimEnd()}\n${fence}`;
}
