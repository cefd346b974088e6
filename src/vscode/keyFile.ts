import * as vscode from 'vscode';
import { maxAnswerBytes } from '../core/keys/getJson.ts';
import { readKeySet } from '../core/keys/jwk.ts';
import { readJson } from '../core/token/json.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import type { Profile } from '../core/verify/profile.ts';
import { workspaceUri } from './filePlaces.ts';

/** A saved key set: beside the profile's file, or in the workspace folder of the document for a profile of the settings. */
export async function readKeyFile(path: string, { place }: Profile, resource: vscode.Uri | undefined): Promise<KeyMaterial> {
	const invalid = { type: 'invalid', reason: 'jwks' } as const;
	const folder = place.in === 'file' ? parentOf(workspaceUri(place.path)) : folderOf(resource);
	if (folder === undefined) return invalid;
	const uri = vscode.Uri.joinPath(folder, path);
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > maxAnswerBytes) return invalid;
		const { value } = readJson(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
		const keySet = readKeySet(value);
		return keySet === undefined ? invalid : { type: 'set', keySet, source: path };
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
