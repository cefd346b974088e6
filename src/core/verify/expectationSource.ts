import type { FilePlace } from '../cognito/facts.ts';
import type { Expectations } from './expectations.ts';
import type { Check, CheckId } from './report.ts';

/** Where a profile is kept: in the user's settings, in those of the workspace, or at a line of a file. */
export type ProfilePlace = { readonly in: 'user-settings' } | { readonly in: 'workspace-settings' } | ({ readonly in: 'file' } & FilePlace);

/** Where an expectation comes from. */
export type ExpectationSource =
	| { readonly type: 'profile'; readonly profile: string; readonly place: ProfilePlace; readonly chosen?: boolean }
	/** A configuration file that names the token's user pool. */
	| { readonly type: 'configuration'; readonly place: FilePlace }
	/** The issuers that the user trusts. */
	| { readonly type: 'trusted-issuers' }
	/** The user, who tries it out on one token in this window. */
	| { readonly type: 'here' }
	/** An option of the command, with its dashes. */
	| { readonly type: 'option'; readonly option: string };

export type ExpectationName = keyof Expectations;
export type ExpectationSources = Readonly<Partial<Record<ExpectationName, ExpectationSource>>>;

/** Expectations, and where each of them comes from. */
export interface SourcedExpectations {
	readonly expectations: Expectations;
	readonly sources: ExpectationSources;
}

/** The same source for every expectation that is stated, `null` included. */
export function fromOneSource(expectations: Expectations, source: ExpectationSource): SourcedExpectations {
	const sources = Object.fromEntries(statedNames(expectations).map((name) => [name, source]));
	return { expectations, sources };
}

/** Of several statements about one expectation the first counts; what it leaves out (`undefined`, not `null`) the next may state. */
export function joinExpectations(all: readonly SourcedExpectations[]): SourcedExpectations {
	const expectations: Record<string, unknown> = {};
	const sources: Partial<Record<ExpectationName, ExpectationSource>> = {};
	for (const stated of all) {
		for (const name of statedNames(stated.expectations)) {
			if (Object.hasOwn(expectations, name)) continue;
			expectations[name] = stated.expectations[name];
			const source = stated.sources[name];
			if (source !== undefined) sources[name] = source;
		}
	}
	return { expectations, sources };
}

function statedNames(expectations: Expectations): readonly ExpectationName[] {
	return (Object.keys(expectations) as ExpectationName[]).filter((name) => expectations[name] !== undefined);
}

/** The expectation that each check compares with; checks that are not here need none. */
const expectationOf = {
	algorithm: 'algorithms',
	issuer: 'issuer',
	type: 'typ',
	'token-use': 'tokenUse',
	audience: 'audience',
	client: 'clientId',
	signer: 'albArn',
	scope: 'scope',
	groups: 'group',
	nonce: 'nonce',
	'access-token-hash': 'accessToken',
	subject: 'subject',
	'authentication-age': 'maxAge',
	'required-claims': 'require',
} as const satisfies Partial<Record<CheckId, ExpectationName>>;

/** Where the expectation of a check comes from; undefined for a check without one, and where nobody stated it. */
export function sourceOfCheck({ id }: Pick<Check, 'id'>, sources: ExpectationSources): ExpectationSource | undefined {
	const name = expectationOfCheck(id);
	return name === undefined ? undefined : sources[name];
}

/** The expectation that a check compares with, by the check's id; undefined for any other text. */
export function expectationOfCheck(id: string): ExpectationName | undefined {
	return Object.hasOwn(expectationOf, id) ? expectationOf[id as keyof typeof expectationOf] : undefined;
}
