import * as vscode from 'vscode';
import type { Finding } from '../../core/config/lint/lintDocuments.ts';
import type { Severity } from '../../core/config/rules/rule.ts';
import { findingSentence } from '../../words/config.ts';
import { diagnosticSource } from '../committed/diagnostic.ts';
import { words } from '../words.ts';
import { rangeIn } from './rangeIn.ts';
import { rulePage } from './rulePages.ts';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** A text by the path that findings name it by. */
export interface FoundIn {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** A finding as the editor shows it. `files` has every document that it names. */
export function findingDiagnostic(finding: Finding, files: ReadonlyMap<string, FoundIn>): vscode.Diagnostic | undefined {
	const file = files.get(finding.path);
	if (file === undefined) return undefined;
	const { rule, severity, range, related } = finding;
	const diagnostic = new vscode.Diagnostic(rangeIn(file.text, range), findingSentence(finding, words), severities[severity]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = { value: rule.id, target: rulePage(rule) };
	diagnostic.relatedInformation = related.flatMap((place) => {
		const other = files.get(place.path);
		if (other === undefined) return [];
		const location = new vscode.Location(other.uri, rangeIn(other.text, place.range));
		return [new vscode.DiagnosticRelatedInformation(location, other.text.slice(place.range.start, place.range.end))];
	});
	return diagnostic;
}
