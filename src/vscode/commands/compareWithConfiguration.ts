import * as vscode from 'vscode';
import { type Standing, standingOf } from '../../core/config/token/statement.ts';
import { decode } from '../../core/token/decode.ts';
import { kindTitle } from '../../words/kinds.ts';
import { comparisonSentences } from '../../words/tokenConfig.ts';
import { comparisonReport } from '../against/comparisonReport.ts';
import { placeName } from '../placeName.ts';
import type { Session } from '../session.ts';
import { pointedToken } from '../tokenSource.ts';
import { words } from '../words.ts';

/** What the command answers to other extensions. */
export interface ComparisonAnswer {
	readonly statements: readonly { readonly code: string; readonly standing: Standing }[];
}

/** *ClaimLens: Compare Token with Configuration*: what the workspace says about the token, as a read-only document whose places are links. */
export async function compareWithConfiguration(session: Session, argument: unknown): Promise<ComparisonAnswer | undefined> {
	const pointed = await pointedToken(session.tokens, argument);
	if (pointed === undefined) return undefined;
	const decoded = decode(pointed.text);
	const comparisons = await session.comparisons.get();
	const progress = { location: vscode.ProgressLocation.Window, title: words.say(comparisonSentences.reading) };
	const comparison = await vscode.window.withProgress(progress, () => comparisons.compare(decoded));
	const kind = kindTitle(decoded.kind, words);
	const title = pointed.place ? `${kind} · ${placeName(pointed.place)}` : kind;
	const viewColumn = pointed.place ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
	const { text, links } = comparisonReport(title, comparison, words);
	const uri = session.decoded.add({ title: words.say(comparisonSentences.title), text, extension: 'txt' });
	session.comparisonLinks.set(uri, links);
	await vscode.commands.executeCommand('vscode.open', uri, { viewColumn });
	const { statements = [] } = comparison;
	return { statements: statements.map(({ statement }) => ({ code: statement.code, standing: standingOf(statement) })) };
}
