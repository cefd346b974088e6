import * as vscode from 'vscode';
import { ConfigGraph } from '../../core/config/graph/graph.ts';
import { compareLive } from '../../core/config/live/compareLive.ts';
import { issuersToAsk } from '../../core/config/live/namedIssuers.ts';
import { placeStatements } from '../../core/config/token/placedStatements.ts';
import type { DiscoveryDocument } from '../../core/keys/discoveryDocument.ts';
import { keyFailureSentence } from '../../words/keyFailures.ts';
import { discoveryOddities } from '../../words/oddities.ts';
import { comparisonSentences, liveSentences } from '../../words/tokenConfig.ts';
import { comparisonReport } from '../against/comparisonReport.ts';
import { answerOf, type ComparisonAnswer, openReport } from '../against/openReport.ts';
import { listText } from '../listText.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/**
 * *ClaimLens: Check Discovery of User Pool*: with the user's yes, what a user pool of the workspace says about itself beside what files say about it.
 * Undefined when there is none to ask, or the user says no.
 */
export async function checkDiscovery(session: Session): Promise<ComparisonAnswer | undefined> {
	const { say } = words;
	const comparisons = await session.comparisons.get();
	const progress = { location: vscode.ProgressLocation.Window, title: say(comparisonSentences.reading) };
	const placed = await vscode.window.withProgress(progress, () => comparisons.documents());
	const documents = placed.map(({ document }) => document);
	const issuer = await choose(issuersToAsk(new ConfigGraph(documents)));
	if (issuer === undefined) return undefined;
	const live = await session.verifier.askIssuer(issuer, { question: liveSentences.ask, detail: liveSentences.askDetail });
	if (live === undefined) return undefined;
	const title = say(liveSentences.title);
	const files = new Map(placed.map(({ uri, document }) => [document.path, uri]));
	if (!live.ok || live.discovery === undefined) {
		const { code, url, detail = '' } = live.ok ? { code: 'no-jwks-uri' as const, url: live.jwksUri } : live;
		const about = [issuer, '', keyFailureSentence(code, { url, detail }, words)];
		await openReport(session, comparisonReport({ title, about }, [], files, words), vscode.ViewColumn.Active);
		return { statements: [] };
	}
	const { discovery, keySet } = live;
	const statements = placeStatements(compareLive(documents, issuer, { discovery, keySet }), documents);
	const about = [
		issuer,
		'',
		say(liveSentences.fetched, { keys: keySet.keys.length, issuer }),
		...(statements.length === 0 ? [say(liveSentences.nothing)] : []),
		...oddities(discovery),
	];
	await openReport(session, comparisonReport({ title, about }, statements, files, words), vscode.ViewColumn.Active);
	return answerOf(statements);
}

/** The only issuer, or the one that the user picks. */
async function choose(issuers: readonly string[]): Promise<string | undefined> {
	const { say } = words;
	const [only, ...others] = issuers;
	if (only === undefined) void vscode.window.showInformationMessage(say(liveSentences.none));
	if (only === undefined || others.length === 0) return only;
	const items = issuers.map((issuer) => ({ label: listText(issuer), issuer }));
	const picked = await vscode.window.showQuickPick(items, { title: say(liveSentences.choose), ignoreFocusOut: true });
	return picked?.issuer;
}

/** What is likely to be a mistake in the document by itself. */
function oddities(document: DiscoveryDocument): readonly string[] {
	const sentences = discoveryOddities(document, words);
	return sentences.length === 0 ? [] : ['', words.say(liveSentences.odd), ...sentences.map((sentence) => `  !  ${sentence}`)];
}
