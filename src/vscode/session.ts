import * as vscode from 'vscode';
import type { TeamRows } from '../core/claims/team/teamRows.ts';
import { isUserPoolToken } from '../core/claims/value/kinds.ts';
import type { WorkspaceFacts } from '../core/cognito/facts.ts';
import type { PlacedStatement } from '../core/config/token/placedStatements.ts';
import { fetchKeys } from '../core/keys/fetchKeys.ts';
import { KeyStore } from '../core/keys/keyStore.ts';
import type { Thumbprints } from '../core/keys/thumbprint.ts';
import type { Comparison } from '../core/token/compare.ts';
import { type DecodedToken, decode } from '../core/token/decode.ts';
import type { ProfileChange, ProfileMembers } from '../core/verify/profile.ts';
import { ComparisonLinks } from './against/comparisonLinks.ts';
import type { TokenComparisons } from './against/tokenComparisons.ts';
import { callAfter } from './callAfter.ts';
import { ConsentForOne } from './consent.ts';
import type { DecodedDocuments } from './decoded/decodedDocuments.ts';
import type { DocumentTokens } from './documentTokens.ts';
import { InspectorPanel } from './inspector/panel.ts';
import { restored } from './inspector/restore.ts';
import type { Log } from './log.ts';
import type { OnFirstUse } from './onFirstUse.ts';
import type { Profiles } from './profiles.ts';
import type { ResultsPanel } from './results/panel.ts';
import type { Runtime } from './runtime.ts';
import { allowedHosts, allowsLoopbackHttp } from './settings.ts';
import { StatedExpectations } from './statedExpectations.ts';
import type { TeamClaims } from './teamClaims.ts';
import type { PointedToken } from './tokenSource.ts';
import { type Verification, Verifier } from './verifier.ts';
import type { WorkspaceFactsReader } from './workspaceFacts.ts';
import type { ScannedTokens } from './workspaceScan/scannedTokens.ts';

/** Milliseconds for all that is asked to get keys. */
const requestTimeout = 5000;

/** The token that is looked at and what is known about it. In memory only: it ends with the window. */
export interface Inspected extends PointedToken {
	readonly decoded: DecodedToken;
	readonly verification?: Verification;
	/** The host that is being asked. */
	readonly asking?: string;
	/** The token around this one, when it was reached from there. */
	readonly outer?: Inspected;
	/** Absent until it has been looked for. */
	readonly around?: TokenSurroundings;
	/** Of the keys at hand; absent until they have been made. */
	readonly thumbprints?: Thumbprints;
	/** What the user tries out on this token, as members of a profile. */
	readonly here?: ProfileMembers;
	/** Why what was last chosen for the expectation of a check was not taken. */
	readonly refusal?: { readonly check: string; readonly sentence: string };
	/** The token that is set beside it. */
	readonly compared?: Compared;
}

/** Another token beside the one that is looked at. */
export interface Compared {
	/** Another number is another comparison. */
	readonly number: number;
	readonly other: Inspected;
	readonly comparison: Comparison;
}

/** What the workspace knows that helps to explain a token. */
export interface TokenSurroundings {
	readonly team: TeamRows;
	/** Only for a token that has to do with a user pool. */
	readonly facts?: WorkspaceFacts;
	/** What the configuration of the workspace says about it, as for `facts`; there a moment later. */
	readonly configuration?: readonly PlacedStatement[];
}

/** What the window has from its start. */
export interface Shared {
	readonly tokens: DocumentTokens;
	readonly scanned: ScannedTokens;
	readonly decoded: DecodedDocuments;
	/** What teams write down: the meaning of their claims, and what their apps expect. */
	readonly team: TeamClaims;
	readonly profiles: Profiles;
	readonly facts: WorkspaceFactsReader;
	readonly comparisons: OnFirstUse<TokenComparisons>;
}

/** What lives as long as the window once the first command has run: the keys, the panel and the token in it. */
export class Session implements vscode.Disposable {
	readonly runtime: Runtime;
	readonly verifier: Verifier;
	readonly consent = new ConsentForOne();
	readonly tokens: DocumentTokens;
	readonly scanned: ScannedTokens;
	readonly decoded: DecodedDocuments;
	readonly profiles: Profiles;
	readonly #team: TeamClaims;
	readonly #facts: WorkspaceFactsReader;
	/** Tokens against the configuration of the workspace, and the links of what was said about them. */
	readonly comparisons: OnFirstUse<TokenComparisons>;
	readonly comparisonLinks = new ComparisonLinks();
	readonly #listeners: readonly vscode.Disposable[];
	readonly #log: Log;
	readonly #panel: InspectorPanel;
	readonly #extensionUri: vscode.Uri;
	#results: Promise<ResultsPanel> | undefined;
	#inspected: Inspected | undefined;
	#expiries: readonly (ReturnType<typeof setTimeout> | undefined)[] = [];
	readonly #judgements = new WeakMap<DecodedToken, number>();

	constructor(
		extensionUri: vscode.Uri,
		runtime: Runtime,
		{ tokens, scanned, decoded, team, profiles, facts, comparisons }: Shared,
		log: Log,
	) {
		this.runtime = runtime;
		this.tokens = tokens;
		this.scanned = scanned;
		this.decoded = decoded;
		this.profiles = profiles;
		this.#team = team;
		this.#facts = facts;
		this.comparisons = comparisons;
		this.#log = log;
		this.verifier = new Verifier(keyStore(runtime), new StatedExpectations(this.profiles, this.#facts), runtime.clock, this.consent);
		this.#listeners = [
			this.#team.onDidChange(() => this.#lookAround()),
			this.profiles.onDidChange(() => void this.#log.guard(() => this.settingsChanged())),
			// What was changed elsewhere meanwhile counts, also where no file system tells of it.
			vscode.window.onDidChangeWindowState(({ focused }) => {
				if (focused && this.#verified().length > 0) void this.#log.guard(() => this.settingsChanged());
			}),
			vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#log.guard(() => this.settingsChanged())),
		];
		this.#extensionUri = extensionUri;
		this.#panel = new InspectorPanel(extensionUri, this, log);
	}

	get inspected(): Inspected | undefined {
		return this.#inspected;
	}

	/** Decodes a token and shows it in the panel, which opens beside the editor unless a column is given. */
	inspect(pointed: PointedToken, column?: vscode.ViewColumn): Inspected {
		// The same token again: what is tried out on it stays.
		const here = this.#inspected?.text === pointed.text ? this.#inspected.here : undefined;
		return this.show({ ...pointed, decoded: decode(pointed.text), ...(here && { here }) }, column);
	}

	/** *ClaimLens: Open Inspector*: the panel as it is, or the page where a token can be given. */
	openInspector(): Promise<void> {
		this.#panel.open();
		return Promise.resolve();
	}

	/** Shows again, after a reload of the window, the token that the page showed before, as far as it still stands where it stood. */
	async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const before = await restored(this.tokens, state);
		this.#panel.adopt(panel, typeof before === 'string' ? before : undefined);
		// Whoever was quicker than VS Code has another token by now.
		if (typeof before === 'object' && this.#inspected === undefined) this.inspect(before);
	}

	/** Tries out what is expected, on this token only and as long as it is looked at: it is judged anew, with the keys at hand. */
	async tryHere(change: ProfileChange): Promise<void> {
		const inspected = this.#inspected;
		if (inspected === undefined) return;
		const { refusal: _, ...rest } = inspected;
		const here = Object.fromEntries(Object.entries({ ...inspected.here, ...change }).filter(([, value]) => value !== undefined));
		this.#inspected = { ...rest, here };
		await this.settingsChanged();
	}

	/** Says why what was chosen for the expectation of a check is not taken. */
	refuseExpectation(check: string, sentence: string): void {
		if (this.#inspected === undefined) return;
		this.#inspected = { ...this.#inspected, refusal: { check, sentence } };
		this.#panel.refresh();
	}

	/** Shows a token inside the one that is shown, by its place in the list of them. */
	inspectNested(index: number): void {
		const outer = this.#inspected;
		const inner = outer?.decoded.nested?.[index];
		if (outer === undefined || inner === undefined) return;
		this.show({ text: inner.decoded.text, resource: outer.resource, decoded: decode(inner.decoded.text), outer });
	}

	/** Shows the token again from which the one that is shown was reached. */
	inspectOuter(): void {
		if (this.#inspected?.outer) this.show(this.#inspected.outer);
	}

	/** Adds to what is known about the token, or the one beside it; a token that was replaced meanwhile is left alone. */
	update(inspected: Inspected, change: Pick<Inspected, 'verification'> | Pick<Inspected, 'asking'>): void {
		const shown = this.#inspected;
		const compared = shown?.compared;
		const changed = (known: Inspected): Inspected => {
			const { asking: _, ...rest } = known;
			return { ...rest, ...change };
		};
		if (shown?.decoded === inspected.decoded) this.#inspected = changed(shown);
		else if (shown && compared?.other.decoded === inspected.decoded) {
			this.#inspected = { ...shown, compared: { ...compared, other: changed(compared.other) } };
		} else return;
		this.#panel.refresh();
		this.#judgeAtExpiry();
		this.#makeThumbprints(this.#inspected);
		// What is tried out may have changed while keys were asked for.
		const { here, verification, decoded } = this.#inspected;
		if (decoded === inspected.decoded && verification && here !== inspected.here) void this.#log.guard(() => this.settingsChanged());
	}

	/** Sets another token beside the one that is shown, or takes it away. */
	compare(inspected: Inspected, compared: Compared | undefined): void {
		if (this.#inspected?.decoded !== inspected.decoded) return;
		const { compared: _, ...alone } = this.#inspected;
		this.#inspected = { ...alone, ...(compared && { compared }) };
		this.#panel.refresh();
		this.#judgeAtExpiry();
	}

	/** Shows a token with what is known about it already. */
	show(inspected: Inspected, column?: vscode.ViewColumn): Inspected {
		this.#inspected = inspected;
		this.#judgeAtExpiry();
		this.#panel.show(column);
		this.#lookAround();
		return inspected;
	}

	/** Forgets the token, when the panel is closed. */
	forget(): void {
		this.#inspected = undefined;
		this.#judgeAtExpiry();
	}

	/** Expectations may have changed: what was verified is judged anew, with the keys at hand. */
	async settingsChanged(): Promise<void> {
		const verified = this.#verified();
		if (verified.length === 0) this.#panel.refresh();
		await Promise.all(verified.map(({ inspected, verification }) => this.#judgeAgain(inspected, verification)));
		this.#lookAround();
	}

	/** The panel that lists what came out for many tokens. */
	results(): Promise<ResultsPanel> {
		this.#results ??= import('./results/panel.ts').then(({ ResultsPanel }) => new ResultsPanel(this.#extensionUri, this, this.#log));
		return this.#results;
	}

	dispose(): void {
		for (const expiry of this.#expiries) clearTimeout(expiry);
		for (const listener of this.#listeners) listener.dispose();
		this.#panel.dispose();
		this.comparisonLinks.dispose();
		void this.#results?.then((panel) => panel.dispose());
	}

	/** Looks for what the workspace knows; the panel is drawn without it first. */
	#lookAround(): void {
		const inspected = this.#inspected;
		if (inspected === undefined) return;
		void this.#log.guard(async () => {
			const { kind } = inspected.decoded;
			const ofPool = isUserPoolToken(kind) || kind === 'alb-data';
			const [team, facts] = await Promise.all([this.#team.rowsFor(inspected.resource), ofPool ? this.#facts.read() : undefined]);
			if (this.#inspected?.decoded !== inspected.decoded) return;
			const around = { team, ...(facts && { facts }) };
			this.#inspected = { ...this.#inspected, around };
			this.#panel.refresh();
			const { statements } = ofPool ? await (await this.comparisons.get()).compare(inspected.decoded) : {};
			if (statements === undefined || this.#inspected?.around !== around) return;
			this.#inspected = { ...this.#inspected, around: { ...around, configuration: statements } };
			this.#panel.refresh();
		});
	}

	#makeThumbprints({ verification, decoded }: Inspected): void {
		if (verification === undefined) return;
		const { keyMaterial } = verification;
		void this.#log.guard(async () => {
			const [{ thumbprintsOf }, { shownKeys }] = await Promise.all([
				import('../core/keys/thumbprint.ts'),
				import('./inspector/issuerView.ts'),
			]);
			const thumbprints = await thumbprintsOf(shownKeys(keyMaterial, decoded));
			if (this.#inspected?.verification !== verification) return;
			this.#inspected = { ...this.#inspected, thumbprints };
			this.#panel.refresh();
		});
	}

	/** Of judgements that overtake each other the one that began last counts. */
	async #judgeAgain(inspected: Inspected, before: Verification): Promise<void> {
		const judgement = (this.#judgements.get(inspected.decoded) ?? 0) + 1;
		this.#judgements.set(inspected.decoded, judgement);
		const verification = await this.verifier.judgeAgain(inspected, before);
		const isLast = this.#judgements.get(inspected.decoded) === judgement;
		if (isLast && this.#verified().some((now) => now.verification === before)) this.update(inspected, { verification });
	}

	/** The token that is shown and the one beside it, as far as they are verified. */
	#verified(): readonly { readonly inspected: Inspected; readonly verification: Verification }[] {
		const shown = this.#inspected;
		return [shown, shown?.compared?.other].flatMap((inspected) =>
			inspected?.verification ? [{ inspected, verification: inspected.verification }] : [],
		);
	}

	/** The verdict must not outlive the token: it is judged anew the moment the token expires. */
	#judgeAtExpiry(): void {
		for (const expiry of this.#expiries) clearTimeout(expiry);
		this.#expiries = this.#verified().map(({ inspected, verification }) => {
			const { expiresAt } = inspected.decoded.times;
			if (expiresAt === undefined) return undefined;
			const { clockTolerance = 0 } = verification.statement.expectations;
			const expiry = (expiresAt + clockTolerance) * 1000;
			return callAfter(expiry, this.runtime.clock(), () => void this.#judgeAgain(inspected, verification));
		});
	}
}

/** Keys in memory, by the place that they are fetched from. */
function keyStore({ fetch, resolveHost, clock }: Runtime): KeyStore {
	return new KeyStore((source, signal) => {
		const rules = { allowLoopbackHttp: allowsLoopbackHttp(), allowedHosts: allowedHosts() };
		return fetchKeys(source, { fetch, ...(resolveHost && { resolveHost }), timeout: requestTimeout, ...rules, signal });
	}, clock);
}
