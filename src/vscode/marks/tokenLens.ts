import * as vscode from 'vscode';
import type { DocumentToken } from '../documentTokens.ts';

/** The lens that says what a token is; its words come when it is in sight. */
export class TokenLens extends vscode.CodeLens {
	readonly token: DocumentToken;

	constructor(range: vscode.Range, token: DocumentToken) {
		super(range);
		this.token = token;
	}
}
