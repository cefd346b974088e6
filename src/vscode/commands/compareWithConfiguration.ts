import * as vscode from 'vscode';
import { decode } from '../../core/token/decode.ts';
import { kindTitle } from '../../words/kinds.ts';
import { comparisonNote, comparisonSentences } from '../../words/tokenConfig.ts';
import { comparisonReport } from '../against/comparisonReport.ts';
import { answerOf, type ComparisonAnswer, openReport } from '../against/openReport.ts';
import type { WorkspaceComparison } from '../against/tokenComparisons.ts';
import type { CommandCall } from '../commandCall.ts';
import { placeName } from '../placeName.ts';
import type { Session } from '../session.ts';
import { pointedToken } from '../tokenSource.ts';
import { words } from '../words.ts';

/** *ClaimLens: Compare Token with Configuration*: what the workspace says about the token, as a read-only document whose places are links. */
export async function compareWithConfiguration(session: Session, call: CommandCall): Promise<ComparisonAnswer | undefined> {
	const pointed = await pointedToken(session.tokens, call);
	if (pointed === undefined) return undefined;
	const decoded = decode(pointed.text);
	const comparisons = await session.comparisons.get();
	const progress = { location: vscode.ProgressLocation.Window, title: words.say(comparisonSentences.reading) };
	const comparison = await vscode.window.withProgress(progress, () => comparisons.compare(decoded));
	const kind = kindTitle(decoded.kind, words);
	const title = pointed.place ? `${kind} · ${placeName(pointed.place)}` : kind;
	const viewColumn = pointed.place ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
	const { statements, files } = comparison;
	const about = [title, '', noteOf(comparison)];
	await openReport(
		session,
		comparisonReport({ title: words.say(comparisonSentences.title), about }, statements ?? [], files, words),
		viewColumn,
	);
	return answerOf(statements ?? []);
}

function noteOf({ statements, files }: WorkspaceComparison): string {
	if (statements === undefined) return words.say(comparisonSentences.unreadable);
	return files.size === 0 ? words.say(comparisonSentences.none) : comparisonNote(files.size, words);
}
