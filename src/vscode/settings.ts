import * as vscode from 'vscode';
import { section } from './ids.ts';

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

/** Are tokens redacted in the panel, because others look on? */
export function sharesScreen(): boolean {
	return vscode.workspace.getConfiguration(section).get('screenSharing') === true;
}

/** Turns that on or off in the user's settings: it outlives a reload in the middle of a meeting. */
export async function setScreenSharing(on: boolean): Promise<void> {
	await vscode.workspace.getConfiguration(section).update('screenSharing', on, vscode.ConfigurationTarget.Global);
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

/** Is configuration in this file to be checked? */
export function lintsConfiguration(file: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration(section, file).get('lint.enabled') !== false;
}

/** The values of `claimlens.profiles`, each as its own level has it; of the workspace's that of its folder comes first. */
export function profileSettings(resource: vscode.Uri | undefined): {
	readonly user: readonly unknown[];
	readonly workspace: readonly unknown[];
} {
	const levels = vscode.workspace.getConfiguration(section, resource).inspect('profiles');
	const stated = (values: readonly unknown[]): readonly unknown[] => values.filter((value) => value !== undefined);
	return { user: stated([levels?.globalValue]), workspace: stated([levels?.workspaceFolderValue, levels?.workspaceValue]) };
}

/** Names the folder whose settings count for a document: documents of the same name have the same settings. */
export function settingsFolder(resource: vscode.Uri | undefined): string {
	return (resource && vscode.workspace.getWorkspaceFolder(resource)?.uri.toString()) ?? '';
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}
