import type { Rule } from '../core/config/rules/rule.ts';
import { severityWords } from './config.ts';
import { findingActions } from './findings.ts';
import type { Words } from './words.ts';

/** What there is to know about a rule, as Markdown. */
export function rulePageText({ id, severity, profile, title, why, fix, source, peers }: Rule, { say }: Words): string {
	return [
		`# ${say(title)}`,
		`\`${id}\` · ${say(findingActions.level, { severity: say(severityWords[severity]), profile })}`,
		`## ${say(findingActions.why)}`,
		say(why),
		`## ${say(findingActions.fix)}`,
		say(fix),
		`## ${say(findingActions.source)}`,
		source,
		...(peers.length === 0 ? [] : [`## ${say(findingActions.peers)}`, peers.map((peer) => `\`${peer}\``).join(', ')]),
		'',
	].join('\n\n');
}
