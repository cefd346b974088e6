import * as vscode from 'vscode';
import { maxAnswerBytes } from '../core/keys/getJson.ts';
import { readKeySet } from '../core/keys/jwk.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import { readJson } from '../core/token/json.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';
import { issuersOfProfile, type Profile } from '../core/verify/profile.ts';
import { workspaceUri } from './filePlaces.ts';
import { issuerOf } from './issuer.ts';
import { trustedIssuers } from './settings.ts';

/** Where the keys for a token are to be had. `trusted`: the user has said yes before, in the user's own settings. */
export type KeySource =
	| { readonly type: 'none' }
	| { readonly type: 'file'; readonly path: string; readonly profile: Profile }
	| { readonly type: 'url'; readonly url: string; readonly profile: string; readonly trusted: boolean }
	| { readonly type: 'issuer'; readonly issuer: string; readonly trusted: boolean };

/**
 * Where to look for keys. A profile that names keys of its own is taken at its word. An issuer that the profile does not expect is nobody to ask:
 * the token is refused without its keys.
 */
export function keySourceOf(token: DecodedToken, profile: Profile | undefined): KeySource {
	const issuer = issuerOf(token);
	if (token.form !== 'compact-jws' || token.header.json === undefined || token.kind === 'unsecured') return { type: 'none' };
	const ownProfile = profile?.place.in === 'user-settings';
	const { keys } = profile?.members ?? {};
	if (profile !== undefined && keys !== undefined && !/^https:/i.test(keys)) return { type: 'file', path: keys, profile };
	const expected = profile && issuersOfProfile(profile);
	if (expected && !expected.includes(issuer ?? '')) return { type: 'none' };
	if (profile !== undefined && keys !== undefined) return { type: 'url', url: keys, profile: profile.name, trusted: ownProfile };
	if (issuer === undefined) return { type: 'none' };
	const namedByUser = ownProfile && expected?.includes(issuer) === true;
	return { type: 'issuer', issuer, trusted: namedByUser || trustedIssuers().includes(issuer) };
}

/** Is it the same place, whoever trusts it? */
export function isSameSource(left: KeySource, right: KeySource): boolean {
	return JSON.stringify([left.type, placeOf(left)]) === JSON.stringify([right.type, placeOf(right)]);
}

function placeOf(source: KeySource): string {
	switch (source.type) {
		case 'none':
			return '';
		case 'file':
			return source.path;
		case 'url':
			return source.url;
		case 'issuer':
			return source.issuer;
	}
}

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
