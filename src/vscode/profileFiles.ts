import * as vscode from 'vscode';
import type { Profile } from '../core/verify/profile.ts';
import { type ProfileReading, profileLimits, readProfiles, readProfilesFile } from '../core/verify/readProfiles.ts';
import { profileProblemSentence } from '../words/profiles.ts';
import { type KnownProfiles, profilesFileName } from './profiles.ts';
import { profileSettings } from './settings.ts';
import { StampedFiles } from './stampedFiles.ts';
import { fileProblem, type WatchedFile } from './watchedFile.ts';
import { words } from './words.ts';

/** Reads the profiles of settings and files. */
export class ProfileFiles {
	readonly #file: WatchedFile;
	/** Characters take four bytes at the most: what is larger is too long as text, whatever it holds. */
	readonly #files = new StampedFiles(profileLimits.fileLength * 4, (text, uri) => {
		const reading = readProfilesFile(text, vscode.workspace.asRelativePath(uri));
		this.#file.show(uri, this.problemsOf(text));
		return reading;
	});

	constructor(file: WatchedFile) {
		this.#file = file;
	}

	/** Of several profiles of one name that of the workspace counts, and its settings before its files. */
	async read(resource: vscode.Uri | undefined): Promise<KnownProfiles> {
		const trusted = vscode.workspace.isTrusted;
		const files = trusted ? await Promise.all(this.#file.uris.map((uri) => this.#files.read(uri))) : [];
		const { user, workspace } = profileSettings(resource);
		const readings: readonly ProfileReading[] = [
			...(trusted ? workspace : []).map((setting) => readProfiles(setting, { in: 'workspace-settings' })),
			...files.flatMap((file) => file?.reading ?? []),
			...user.map((setting) => readProfiles(setting, { in: 'user-settings' })),
		];
		const profiles = new Map<string, Profile>();
		for (const profile of readings.flatMap((reading) => reading.profiles)) {
			if (!profiles.has(profile.name)) profiles.set(profile.name, profile);
		}
		const broken = readings.flatMap(({ problems }) => problems.map(({ profile, pointer }) => profile ?? pointer.join('.')));
		const untrusted = !trusted && vscode.workspace.workspaceFolders !== undefined;
		return { profiles: [...profiles.values()], broken: [...new Set(broken)], untrusted };
	}

	/** What is wrong in the text of such a file. */
	problemsOf(text: string): readonly vscode.Diagnostic[] {
		return readProfilesFile(text, profilesFileName).problems.map((problem) => {
			const { at = 0 } = problem;
			const [name = ' '] = /^"[^"]*"/.exec(text.slice(at)) ?? [];
			return fileProblem(text, at, at + name.length, profileProblemSentence(problem, words), problem.code);
		});
	}
}
