import * as vscode from 'vscode';
import type { FilePlace, WorkspaceFacts } from '../../core/cognito/facts.ts';
import { issuersOfUserPool } from '../../core/cognito/issuer.ts';
import { type IdMember, profileIdPlace } from '../../core/verify/profileIdPlace.ts';
import { nameSentences } from '../../words/cognitoNames.ts';
import { words } from '../words.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';

/** The ids that the workspace names, where one is written in a profile. */
export async function profileIds(
	document: vscode.TextDocument,
	position: vscode.Position,
	facts: WorkspaceFactsReader,
): Promise<vscode.CompletionItem[]> {
	const place = profileIdPlace(document.getText(), document.offsetAt(position));
	if (place === undefined) return [];
	const range = new vscode.Range(document.positionAt(place.range.start), document.positionAt(place.range.end));
	return [...idsOf(place.member, await facts.read())].map(([id, { path, line }]) => {
		const item = new vscode.CompletionItem(id, vscode.CompletionItemKind.Value);
		item.insertText = JSON.stringify(id);
		item.filterText = item.insertText;
		item.range = range;
		item.detail = words.say(nameSentences.place, { path, line });
		return item;
	});
}

function idsOf(member: IdMember, { clients, pools }: WorkspaceFacts): Iterable<readonly [string, FilePlace]> {
	if (member === 'clientIds') return clients;
	if (member === 'userPoolId') return pools;
	return [...pools].flatMap(([pool, place]) => (issuersOfUserPool(pool) ?? []).map((issuer) => [issuer, place] as const));
}
