import * as vscode from 'vscode';
import type { DecodedToken } from '../../core/token/decode.ts';
import { issuerOf } from '../../core/token/issuer.ts';
import { membersForIssuers } from '../../core/verify/issuerMembers.ts';
import { keyHost } from '../../core/verify/keyPlan.ts';
import { issuersOfProfile, type Profile, type ProfileChange, type ProfileMembers } from '../../core/verify/profile.ts';
import { profileName } from '../../core/verify/readProfiles.ts';
import { editorSentences } from '../../words/editor.ts';
import { profilePlaceText, sourceSentences } from '../../words/profiles.ts';
import { listText } from '../listText.ts';
import { profilesFileName } from '../profiles.ts';
import { type ProfileTarget, targetOf, userSettings, writeProfile } from '../profileWriter.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { askFor, type Question } from './expectationQuestions.ts';

/** The panel takes the keyboard again a moment after its button was pressed; a question must not vanish for that. */
const lasting = { ignoreFocusOut: true } as const;

/**
 * *ClaimLens: State Expectations*: asks what the app expects and writes it into a profile, a new one or the one that the token in the panel is
 * held against; then the token is judged anew. Of the token only what the user picks is kept.
 */
export async function stateExpectations(session: Session, wanted: readonly Question[] | 'all'): Promise<void> {
	const { inspected } = session;
	const { profiles } = await session.profiles.read(inspected?.resource);
	const decoded = inspected?.decoded;
	const held = inspected?.verification?.statement.profile;
	const profile = held ?? (await profileToChange(profiles, decoded));
	if (profile === undefined) return;
	const before = profile === 'new' ? {} : profile.members;
	const members = await askForMembers(wanted === 'all' ? questionsFor(decoded) : wanted, { decoded, members: before }, profile === 'new');
	if (members === undefined || Object.keys(members).length === 0) return;
	await writeMembers(session, profile, profiles, members);
}

/**
 * Writes what the app expects into the profile that the token in the panel is held against, or into a new one, of which the user says name and place;
 * then the token is judged anew. False when the user left, or nothing could be written.
 */
export async function saveExpectation(session: Session, members: ProfileChange): Promise<boolean> {
	const { inspected } = session;
	const { profiles } = await session.profiles.read(inspected?.resource);
	const profile = inspected?.verification?.statement.profile ?? (await profileToChange(profiles, inspected?.decoded));
	if (profile === undefined) return false;
	const issuer = inspected && issuerOf(inspected.decoded);
	// A new profile names its issuer, or it would never be found again.
	const own = profile === 'new' && issuer !== undefined ? membersForIssuers([issuer]) : {};
	return writeMembers(session, profile, profiles, { ...own, ...members });
}

async function writeMembers(
	session: Session,
	profile: Profile | 'new',
	profiles: readonly Profile[],
	members: ProfileChange,
): Promise<boolean> {
	const { inspected } = session;
	const decoded = inspected?.decoded;
	const name = profile === 'new' ? await askName(profiles, decoded) : profile.name;
	if (name === undefined) return false;
	const target = profile === 'new' ? await askTarget() : targetOf(profile, inspected?.resource);
	if (target === undefined || !(await writeProfile(target, name, members))) return false;
	if (decoded) session.verifier.forgetAnswer(decoded);
	vscode.window.setStatusBarMessage(words.say(editorSentences.profileSaved, { profile: name, place: targetText(target) }), 5000);
	await session.settingsChanged();
	return true;
}

/** What there is to ask about such a token. An identity pool's is told by its issuer and for whom it is; a load balancer has a name of its own. */
function questionsFor(decoded: DecodedToken | undefined): readonly Question[] {
	if (decoded?.kind === 'cognito-identity') return ['issuer', 'audience'];
	if (decoded?.kind === 'alb-data') return ['issuer', 'albArn', 'clientId'];
	return ['issuer', 'tokenUse', 'clientId', 'scope', 'group'];
}

/** The profile of the token's issuer; of several, and where no token is looked at, the one that the user picks. */
async function profileToChange(profiles: readonly Profile[], decoded: DecodedToken | undefined): Promise<Profile | 'new' | undefined> {
	const issuer = decoded && issuerOf(decoded);
	const candidates = decoded ? profiles.filter((profile) => issuer !== undefined && issuersOfProfile(profile)?.includes(issuer)) : profiles;
	const [first, ...others] = candidates;
	if (first === undefined) return 'new';
	if (decoded && others.length === 0) return first;
	const items = candidates.map((profile) => ({
		label: listText(profile.name),
		description: listText(profilePlaceText(profile.place, words)),
		profile,
	}));
	const other = { label: words.say(editorSentences.newProfile), description: '', profile: 'new' } as const;
	const picked = await vscode.window.showQuickPick([...items, other], { ...lasting, title: words.say(editorSentences.askWhichProfile) });
	return picked?.profile;
}

/** The answers to all questions; undefined when the user left one. A new profile names its issuer, or it would never be found again. */
async function askForMembers(
	wanted: readonly Question[],
	context: { readonly decoded: DecodedToken | undefined; readonly members: ProfileMembers },
	isNew: boolean,
): Promise<ProfileChange | undefined> {
	const issuer = context.decoded && issuerOf(context.decoded);
	const given = isNew && issuer !== undefined && !wanted.includes('issuer') ? membersForIssuers([issuer]) : {};
	let members: ProfileChange = given;
	for (const question of wanted) {
		const answer = await askFor(question, context);
		if (answer === undefined) return undefined;
		members = { ...members, ...answer };
	}
	return members;
}

async function askName(profiles: readonly Profile[], decoded: DecodedToken | undefined): Promise<string | undefined> {
	const { say } = words;
	const taken = new Set(profiles.map(({ name }) => name));
	const name = await vscode.window.showInputBox({
		...lasting,
		title: say(editorSentences.askProfileName),
		value: proposedName(taken, decoded),
		validateInput: (text) => {
			if (!profileName.test(text.trim())) return say(editorSentences.profileNameInvalid);
			return taken.has(text.trim()) ? say(editorSentences.profileNameTaken) : undefined;
		},
	});
	return name?.trim();
}

/** After the workspace, else after the issuer. */
function proposedName(taken: ReadonlySet<string>, decoded: DecodedToken | undefined): string {
	const source = vscode.workspace.workspaceFolders?.[0]?.name ?? (decoded && keyHost(decoded)) ?? '';
	const name = source.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	const base = profileName.test(name) ? name : 'app';
	let proposed = base;
	for (let number = 2; taken.has(proposed); number++) proposed = `${base} ${number}`;
	return proposed;
}

/** Asks only where there is a choice: a workspace that the user does not trust is no place for what an app expects. */
async function askTarget(): Promise<ProfileTarget | undefined> {
	const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
	if (folders.length === 0) return userSettings;
	const { say } = words;
	const files = folders.map(({ uri }) => {
		const target: ProfileTarget = { in: 'file', uri: vscode.Uri.joinPath(uri, profilesFileName) };
		return { label: targetText(target), detail: say(editorSentences.placeFile), target };
	});
	const user = { label: say(editorSentences.placeUser), detail: say(editorSentences.placeUserDetail), target: userSettings };
	return (await vscode.window.showQuickPick([...files, user], { ...lasting, title: say(editorSentences.askPlace) }))?.target;
}

function targetText(target: ProfileTarget): string {
	if (target.in === 'file') return vscode.workspace.asRelativePath(target.uri);
	const isUser = target.level === vscode.ConfigurationTarget.Global;
	return words.say(isUser ? sourceSentences.userSettings : sourceSentences.workspaceSettings);
}
