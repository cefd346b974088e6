import * as vscode from 'vscode';
import type { DecodedToken } from '../core/token/decode.ts';
import { issuersOfProfile, type Profile } from '../core/verify/profile.ts';
import { editorSentences } from '../words/editor.ts';
import { profilePlaceText } from '../words/profiles.ts';
import { askedTokensText } from './askedTokens.ts';
import { listText } from './listText.ts';
import { words } from './words.ts';

/** The profile that counts, or undefined for none. */
export interface ProfileAnswer extends vscode.QuickPickItem {
	readonly profile: Profile | undefined;
}

/** Asks which profile counts for the tokens of one issuer and client, of which this is one. Undefined when the user does not say. */
export type ProfileQuestion = (token: DecodedToken, candidates: readonly Profile[]) => Promise<ProfileAnswer | undefined>;

/** Asks by a list, above which stands which tokens are meant: they have one issuer and client, and there is at least one. */
export async function askForProfile(tokens: readonly DecodedToken[], candidates: readonly Profile[]): Promise<ProfileAnswer | undefined> {
	const { say } = words;
	const items = candidates.map((profile): ProfileAnswer => {
		const described = [...(issuersOfProfile(profile) ?? []), ...(profile.members.clientIds ?? [])];
		return {
			label: listText(profile.name),
			description: listText(profilePlaceText(profile.place, words)),
			detail: listText(described.join(' · ')),
			profile,
		};
	});
	const none: ProfileAnswer = { label: say(editorSentences.noProfile), detail: say(editorSentences.noProfileDetail), profile: undefined };
	const count = tokens.length;
	return vscode.window.showQuickPick([...items, none], {
		ignoreFocusOut: true,
		title: count === 1 ? say(editorSentences.askProfile) : say(editorSentences.askProfileOfMany, { count }),
		placeHolder: listText(askedTokensText(tokens, words)),
	});
}
