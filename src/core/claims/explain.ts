import { catalogue } from './catalogue/catalogue.ts';
import type { Row, RowFamily, RowPlace } from './row.ts';
import { findTeamRow, type TeamRows } from './team/teamRows.ts';

interface NameIndex {
	readonly rows: readonly Row[];
	readonly exact: ReadonlyMap<string, readonly Row[]>;
	/** Keys in lower case. */
	readonly folded: ReadonlyMap<string, readonly Row[]>;
}

/** A claim whose name is a web address. Any address fits, so it explains a name only where that name is a claim for certain. */
const namespaced = 'https://*';

/** Names that an app or a trigger makes up, and the row that speaks for all of them. */
const patterns: readonly (readonly [RegExp, string])[] = [
	[/^custom:./, 'custom:*'],
	[/^dev:./, 'dev:custom:*'],
	[/^cognito:./, 'cognito:*'],
	[/^https?:\/\/./, namespaced],
];

const customScope = 'resource-server/scope';

/** A custom scope of Cognito: an identifier, a slash, and a name without one; no space, `"` or `\` anywhere (RFC 6749 §3.3). */
const scopeForm = /^[^\s"\\/][^\s"\\]*\/[^\s"\\/]+$/;

/** Places that are a document or a request: a name that is not theirs says nothing there. */
const documentFamilies: Partial<Record<RowPlace, readonly RowFamily[]>> = {
	jwk: ['endpoint'],
	discovery: ['endpoint'],
	'authorize-request': ['endpoint', 'grant', 'scope'],
	'token-request': ['endpoint', 'grant', 'scope'],
	api: ['endpoint', 'auth-flow', 'challenge'],
	concept: ['term'],
};

let built: NameIndex | undefined;

/** Every row of the catalogue, general ones first. */
export function allRows(): readonly Row[] {
	return index().rows;
}

/** Every English sentence of the catalogue, each once: the keys of every translation. */
export function catalogueSentences(): readonly string[] {
	const sentences = allRows().flatMap(({ title, meaning, check, mistake }) => [title, meaning, check, mistake]);
	return [...new Set(sentences)].filter((sentence) => sentence !== undefined);
}

/**
 * All rows for a name, or one of its aliases, as a person types it: those of that exact case, else those of any case. A name that an
 * app made up (`custom:tenant_id`, `dev:custom:x`, an unknown `cognito:` claim, a claim under a web address, a scope with a slash)
 * gets the row of its pattern. Empty when nothing is known.
 */
export function findRows(name: string): readonly Row[] {
	const { folded } = index();
	const named = lookUp(name);
	if (named.length > 0) return named;
	const patterned = scopeForm.test(name) ? [...madeUp(name), ...lookUp(customScope)] : madeUp(name);
	return patterned.length > 0 ? patterned : (folded.get(name.toLowerCase()) ?? []);
}

/**
 * The row that fits best for a name met in the payload of a token, or in the document or request that `place` names. Names count
 * with their case (RFC 7519 §10.1.1). In a token, a row of another token serves when there is none for this one, since a trigger may
 * add any claim anywhere. `inside` is the claim or member that holds the name, such as `identities`. A row of the team stands before the
 * row of a pattern, but never for a name that has a meaning of its own. Undefined when nothing is known.
 */
export function explainClaim(name: string, place?: RowPlace, inside?: string, team?: TeamRows): Row | undefined {
	const rows = lookUp(name).filter((row) => row.inside === inside);
	if (inside !== undefined) return nearest(rows, place) ?? rows[0];
	const families = place && documentFamilies[place];
	if (families !== undefined) return nearest(ofFamilies(rows, families), place);
	// What a load balancer passes on are the claims that UserInfo answered (ALB user guide, "Authenticate users").
	const claims = ofFamilies(rows, ['claim']);
	const known = nearest(claims, place === 'alb-data' ? 'userinfo' : place) ?? claims[0];
	return known ?? (team && findTeamRow(name, team)) ?? madeUp(name).find((row) => place !== undefined || row.name !== namespaced);
}

/** The row for a header parameter (RFC 7515 §4.1). `place` is `header` unless the kind of token is known better. */
export function explainHeader(name: string, place: RowPlace = 'header'): Row | undefined {
	const rows = ofFamilies(lookUp(name), ['header']);
	return nearest(rows, place) ?? nearest(rows, 'header') ?? rows[0];
}

/** The row for a scope; any that is not a standard one is explained as a scope of some API (RFC 6749 §3.3). */
export function explainScope(name: string): Row | undefined {
	const [known] = ofFamilies(lookUp(name), ['scope']);
	if (known !== undefined || !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(name)) return known;
	return lookUp(customScope)[0];
}

/** Of the rows met in that place, the one met in the fewest others; the first of equals. */
function nearest(rows: readonly Row[], place: RowPlace | undefined): Row | undefined {
	if (place === undefined) return undefined;
	const [first, ...others] = rows.filter((row) => row.where.includes(place));
	return others.reduce<Row | undefined>((best, row) => (best && best.where.length <= row.where.length ? best : row), first);
}

function ofFamilies(rows: readonly Row[], families: readonly RowFamily[]): readonly Row[] {
	return rows.filter((row) => families.includes(row.family));
}

function madeUp(name: string): readonly Row[] {
	const pattern = patterns.find(([form]) => form.test(name));
	return pattern === undefined ? [] : lookUp(pattern[1]);
}

function lookUp(name: string): readonly Row[] {
	return index().exact.get(name) ?? [];
}

function index(): NameIndex {
	built ??= buildIndex(catalogue());
	return built;
}

function buildIndex(rows: readonly Row[]): NameIndex {
	const exact = new Map<string, Row[]>();
	const folded = new Map<string, Row[]>();
	for (const row of rows) {
		const names = [row.name, ...(row.aliases ?? [])];
		for (const name of new Set(names)) add(exact, name, row);
		for (const name of new Set(names.map((each) => each.toLowerCase()))) add(folded, name, row);
	}
	return { rows, exact, folded };
}

function add(map: Map<string, Row[]>, name: string, row: Row): void {
	const rows = map.get(name);
	if (rows === undefined) map.set(name, [row]);
	else rows.push(row);
}
