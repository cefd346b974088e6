import { applyEdits, type FormattingOptions, modify, type ParseError, parseTree } from 'jsonc-parser';
import * as vscode from 'vscode';
import type { Profile, ProfileChange } from '../core/verify/profile.ts';
import { editorSentences } from '../words/editor.ts';
import { workspaceUri } from './filePlaces.ts';
import { section } from './ids.ts';
import { words } from './words.ts';

/** Where a profile is written to. */
export type ProfileTarget =
	| { readonly in: 'file'; readonly uri: vscode.Uri }
	| { readonly in: 'settings'; readonly level: vscode.ConfigurationTarget; readonly resource: vscode.Uri | undefined };

/** The user's own settings. */
export const userSettings: ProfileTarget = { in: 'settings', level: vscode.ConfigurationTarget.Global, resource: undefined };

/** Where a profile stands that is to be changed; undefined when its file is in no workspace folder any more. */
export function targetOf({ name, place }: Profile, resource: vscode.Uri | undefined): ProfileTarget | undefined {
	if (place.in === 'user-settings') return userSettings;
	if (place.in === 'workspace-settings') {
		const { WorkspaceFolder, Workspace } = vscode.ConfigurationTarget;
		const inFolder = Object.hasOwn(profilesAt(WorkspaceFolder, resource), name);
		return { in: 'settings', level: inFolder ? WorkspaceFolder : Workspace, resource };
	}
	const uri = workspaceUri(place.path);
	return uri && { in: 'file', uri };
}

/** Sets members of a profile, which may be new, and leaves everything else as it is. False, and the user is told, when the file is no JSON. */
export async function writeProfile(target: ProfileTarget, name: string, members: ProfileChange): Promise<boolean> {
	if (target.in === 'file') return writeIntoFile(target.uri, name, members);
	const { level, resource } = target;
	const profiles = profilesAt(level, resource);
	const changed = { ...profiles, [name]: { ...profiles[name], ...members } };
	await vscode.workspace.getConfiguration(section, resource).update('profiles', changed, level);
	return true;
}

type WrittenProfiles = Readonly<Record<string, object>>;

function profilesAt(level: vscode.ConfigurationTarget, resource: vscode.Uri | undefined): WrittenProfiles {
	const levels = vscode.workspace.getConfiguration(section, resource).inspect<WrittenProfiles>('profiles');
	switch (level) {
		case vscode.ConfigurationTarget.WorkspaceFolder:
			return levels?.workspaceFolderValue ?? {};
		case vscode.ConfigurationTarget.Workspace:
			return levels?.workspaceValue ?? {};
		default:
			return levels?.globalValue ?? {};
	}
}

async function writeIntoFile(uri: vscode.Uri, name: string, members: ProfileChange): Promise<boolean> {
	// What somebody is typing there counts; else what the file holds, which an editor in the background may not have heard of yet.
	const typed = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
	const written = typed?.getText() ?? (await readText(uri)) ?? '';
	const text = written.trim() === '' ? '{}\n' : written;
	const errors: ParseError[] = [];
	parseTree(text, errors, { allowTrailingComma: true });
	if (errors.length > 0) {
		await vscode.window.showTextDocument(uri);
		void vscode.window.showErrorMessage(words.say(editorSentences.profileFileBroken, { path: vscode.workspace.asRelativePath(uri) }));
		return false;
	}
	const changed = withMembers(text, name, members);
	if (typed === undefined) {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
		return true;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, new vscode.Range(typed.positionAt(0), typed.positionAt(written.length)), changed);
	await vscode.workspace.applyEdit(edit);
	return typed.save();
}

/** Undefined for a file that is not there. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}

/** The text with the members set; comments and the order of what is there stay. */
function withMembers(text: string, name: string, members: ProfileChange): string {
	const formattingOptions = formattingOf(text);
	// From a profile that is not there yet nothing can be taken out.
	const setFirst = Object.entries(members).toSorted(([, left], [, right]) => Number(left === undefined) - Number(right === undefined));
	return setFirst.reduce(
		(changed, [member, value]) => applyEdits(changed, modify(changed, ['profiles', name, member], value, { formattingOptions })),
		text,
	);
}

/** As the file is indented, else with tabs. */
function formattingOf(text: string): FormattingOptions {
	const [, spaces] = /^( +)\S/m.exec(text) ?? [];
	return { insertSpaces: spaces !== undefined, tabSize: spaces?.length ?? 4, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
