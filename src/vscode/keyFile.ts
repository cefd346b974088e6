import * as vscode from 'vscode';
import { maxAnswerBytes } from '../core/keys/getJson.ts';
import { readGivenKeys } from '../core/verify/givenKeys.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import type { Profile } from '../core/verify/profile.ts';
import { workspaceUri } from './filePlaces.ts';

/** Saved keys, in any form of public keys: beside the profile's file, or in the workspace folder of the document for a profile of the settings. */
export async function readKeyFile(path: string, { place }: Profile, resource: vscode.Uri | undefined): Promise<KeyMaterial> {
	const invalid = { type: 'invalid', reason: 'jwks' } as const;
	const folder = place.in === 'file' ? parentOf(workspaceUri(place.path)) : folderOf(resource);
	if (folder === undefined) return invalid;
	const uri = vscode.Uri.joinPath(folder, path);
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > maxAnswerBytes) return invalid;
		const given = await readGivenKeys(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), path);
		// A shared secret is given by the user at the moment, and is nothing to keep in a file beside the code.
		return given.type === 'secret' ? invalid : given;
	} catch {
		return invalid;
	}
}

function parentOf(file: vscode.Uri | undefined): vscode.Uri | undefined {
	return file && vscode.Uri.joinPath(file, '..');
}

function folderOf(resource: vscode.Uri | undefined): vscode.Uri | undefined {
	return (resource && vscode.workspace.getWorkspaceFolder(resource)?.uri) ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}
