import * as vscode from 'vscode';
import { parseLoadBalancerArn } from '../../core/cognito/loadBalancer.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { issuerOf } from '../../core/token/issuer.ts';
import { isIssuerText, membersForIssuers } from '../../core/verify/issuerMembers.ts';
import type { ProfileChange, ProfileMember, ProfileMembers } from '../../core/verify/profile.ts';
import { show } from '../../core/verify/subject.ts';
import { valuesOfToken } from '../../core/verify/tokenValues.ts';
import { editorSentences } from '../../words/editor.ts';
import { listText } from '../listText.ts';
import { words } from '../words.ts';

/** The panel takes the keyboard again a moment after its button was pressed; a question must not vanish for that. */
const lasting = { ignoreFocusOut: true } as const;

/** Expectations that a person can be asked for. */
export const questions = ['issuer', 'tokenUse', 'typ', 'clientId', 'audience', 'albArn', 'scope', 'group'] as const;
export type Question = (typeof questions)[number];

/** What a question is asked about: the token that is looked at, and what the profile says already. */
export interface QuestionContext {
	readonly decoded: DecodedToken | undefined;
	readonly members: ProfileMembers;
}

interface Item extends vscode.QuickPickItem {
	/** `type`: another value is to be typed; an empty answer leaves the profile as it is. */
	readonly answer: ProfileChange | 'type';
}

/** Asks for one expectation: members of a profile, none when it is to stay as it is, undefined when the user left. */
export function askFor(question: Question, context: QuestionContext): Promise<ProfileChange | undefined> {
	const { decoded } = context;
	const payload = decoded?.payload?.json ?? {};
	const ofToken = decoded ? valuesOfToken(question, decoded) : [];
	switch (question) {
		case 'issuer':
			return askIssuer(context);
		case 'tokenUse':
			// A token that has no token_use is not a user pool's: those tell their types apart by typ, if at all.
			return decoded && payload['token_use'] === undefined ? askType(context) : askTokenUse(context);
		case 'typ':
			return askType(context);
		case 'clientId':
			return askOne('clientIds', ofToken, context, editorSentences.askClient, editorSentences.askClientId);
		case 'audience':
			return askOne('audiences', ofToken, context, editorSentences.askAudience, editorSentences.askAudience);
		case 'albArn':
			return askLoadBalancer(context);
		case 'scope':
			return askSome('scopes', ofToken, context, editorSentences.askScopes);
		case 'group':
			return askSome('groups', ofToken, context, editorSentences.askGroups);
	}
}

async function askIssuer(context: QuestionContext): Promise<ProfileChange | undefined> {
	const { say } = words;
	const issuer = context.decoded && issuerOf(context.decoded);
	const ofToken: Item[] =
		issuer === undefined
			? []
			: [{ label: listText(issuer), description: say(editorSentences.issuerOfToken), answer: membersForIssuers([issuer]) }];
	const other: Item = { label: say(editorSentences.issuerOther), answer: 'type' };
	const answer = await pick(editorSentences.askIssuer, [...keepItems(['userPoolId', 'issuer'], context), ...ofToken, other]);
	if (answer !== 'type') return answer;
	const typed = await vscode.window.showInputBox({
		...lasting,
		title: say(editorSentences.askIssuerName),
		validateInput: (text) => (isIssuerText(text.trim()) ? undefined : say(editorSentences.issuerInvalid)),
	});
	return typed === undefined ? undefined : membersForIssuers([typed.trim()]);
}

async function askTokenUse(context: QuestionContext): Promise<ProfileChange | undefined> {
	const { say } = words;
	const items: readonly Item[] = [
		...keepItems(['tokenUse'], context),
		{
			label: say(editorSentences.tokenUseId),
			description: 'id',
			detail: say(editorSentences.tokenUseIdDetail),
			answer: { tokenUse: 'id' },
		},
		{
			label: say(editorSentences.tokenUseAccess),
			description: 'access',
			detail: say(editorSentences.tokenUseAccessDetail),
			answer: { tokenUse: 'access' },
		},
		{
			label: say(editorSentences.tokenUseAny),
			description: 'any',
			detail: say(editorSentences.tokenUseAnyDetail),
			answer: { tokenUse: 'any' },
		},
	];
	const answer = await pick(editorSentences.askTokenUse, items);
	return answer === 'type' ? undefined : answer;
}

async function askType({ decoded, members }: QuestionContext): Promise<ProfileChange | undefined> {
	const { say } = words;
	const typ = members.typ ?? decoded?.header.json?.['typ'];
	const value = await vscode.window.showInputBox({
		...lasting,
		title: say(editorSentences.askType),
		value: typeof typ === 'string' ? typ : '',
		prompt: say(editorSentences.askTypePrompt),
	});
	if (value === undefined) return undefined;
	return value.trim() === '' ? {} : { typ: value.trim() };
}

async function askOne(
	member: 'clientIds' | 'audiences',
	candidates: readonly string[],
	context: QuestionContext,
	title: string,
	typeTitle: string,
): Promise<ProfileChange | undefined> {
	const { say } = words;
	const ofToken = candidates.map((value): Item => {
		return { label: listText(value), description: say(editorSentences.valueOfToken), answer: { [member]: [value] } };
	});
	const other: Item = { label: say(editorSentences.valueOther), answer: 'type' };
	const items = [...keepItems([member], context), ...ofToken];
	const answer = items.length === 0 ? 'type' : await pick(title, [...items, other]);
	return answer === 'type' ? typeValues(member, typeTitle) : answer;
}

async function askLoadBalancer({ decoded, members }: QuestionContext): Promise<ProfileChange | undefined> {
	const { say } = words;
	const arn = await vscode.window.showInputBox({
		...lasting,
		title: say(editorSentences.askLoadBalancer),
		prompt: say(editorSentences.askLoadBalancerPrompt),
		value: members.albArns?.[0] ?? show(decoded?.header.json?.['signer']),
		validateInput: (text) => (parseLoadBalancerArn(text.trim()) === undefined ? say(editorSentences.loadBalancerInvalid) : undefined),
	});
	return arn === undefined ? undefined : { albArns: [arn.trim()] };
}

/** Any one of several values; none of them leaves the expectation open. */
async function askSome(
	member: 'scopes' | 'groups',
	candidates: readonly string[],
	context: QuestionContext,
	title: string,
): Promise<ProfileChange | undefined> {
	const stated = context.members[member] ?? [];
	const values = [...new Set([...stated, ...candidates])];
	if (values.length === 0) return typeValues(member, title);
	const items = values.map((value) => ({ label: listText(value), picked: stated.includes(value), value }));
	const picked = await vscode.window.showQuickPick(items, { ...lasting, title: words.say(title), canPickMany: true });
	if (picked === undefined) return undefined;
	return picked.length === 0 ? {} : { [member]: picked.map(({ value }) => value) };
}

async function typeValues(member: ProfileMember, title: string): Promise<ProfileChange | undefined> {
	const { say } = words;
	const typed = await vscode.window.showInputBox({ ...lasting, title: say(title), prompt: say(editorSentences.askValues) });
	const values = typed?.split(' ').filter((value) => value !== '');
	if (values === undefined) return undefined;
	return values.length === 0 ? {} : { [member]: values };
}

/** What the profile says already, as the first entry of the list. */
function keepItems(names: readonly ProfileMember[], { members }: QuestionContext): readonly Item[] {
	const stated = names.flatMap((name) => members[name] ?? []);
	return stated.length === 0 ? [] : [{ label: words.say(editorSentences.keep, { value: listText(stated.join(', ')) }), answer: {} }];
}

async function pick(title: string, items: readonly Item[]): Promise<Item['answer'] | undefined> {
	return (await vscode.window.showQuickPick(items, { ...lasting, title: words.say(title) }))?.answer;
}
