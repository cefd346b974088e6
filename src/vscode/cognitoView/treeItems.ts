import * as vscode from 'vscode';
import type { ShownKind } from '../../core/config/model/resource.ts';
import type { Severity } from '../../core/config/rules/rule.ts';
import { pictureRelationWords, cognitoViewSentences as sentences } from '../../words/cognitoView.ts';
import { findingSentence } from '../../words/config.ts';
import { kindWords } from '../../words/explain.ts';
import type { WorkspaceConfiguration } from '../config/workspaceConfiguration.ts';
import { worstOf } from '../config/worstOf.ts';
import { words } from '../words.ts';
import type { CognitoNode, FindingNode, ResourceNode } from './nodes.ts';

const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

const icons: Readonly<Record<ShownKind, string>> = {
	'user-pool': 'organization',
	'app-client': 'device-mobile',
	domain: 'globe',
	'resource-server': 'server',
	'identity-provider': 'plug',
	group: 'account',
	'identity-pool': 'person',
	'role-attachment': 'link',
	'principal-tags': 'tag',
	role: 'shield',
	authorizer: 'lock',
	frontend: 'browser',
	verifier: 'verified',
	jwks: 'key',
	discovery: 'compass',
};

const severityIcons: Readonly<Record<Severity, readonly [icon: string, color: string]>> = {
	error: ['error', 'problemsErrorIcon.foreground'],
	warning: ['warning', 'problemsWarningIcon.foreground'],
	info: ['info', 'problemsInfoIcon.foreground'],
	hint: ['info', 'problemsInfoIcon.foreground'],
};

/** The row of a node. What a file says in it is text, also in the tooltip. */
export function treeItem(node: CognitoNode, configuration: WorkspaceConfiguration): vscode.TreeItem {
	return node.type === 'finding' ? findingItem(node, configuration) : resourceItem(node, configuration);
}

function resourceItem(
	{ id, node: { resource, relation, children } }: ResourceNode,
	configuration: WorkspaceConfiguration,
): vscode.TreeItem {
	const { say } = words;
	const findings = configuration.findingsIn(resource);
	const kind = say(kindWords[resource.kind]);
	const how = relation === undefined ? undefined : pictureRelationWords[relation];
	const description = [
		kind,
		...(how === undefined ? [] : [say(how)]),
		...(findings.length === 0 ? [] : [say(sentences.findings, { count: findings.length })]),
	].join(' · ');
	const state = children.length > 0 ? Expanded : findings.length > 0 ? Collapsed : None;
	const row = item(id, resource.name, state, configuration.place(resource, resource.nameRange));
	row.description = description;
	const worst = worstOf(findings);
	const color = worst && new vscode.ThemeColor(severityIcons[worst][1]);
	row.iconPath = new vscode.ThemeIcon(icons[resource.kind], color);
	row.accessibilityInformation = { label: `${resource.name}, ${description}` };
	return row;
}

function findingItem({ id, resource, finding }: FindingNode, configuration: WorkspaceConfiguration): vscode.TreeItem {
	const row = item(id, findingSentence(finding, words), None, configuration.place(resource, finding.range));
	row.description = finding.rule.id;
	const [icon, color] = severityIcons[finding.severity];
	row.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
	return row;
}

/** A row that leads to a place when it is clicked. */
function item(id: string, label: string, state: vscode.TreeItemCollapsibleState, { uri, range }: vscode.Location): vscode.TreeItem {
	const row = new vscode.TreeItem(label, state);
	row.id = id;
	row.tooltip = `${label}\n${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`;
	row.command = { command: 'vscode.open', title: label, arguments: [uri, { selection: range, preserveFocus: true }] };
	return row;
}
