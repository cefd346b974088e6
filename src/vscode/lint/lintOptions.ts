import * as vscode from 'vscode';
import type { LintOptions } from '../../core/config/lint/lintDocuments.ts';
import { type Severity, severities } from '../../core/config/rules/rule.ts';
import { section } from '../ids.ts';

/** How the settings want configuration in a file to be checked. What no severity is called is left out. */
export function lintOptions(file: vscode.Uri): LintOptions {
	const configuration = vscode.workspace.getConfiguration(section, file);
	const stated: unknown = configuration.get('lint.rules');
	const rules = new Map<string, Severity | 'off'>();
	for (const [rule, level] of typeof stated === 'object' && stated !== null ? Object.entries(stated as Record<string, unknown>) : []) {
		if (level === 'off' || severities.some((severity) => severity === level)) rules.set(rule, level as Severity | 'off');
	}
	return { profile: configuration.get('lint.profile') === 'strict' ? 'strict' : 'recommended', rules };
}
