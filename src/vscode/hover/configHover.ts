import * as vscode from 'vscode';
import { explainProperty } from '../../core/config/explain/explainProperty.ts';
import { idAt, type PointedId } from '../../core/config/explain/idAt.ts';
import { explainPolicy } from '../../core/config/explain/policyElement.ts';
import { definitionsIn, readNaming, textsNaming } from '../config/definitions.ts';
import type { NavigationSources } from '../config/navigation.ts';
import { type NamedPlace, placesNaming } from '../config/placesNaming.ts';
import { type PointedName, pointedName, wordOf } from '../config/pointedName.ts';
import { type ReadConfig, readConfig } from '../config/readConfig.ts';
import type { WorkspaceText } from '../config/workspaceTexts.ts';
import { rangeIn } from '../lint/rangeIn.ts';
import { cognitoNameText } from './cognitoNameText.ts';
import { policyText } from './policyText.ts';
import { propertyText, resourceText } from './propertyText.ts';

/** Milliseconds that a hover waits for the files of the workspace; the next one will have what they say. */
const patience = 400;
/** Where more files name something, nobody waits until all of them are read for the one that defines it. */
const maxRead = 30;

/** What the configuration under the mouse means: a property and its value, a resource, and an id of Cognito in any text. */
export async function configHover(
	document: vscode.TextDocument,
	position: vscode.Position,
	sources: NavigationSources,
): Promise<vscode.Hover | undefined> {
	const read = await readConfig(document, sources.folders);
	const offset = document.offsetAt(position);
	const id = read && idAt(read.document, offset);
	const ofFile = read && fileHover(read, offset);
	const ofName = await nameHover(document, position, id, sources);
	if (ofFile === undefined || ofName === undefined) return ofFile ?? ofName;
	return new vscode.Hover([...ofFile.contents, new vscode.MarkdownString('---'), ...ofName.contents], ofFile.range);
}

function fileHover({ document, graph }: ReadConfig, offset: number): vscode.Hover | undefined {
	const explained = explainProperty(graph, document, offset);
	if (explained) return new vscode.Hover(propertyText(explained), rangeIn(document.text, explained.range));
	const inPolicy = explainPolicy(graph, document, offset);
	if (inPolicy) return new vscode.Hover(policyText(inPolicy), rangeIn(document.text, inPolicy.range));
	const resource = document.resources.find(({ nameRange: { start, end } }) => offset >= start && offset <= end);
	return resource && new vscode.Hover(resourceText(resource, graph), rangeIn(document.text, resource.nameRange));
}

async function nameHover(
	document: vscode.TextDocument,
	position: vscode.Position,
	id: PointedId | undefined,
	{ texts, facts }: NavigationSources,
): Promise<vscode.Hover | undefined> {
	const pointed = await pointedName(document, position, id, facts);
	if (pointed === undefined) return undefined;
	const { name, range } = pointed;
	const found = await texts.readWithin(patience);
	const isHere = ({ uri, line }: NamedPlace): boolean => line === position.line + 1 && uri.toString() === document.uri.toString();
	const places = found && placesNaming(wordOf(name), found, await definitionsOf(name, found)).filter((place) => !isHere(place));
	return new vscode.Hover(cognitoNameText(name, places), range);
}

async function definitionsOf(name: PointedName, texts: readonly WorkspaceText[]): Promise<readonly vscode.Location[]> {
	const naming = textsNaming(name, texts);
	return naming.length > maxRead ? [] : definitionsIn(name, await readNaming(naming));
}
