import { issuersOfUserPool } from '../../cognito/issuer.ts';
import type { Clock } from '../../ports.ts';
import type { Expectations, ExpectedTokenUse } from '../../verify/expectations.ts';
import type { CheckId } from '../../verify/report.ts';
import { verify } from '../../verify/verify.ts';
import { idIn } from '../graph/ids.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { Verifier } from '../model/resource.ts';
import type { Comparison } from './comparison.ts';
import type { Statement } from './statement.ts';

/** Checks by what code is configured to expect; all others are about the token itself. */
const configured: ReadonlySet<CheckId> = new Set(['algorithm', 'issuer', 'token-use', 'audience', 'client', 'scope', 'groups']);

/** Every verifier that code or settings configure: would it take the token, as far as the files say what it expects? Signature and times are another matter. */
export async function compareVerifiers(comparison: Comparison, clock: Clock): Promise<readonly Statement[]> {
	const verifiers = comparison.graph.resources('verifier');
	return (await Promise.all(verifiers.map((verifier) => compareVerifier(comparison, verifier, clock)))).flat();
}

async function compareVerifier(comparison: Comparison, verifier: Verifier, clock: Clock): Promise<readonly Statement[]> {
	const { expectations, unknown } = expectationsOf(comparison, verifier);
	if (Object.keys(expectations).length === 0) return unknown;
	const { checks } = await verify(comparison.facts.token, expectations, { type: 'none' }, clock);
	const failed = checks.filter(({ id, outcome }) => outcome === 'fail' && configured.has(id));
	const values = { verifier: verifier.name };
	if (failed.length === 0) return [comparison.say('verifier-accepts', verifier, verifier.nameRange, values), ...unknown];
	return [
		...failed.map((check) => comparison.say('verifier-refuses', verifier, placeOf(verifier, check.id), values, { check })),
		...unknown,
	];
}

/** What is read of a verifier: each property, and what is expected by it. */
const rows: readonly {
	readonly property: string;
	readonly check: CheckId;
	readonly expects: (texts: readonly string[]) => Expectations;
}[] = [
	{ property: 'UserPoolId', check: 'issuer', expects: (texts) => ({ issuer: texts.flatMap(issuersAt) }) },
	{ property: 'Issuer', check: 'issuer', expects: (texts) => ({ issuer: texts }) },
	{ property: 'TokenUse', check: 'token-use', expects: ([use]) => (isTokenUse(use) ? { tokenUse: use } : {}) },
	{ property: 'ClientId', check: 'client', expects: (clientId) => ({ clientId }) },
	{ property: 'Audience', check: 'audience', expects: (audience) => ({ audience }) },
	{ property: 'Scope', check: 'scope', expects: (scope) => ({ scope }) },
	{ property: 'Groups', check: 'groups', expects: (group) => ({ group }) },
	{ property: 'Algorithms', check: 'algorithm', expects: (algorithms) => ({ algorithms }) },
];

function expectationsOf(comparison: Comparison, verifier: Verifier): { expectations: Expectations; unknown: readonly Statement[] } {
	let expectations: Expectations = {};
	const unknown: Statement[] = [];
	for (const { property, expects } of rows) {
		// What code may say beside it (`open`) is not stated here, and `null` is left unchecked on purpose.
		if (!verifier.properties.members.has(property)) continue;
		const { texts, unknown: open } = comparison.textsAt(verifier, property);
		const isNull = valuesAt(verifier.properties, property).some((value) => value.type === 'scalar' && value.value === null);
		if (isNull) continue;
		if (open) unknown.push(comparison.unknown(verifier, property, open));
		else if (texts.length > 0) expectations = { ...expectations, ...expects(texts) };
	}
	return { expectations, unknown };
}

/** A pool's id, or an issuer of it, as the issuers that it may write. */
function issuersAt(text: string): readonly string[] {
	const id = idIn(text, 'user-pool');
	return (id === undefined ? undefined : issuersOfUserPool(id)) ?? [text];
}

function isTokenUse(text: string | undefined): text is ExpectedTokenUse {
	return text === 'id' || text === 'access';
}

function placeOf(verifier: Verifier, check: CheckId): Verifier['nameRange'] {
	const row = rows.findLast((candidate) => candidate.check === check && verifier.properties.members.has(candidate.property));
	return (row && verifier.properties.members.get(row.property)?.value.range) ?? verifier.nameRange;
}
