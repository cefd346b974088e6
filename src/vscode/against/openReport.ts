import * as vscode from 'vscode';
import type { PlacedStatement } from '../../core/config/token/placedStatements.ts';
import { type Standing, standingOf } from '../../core/config/token/statement.ts';
import type { Session } from '../session.ts';
import type { ComparisonReport } from './comparisonReport.ts';

/** What a command that compares answers to other extensions. */
export interface ComparisonAnswer {
	readonly statements: readonly { readonly code: string; readonly standing: Standing }[];
}

/** The answer for statements. */
export function answerOf(statements: readonly PlacedStatement[]): ComparisonAnswer {
	return { statements: statements.map(({ statement }) => ({ code: statement.code, standing: standingOf(statement) })) };
}

/** Opens a report as a read-only document whose places are links. */
export async function openReport(session: Session, { text, links }: ComparisonReport, viewColumn: vscode.ViewColumn): Promise<void> {
	const [title = ''] = text.split('\n');
	const uri = session.decoded.add({ title, text, isReport: true });
	session.comparisonLinks.set(uri, links);
	await vscode.commands.executeCommand('vscode.open', uri, { viewColumn });
}
