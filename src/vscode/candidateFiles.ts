import * as vscode from 'vscode';
import { compileGlobs } from '../core/workspace/globs.ts';
import { walk } from './workspaceScan/walk.ts';

/** Files in which configuration may stand. */
export const configurationFiles =
	'**/{*.json,*.yaml,*.yml,*.template,*.tf,*.tofu,*.tfvars,*.tfstate,*.toml,*.properties,*.dart,.env,.env.*,*.env,aws-exports.js,aws-exports.ts,openid-configuration,jwks}';
/** Files that use what files of other folders declare: Terraform modules, back ends of Amplify, and services of the Serverless Framework. */
export const moduleFiles =
	'**/{*.tf,*.tofu,*.tf.json,*.tofu.json,amplify/**/*.ts,amplify/**/*.mts,amplify/**/*.js,amplify/**/*.mjs,serverless.yml,serverless.yaml,serverless.json}';
/** Sources that a reader of configuration knows. */
export const sourceFiles = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}';
/** Files in which ids of clients and pools, or the schema of a pool, are usually kept. */
export const factFiles =
	'**/{amplify_outputs.json,amplifyconfiguration.json,aws-exports.js,aws-exports.ts,.env,.env.*,template.yaml,template.yml,template.json,*.template.json,samconfig.toml,*user-pool*.json,*userpool*.json,*UserPool*.json}';
/** What others wrote, and git. */
export const foreignFolders = '**/{node_modules,.git}';
/** What was built, downloaded or written by tools. */
export const generatedFolders = '**/{node_modules,.git,dist,build,out,coverage,.next,.venv,vendor,.terraform}';
/** Folders whose files VS Code itself can search; elsewhere a search that no extension has brought never answers. */
const searchedSchemes = new Set(['file', 'vscode-remote']);
/** Names in the path of a file that is found without a search. */
const maxDepth = 4;

/** The files of all workspace folders that match a glob, in the order of their paths, but not those in excluded folders; so many of each folder at the most. */
export async function candidateFiles(candidates: string, excludedFolders: string, maxFiles: number): Promise<readonly vscode.Uri[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const found = await Promise.all(folders.map((folder) => ofFolder(folder, candidates, excludedFolders, maxFiles)));
	return found.flat().toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

async function ofFolder(
	folder: vscode.WorkspaceFolder,
	candidates: string,
	excludedFolders: string,
	maxFiles: number,
): Promise<readonly vscode.Uri[]> {
	if (searchedSchemes.has(folder.uri.scheme)) {
		return vscode.workspace.findFiles(new vscode.RelativePattern(folder, candidates), `${excludedFolders}/**`, maxFiles);
	}
	const isCandidate = compileGlobs([candidates]);
	const isExcluded = compileGlobs([excludedFolders]);
	const has = (_entry: vscode.Uri, path: string, isDirectory: boolean): boolean =>
		isDirectory ? isExcluded(path) || path.split('/').length >= maxDepth : !isCandidate(path);
	const found: vscode.Uri[] = [];
	for await (const file of walk(folder.uri, { has })) {
		if (found.push(file) === maxFiles) break;
	}
	return found;
}
