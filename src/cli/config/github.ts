import type { Severity } from '../../core/config/rules/rule.ts';
import type { Words } from '../../words/words.ts';
import { portablePath, type ShownFinding } from './shownFinding.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** A finding as a command of GitHub Actions, which shows it on the line of a pull request (GitHub Docs, "Workflow commands"). */
export function githubLine(
	{ finding, message, help, path, line, column, endLine, endColumn }: ShownFinding,
	cwd: string,
	{ say }: Words,
): string {
	const properties = {
		file: portablePath(path, cwd),
		line,
		endLine,
		// Columns are told only where they are of one line.
		...(line === endLine && { col: column, endColumn }),
		title: `${say(finding.rule.title)} (${finding.rule.id})`,
	};
	const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
	return `::${commands[finding.severity]} ${written.join(',')}::${escaped(`${message}\n${help}`)}\n`;
}

function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
