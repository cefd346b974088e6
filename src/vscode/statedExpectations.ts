import type * as vscode from 'vscode';
import type { DecodedToken } from '../core/token/decode.ts';
import { issuerOf } from '../core/token/issuer.ts';
import { chooseProfile } from '../core/verify/chooseProfile.ts';
import { configuredExpectations, nothingStated } from '../core/verify/configuredExpectations.ts';
import { joinExpectations, type SourcedExpectations } from '../core/verify/expectationSource.ts';
import type { Profile, ProfileMembers } from '../core/verify/profile.ts';
import { expectationsOfProfile, expectationsTriedHere } from '../core/verify/profileExpectations.ts';
import { commonName } from './askedTokens.ts';
import { askForProfile, type ProfileQuestion } from './profileQuestion.ts';
import type { KnownProfiles, Profiles } from './profiles.ts';
import { clockTolerance, settingsFolder, trustedIssuers } from './settings.ts';
import type { WorkspaceFactsReader } from './workspaceFacts.ts';

/** What is expected of a token, and how that came to be known. */
export interface Statement extends SourcedExpectations {
	/** The profile that the token is held against. */
	readonly profile?: Profile;
	/** The user had to say which profile counts, or that none does. */
	readonly asked: boolean;
	/** What the workspace says is left out, because the user does not trust it. */
	readonly untrusted: boolean;
	/** Names of profiles that have mistakes and do not count. */
	readonly broken: readonly string[];
}

/** A token, the document that it is from, and what the user tries out on it. */
export interface ExpectedToken {
	readonly decoded: DecodedToken;
	readonly resource: vscode.Uri | undefined;
	/** As members of a profile. In memory only, and for this token only. */
	readonly here?: ProfileMembers;
}

/**
 * Finds out what is expected of a token: a profile, else the configuration of the workspace; then the issuers that the user trusts. What the
 * user answers is kept for the token's issuer and client until the window is closed.
 */
export class StatedExpectations {
	readonly #profiles: Pick<Profiles, 'read'>;
	readonly #facts: WorkspaceFactsReader;
	readonly #askForProfile: ProfileQuestion;
	readonly #answers: Answers;

	constructor(
		profiles: Pick<Profiles, 'read'>,
		facts: WorkspaceFactsReader,
		question: ProfileQuestion = (token, candidates) => askForProfile([token], candidates),
		answers: Answers = new Map(),
	) {
		this.#profiles = profiles;
		this.#facts = facts;
		this.#askForProfile = question;
		this.#answers = answers;
	}

	/** The same with the same answers, for tokens that are verified together: profiles are read once for each folder, and asked about as `questions` do. */
	forMany(questions: { readonly chooseProfile: ProfileQuestion }): StatedExpectations {
		const known = new Map<string, Promise<KnownProfiles>>();
		const read = (resource: vscode.Uri | undefined): Promise<KnownProfiles> => {
			const folder = settingsFolder(resource);
			const profiles = known.get(folder) ?? this.#profiles.read(resource);
			known.set(folder, profiles);
			return profiles;
		};
		return new StatedExpectations({ read }, this.#facts, questions.chooseProfile, this.#answers);
	}

	/** Undefined when the user was asked which profile counts and did not say. */
	async ask({ decoded: token, resource, here }: ExpectedToken): Promise<Statement | undefined> {
		const known = await this.#profiles.read(resource);
		const choice = this.#choose(known, token);
		if (choice.type !== 'ask') return this.#statement(token, here, known, choice.profile, choice.asked);
		const picked = await this.#askForProfile(token, choice.candidates);
		if (picked === undefined) return undefined;
		this.#answers.set(commonName(token), picked.profile?.name);
		return this.#statement(token, here, known, picked.profile, true);
	}

	/** The same without a question: where one would be needed, no profile counts. */
	async now({ decoded: token, resource, here }: ExpectedToken): Promise<Statement> {
		const known = await this.#profiles.read(resource);
		const choice = this.#choose(known, token);
		return choice.type === 'ask'
			? this.#statement(token, here, known, undefined, true)
			: this.#statement(token, here, known, choice.profile, choice.asked);
	}

	/** The next question about this token is asked again. */
	forget(token: DecodedToken): void {
		this.#answers.delete(commonName(token));
	}

	#choose({ profiles }: KnownProfiles, token: DecodedToken): Choice {
		const choice = chooseProfile(profiles, token);
		if (choice.type !== 'ask') return { type: 'chosen', asked: false, profile: choice.type === 'one' ? choice.profile : undefined };
		const name = commonName(token);
		const answer = this.#answers.get(name);
		const profile = choice.candidates.find((candidate) => candidate.name === answer);
		const answered = this.#answers.has(name) && (answer === undefined || profile !== undefined);
		return answered ? { type: 'chosen', asked: true, profile } : choice;
	}

	async #statement(
		token: DecodedToken,
		here: ProfileMembers | undefined,
		known: KnownProfiles,
		profile: Profile | undefined,
		asked: boolean,
	): Promise<Statement> {
		const { untrusted, broken } = known;
		const ofApp = profile
			? expectationsOfProfile(profile, asked)
			: untrusted
				? nothingStated
				: configuredExpectations(await this.#facts.readFiles(), token);
		const tried = here ? expectationsTriedHere(here) : nothingStated;
		const joined = joinExpectations([
			tried,
			ofApp,
			ofTrustedIssuers(token),
			{ expectations: { clockTolerance: clockTolerance() }, sources: {} },
		]);
		return { ...joined, ...(profile && { profile }), asked, untrusted, broken };
	}
}

/** The name of the profile that counts, or undefined for none, by the name of the tokens. */
type Answers = Map<string, string | undefined>;

type Choice =
	| { readonly type: 'chosen'; readonly asked: boolean; readonly profile: Profile | undefined }
	| { readonly type: 'ask'; readonly candidates: readonly Profile[] };

/** Only an issuer that the user trusts is one that the user expects; a yes for one time lets it be asked and no more. */
function ofTrustedIssuers(token: DecodedToken): SourcedExpectations {
	const issuer = trustedIssuers();
	if (!issuer.includes(issuerOf(token) ?? '')) return nothingStated;
	return { expectations: { issuer }, sources: { issuer: { type: 'trusted-issuers' } } };
}
