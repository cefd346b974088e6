import type { Answered } from '../../services/service.ts';
import { services } from '../../services/services.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { Resource } from '../model/resource.ts';
import { itemsOf, memberValues } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { Comparison } from './comparison.ts';
import { askedProblem } from './gateAsks.ts';
import { type GateRow, gateRows } from './gateRows.ts';
import type { Statement } from './statement.ts';

/** Every authorizer and service of the files that takes tokens of user pools: would it take this one, and if not, why not? */
export function* compareGates(comparison: Comparison): Generator<Statement> {
	for (const row of gateRows) {
		const gates = [...comparison.graph.resources('authorizer'), ...comparison.graph.resources('supporting')];
		for (const gate of gates) if (gate.type === row.type) yield* compareGate(comparison, gate, row);
	}
}

/** One of several values fits, none does, or nobody knows. */
interface Match {
	readonly fits: boolean | undefined;
	/** What fits, else what does not, else what is not known. */
	readonly at: SettledValue;
	/** Whether it fits was inferred. */
	readonly ifInferred: boolean;
}

function* compareGate(comparison: Comparison, gate: Resource, row: GateRow): Generator<Statement> {
	const signer = signerOf(comparison, gate, row);
	if (signer === undefined) return;
	const { facts } = comparison;
	const values = { gate: gate.name, kind: row.kind };
	const { at, ifInferred } = signer;
	if (signer.fits === undefined) {
		yield comparison.unknown(gate, lastName([...(row.pools ?? []), ...(row.issuers ?? [])][0] ?? ''), at);
		return;
	}
	if (!signer.fits) {
		yield comparison.say('gate-other-issuer', gate, at, { ...values, issuer: facts.issuer ?? '' }, { claim: 'iss' });
		return;
	}
	const plain = services[row.service].judge(facts.presented);
	const scoped = row.scoped && services[row.scoped].judge(facts.presented);
	if (plain.answer === 'no' && (scoped === undefined || scoped.answer === 'no')) {
		yield comparison.say('gate-service', gate, gate.nameRange, values, { because: plain, ifInferred });
		return;
	}
	const recipient = recipientProblem(comparison, gate, row) ?? askedProblem(comparison, gate, row);
	if (recipient) {
		yield { ...recipient, ...(ifInferred && { ifInferred }) };
		return;
	}
	const routes = row.routes === undefined ? [] : [...routesOf(comparison, gate, row.routes)];
	if (routes.length > 0) {
		for (const route of routes) yield scopeStatement(comparison, route, { plain, scoped: scoped ?? plain, kind: row.kind, ifInferred });
	} else if (plain.answer === 'no') {
		const scopes = facts.presented.scopes.join(', ');
		yield comparison.say('gate-needs-scopes', gate, gate.nameRange, { ...values, scopes }, { claim: 'scope', ifInferred });
	} else yield comparison.say('gate-accepts', gate, gate.nameRange, values, { ifInferred });
}

/** Does the gate take what the pool or issuer of the token signs? Undefined where it names neither. */
function signerOf(comparison: Comparison, gate: Resource, { pools = [], issuers = [] }: GateRow): Match | undefined {
	const { graph, facts } = comparison;
	const read = [
		...pools.flatMap((path) => valuesAt(gate.properties, path).map((at) => ({ at, issuer: undefined }))),
		...issuers.flatMap((path) => valuesAt(gate.properties, path).map((at) => ({ at, issuer: comparison.textOf(at, gate) }))),
	].filter(({ at }) => at.type !== 'absent');
	const matches = read.map(({ at, issuer }): Match => {
		const link = graph.link(at, 'user-pool', gate);
		const ifInferred = comparison.isInferred(link.target);
		const base = issuer?.split('/.well-known/')[0];
		return { at, ifInferred, fits: base === undefined ? comparison.isPool(link) : base === facts.issuer };
	});
	return matches.find(({ fits }) => fits) ?? matches.find(({ fits }) => fits === undefined) ?? matches[0];
}

function recipientProblem(comparison: Comparison, gate: Resource, row: GateRow): Statement | undefined {
	const { presented, client } = comparison.facts;
	const { audience } = presented;
	const own = client === undefined ? [] : [client];
	const lists = [
		{ path: row.recipients, wanted: audience ?? own, code: 'gate-audience', mayBeEmpty: false },
		{ path: row.audience, wanted: audience ?? [], code: 'gate-audience', mayBeEmpty: true },
		{ path: row.clients, wanted: own, code: 'gate-client', mayBeEmpty: true },
	] as const;
	for (const { path, wanted, code, mayBeEmpty } of lists) {
		if (path === undefined) continue;
		const { texts, unknown } = comparison.textsAt(gate, path);
		if (texts.some((text) => wanted.includes(text))) continue;
		const items = valuesAt(gate.properties, path).flatMap((list) => itemsOf(list).items);
		if (items.some((item) => comparison.isClient(comparison.graph.link(item, 'app-client', gate)) && own.some((id) => wanted.includes(id))))
			continue;
		// A client that is not the token's is no unknown one, although its id is not known.
		const open = items.some((item) => {
			const link = comparison.graph.link(item, 'app-client', gate);
			return comparison.textOf(item, gate) === undefined && comparison.isClient(link) !== false;
		});
		if (unknown && (open || items.length === 0)) return comparison.unknown(gate, lastName(path), unknown);
		if (items.length === 0 && mayBeEmpty) continue;
		const at = valuesAt(gate.properties, path)[0] ?? gate.nameRange;
		const named = items.flatMap(
			(item) => comparison.textOf(item, gate) ?? comparison.graph.link(item, 'app-client', gate).target?.name ?? [],
		);
		const expected = [...new Set(named)].join(', ');
		const values = { gate: gate.name, kind: row.kind, expected, actual: wanted.join(', ') };
		return comparison.say(code, gate, at, values, { claim: audience === undefined ? 'client_id' : 'aud' });
	}
	return undefined;
}

/** A method or route, or the authorizer itself, that may ask for scopes. */
interface Route {
	readonly resource: Resource;
	readonly name: string;
}

function* routesOf({ graph }: Comparison, gate: Resource, type: string): Generator<Route> {
	// Authorizers of SAM may ask for scopes themselves.
	const [own] = memberValues(gate.properties, 'AuthorizationScopes');
	if (own !== undefined && own.type !== 'absent') yield { resource: gate, name: gate.name };
	for (const route of graph.resources('supporting')) {
		if (route.type !== type) continue;
		if (graph.links(route, 'AuthorizerId', 'authorizer').some(({ target }) => target === gate)) yield { resource: route, name: route.name };
	}
}

interface Judged {
	readonly plain: Answered;
	readonly scoped: Answered;
	readonly kind: GateRow['kind'];
	readonly ifInferred: boolean;
}

/** What a route makes of a token that its authorizer takes. */
function scopeStatement(comparison: Comparison, { resource, name }: Route, { plain, scoped, kind, ifInferred }: Judged): Statement {
	const wanted = comparison.textsAt(resource, 'AuthorizationScopes');
	const [at = resource.nameRange] = memberValues(resource.properties, 'AuthorizationScopes').filter(({ type }) => type !== 'absent');
	const values = { gate: name, kind };
	if (wanted.unknown && wanted.texts.length === 0) return comparison.unknown(resource, 'AuthorizationScopes', wanted.unknown);
	const because = wanted.texts.length === 0 ? plain : scoped;
	if (because.answer === 'no') return comparison.say('gate-service', resource, at, values, { because, ifInferred });
	const { scopes } = comparison.facts.presented;
	if (wanted.texts.length === 0 || wanted.texts.some((scope) => scopes.includes(scope)))
		return comparison.say('gate-accepts', resource, at, values, { ifInferred });
	if (wanted.unknown) return comparison.unknown(resource, 'AuthorizationScopes', wanted.unknown);
	const sentences = { ...values, expected: wanted.texts.join(', '), actual: scopes.join(', ') };
	return comparison.say('gate-scopes', resource, at, sentences, { claim: 'scope', ifInferred });
}

function lastName(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1).replace('[]', '');
}
