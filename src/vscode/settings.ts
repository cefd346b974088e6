import * as vscode from 'vscode';
import type { Expectations, ExpectedTokenUse } from '../core/verify/expectations.ts';
import { section } from './ids.ts';

const tokenUses: readonly string[] = ['id', 'access', 'any'] satisfies readonly ExpectedTokenUse[];

/** Issuers that the user has trusted before, exactly as their tokens name them. Only the user's own settings count, never a workspace's. */
export function trustedIssuers(): readonly string[] {
	return strings(vscode.workspace.getConfiguration(section).get('trustedIssuers'));
}

/** Adds an issuer to the user's settings. */
export async function trustIssuer(issuer: string): Promise<void> {
	const issuers = [...new Set([...trustedIssuers(), issuer])];
	await vscode.workspace.getConfiguration(section).update('trustedIssuers', issuers, vscode.ConfigurationTarget.Global);
}

/** May plain http and loopback addresses be asked, for an emulator on this machine? */
export function allowsLoopbackHttp(): boolean {
	return vscode.workspace.getConfiguration(section).get('allowLoopbackHttp') === true;
}

/** Hosts that may be asked although they are inside a private network. Only the user's own settings count, never a workspace's. */
export function allowedHosts(): readonly string[] {
	return strings(vscode.workspace.getConfiguration(section).get('allowedHosts'));
}

/** Seconds by which clocks may differ. */
export function clockTolerance(): number {
	const seconds = vscode.workspace.getConfiguration(section).get('clockTolerance');
	return typeof seconds === 'number' && seconds >= 0 ? seconds : 0;
}

/** Is what shows itself in a document wanted there? */
export function wants(setting: 'hover' | 'codeLens' | 'decorations' | 'inlayHints', document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(section, document).get(setting) !== false;
}

/** Are tokens in tracked files to be warned about in this file? */
export function warnsOfCommittedTokens(file: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration(section, file).get('committedTokens.enabled') !== false;
}

/** Globs of paths, relative to the workspace folder, in which tokens are expected. */
export function ignoredPaths(file: vscode.Uri): readonly string[] {
	return strings(vscode.workspace.getConfiguration(section, file).get('committedTokens.ignoredPaths'));
}

/** What the settings say about the tokens that the app takes; a setting that is empty is an expectation not stated. */
export function expectationsFromSettings(resource: vscode.Uri | undefined): Expectations {
	const configuration = vscode.workspace.getConfiguration(section, resource);
	const tokenUse = configuration.get('expectedTokenUse');
	const typ = configuration.get('expectedType');
	const clientId = strings(configuration.get('expectedClientIds'));
	const audience = strings(configuration.get('expectedAudiences'));
	const albArn = strings(configuration.get('expectedLoadBalancers'));
	return {
		...(isTokenUse(tokenUse) && { tokenUse }),
		...(typeof typ === 'string' && typ !== '' && { typ }),
		...(clientId.length > 0 && { clientId }),
		...(audience.length > 0 && { audience }),
		...(albArn.length > 0 && { albArn }),
		clockTolerance: clockTolerance(),
	};
}

/** Where an expectation is kept: with the workspace it is about, unless there is none or its settings are not to be trusted. */
export function expectationsTarget(): vscode.ConfigurationTarget {
	const inWorkspace = vscode.workspace.workspaceFolders !== undefined && vscode.workspace.isTrusted;
	return inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}

function isTokenUse(value: unknown): value is ExpectedTokenUse {
	return typeof value === 'string' && tokenUses.includes(value);
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}
