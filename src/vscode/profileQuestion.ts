import * as vscode from 'vscode';
import { issuersOfProfile, type Profile } from '../core/verify/profile.ts';
import { editorSentences } from '../words/editor.ts';
import { profilePlaceText } from '../words/profiles.ts';
import { listText } from './listText.ts';
import { words } from './words.ts';

/** The profile that counts, or undefined for none. */
export interface ProfileAnswer extends vscode.QuickPickItem {
	readonly profile: Profile | undefined;
}

/** Asks which profile counts; `name` is the same for tokens of one issuer and client. Undefined when the user does not say. */
export type ProfileQuestion = (name: string, candidates: readonly Profile[]) => Promise<ProfileAnswer | undefined>;

/** Asks by a list. */
export const askForProfile: ProfileQuestion = async (_name, candidates) => {
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
	return vscode.window.showQuickPick([...items, none], { ignoreFocusOut: true, title: say(editorSentences.askProfile) });
};
