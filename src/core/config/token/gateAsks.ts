import type { JsonValue } from '../../token/json.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { Resource } from '../model/resource.ts';
import { itemsOf, memberValues, textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { Comparison } from './comparison.ts';
import type { GateAsk, GateRow } from './gateRows.ts';
import { type Statement, standingOf } from './statement.ts';

/**
 * What a gate asks of the tokens of a signer beside the signature: why it would refuse this one, or what of it cannot be told. Undefined where it would
 * take the token, by one of its settings for the signer at least.
 */
export function askedProblem(comparison: Comparison, gate: Resource, { kind, asks = [] }: GateRow): Statement | undefined {
	const problems: Statement[] = [];
	for (const ask of asks) {
		for (const settings of valuesAt(gate.properties, ask.at)) {
			if (settings.type !== 'map' || !mayConcern(comparison, gate, settings, ask)) continue;
			const asked = { comparison, gate, kind };
			const problem = patternProblem(asked, settings, ask) ?? claimsProblem(asked, settings, ask);
			if (problem === undefined) return undefined;
			problems.push(problem);
		}
	}
	return problems.find((problem) => standingOf(problem) === 'unknown') ?? problems[0];
}

interface Asked {
	readonly comparison: Comparison;
	readonly gate: Resource;
	readonly kind: GateRow['kind'];
}

/** Do the settings name the token's signer, or may they? */
function mayConcern(comparison: Comparison, gate: Resource, settings: SettledValue, { pool, issuer }: GateAsk): boolean {
	if (pool !== undefined) {
		return memberValues(settings, pool).some((at) => comparison.isPool(comparison.graph.link(at, 'user-pool', gate)) !== false);
	}
	return memberValues(settings, issuer).some((at) => (comparison.textOf(at, gate) ?? comparison.facts.issuer) === comparison.facts.issuer);
}

function patternProblem({ comparison, gate, kind }: Asked, settings: SettledValue, { pattern }: GateAsk): Statement | undefined {
	const [at] = pattern === undefined ? [] : memberValues(settings, pattern).filter(({ type }) => type !== 'absent');
	if (pattern === undefined || at === undefined) return undefined;
	const written = comparison.textOf(at, gate);
	if (written === undefined) return comparison.unknown(gate, pattern, at);
	const clients = namedClients(written);
	const own = comparison.facts.client;
	if (own !== undefined && clients?.includes(own)) return undefined;
	// Whether the expression must fit all of the id is not documented: a part of it is no answer.
	if (own === undefined || clients === undefined || clients.some((client) => own.includes(client))) {
		return comparison.say('gate-pattern', gate, at, { gate: gate.name, kind, pattern: written, actual: own ?? '' });
	}
	return comparison.say('gate-client', gate, at, { gate: gate.name, kind, expected: clients.join(', '), actual: own });
}

/** The ids that an expression is nothing but a choice of. Any other one is not tried: it is foreign, and may take for ever. */
function namedClients(expression: string): readonly string[] | undefined {
	const [, bracketed, plain] = /^\^?(?:\((?:\?:)?([\w|]+)\)|([\w|]+))\$?$/.exec(expression) ?? [];
	const choice = bracketed ?? plain;
	// In an unbracketed choice, the anchors belong to its first and last branch alone.
	return choice?.split('|');
}

function claimsProblem(asked: Asked, settings: SettledValue, { claims }: GateAsk): Statement | undefined {
	if (claims === undefined) return undefined;
	const problems = memberValues(settings, claims)
		.flatMap((list) => itemsOf(list).items)
		.flatMap((item) => claimProblem(asked, item, claims) ?? []);
	return problems.find((problem) => standingOf(problem) === 'refuses') ?? problems[0];
}

function claimProblem({ comparison, gate, kind }: Asked, item: SettledValue, property: string): Statement | undefined {
	const [name, format] = ['Name', 'Format'].map((member) => memberValues(item, member).map(textOf)[0]);
	const values = memberValues(item, 'Values').flatMap((list) => itemsOf(list).items);
	const texts = values.map((value) => comparison.textOf(value, gate));
	if (name === undefined || texts.length === 0) return comparison.unknown(gate, property, item);
	const { payload } = comparison.facts;
	const say = (code: 'gate-claim' | 'gate-claim-missing' | 'gate-claim-list', actual = ''): Statement => {
		const expected = texts.flatMap((text) => text ?? []).join(', ');
		return comparison.say(code, gate, item, { gate: gate.name, kind, claim: name, expected, actual }, { claim: name });
	};
	if (!Object.hasOwn(payload, name)) return say('gate-claim-missing');
	const open = values[texts.indexOf(undefined)];
	const own = textsOf(payload[name], format);
	const shared = own?.filter((text) => texts.includes(text)) ?? [];
	if (format === 'single-string' && shared.length > 0) return undefined;
	if (open !== undefined) return comparison.unknown(gate, property, open);
	if (own === undefined) return say('gate-claim-list');
	if (shared.length === 0) return say('gate-claim', own.join(', '));
	return texts.every((text) => text !== undefined && own.includes(text)) ? undefined : say('gate-claim-list');
}

/** The texts of a claim that is written in a format of Elastic Load Balancing; undefined where it is not. */
function textsOf(value: JsonValue | undefined, format: string | undefined): readonly string[] | undefined {
	if (typeof value === 'string') {
		if (format === 'single-string') return [value];
		return format === 'space-separated-values' ? value.split(' ') : undefined;
	}
	if (format !== 'string-array' || !Array.isArray(value)) return undefined;
	return value.flatMap((item) => (typeof item === 'string' ? [item] : []));
}
