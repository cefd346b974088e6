import type { ConfigGraph } from '../../graph/graph.ts';
import type { ConfigDocument } from '../../model/document.ts';
import { addTo } from '../../model/keyed.ts';
import type { Supporting } from '../../model/resource.ts';
import type { Checked } from '../cases.ts';
import { valueAt } from '../known.ts';
import { isForOthers, referred, supportingOf, triggersOf } from './surroundings.ts';

/** Who lets Cognito call which functions of a stack. */
export interface TriggerPermissions {
	/** By the address of the function. */
	readonly byFunction: ReadonlyMap<string, readonly Supporting[]>;
	/** No: one of them may be for a trigger by another way, such as an alias of its function. */
	readonly areAllOfTriggers: boolean;
}

/** By the condition of the case, and the stack: every user pool asks for the same. */
type Known = Map<string | undefined, ReadonlyMap<string | ConfigDocument, TriggerPermissions>>;
const known = new WeakMap<ConfigGraph, Known>();
const none: TriggerPermissions = { byFunction: new Map(), areAllOfTriggers: true };

/** The permissions of the stack of a user pool that may be for Cognito, in the case that is looked at. */
export function triggerPermissions({ resource, ...checked }: Checked<'user-pool'>): TriggerPermissions {
	const { graph, condition } = checked;
	const ofGraph: Known = known.get(graph) ?? new Map();
	known.set(graph, ofGraph);
	const ofCase = ofGraph.get(condition) ?? byStack(checked);
	ofGraph.set(condition, ofCase);
	return ofCase.get(graph.stackOf(resource)) ?? none;
}

function byStack({ graph, of }: Pick<Checked<'user-pool'>, 'graph' | 'of'>): ReadonlyMap<string | ConfigDocument, TriggerPermissions> {
	const called = new Map<string | ConfigDocument, Set<string>>();
	for (const pool of graph.resources('user-pool')) {
		const stack = graph.stackOf(pool);
		const functions = called.get(stack) ?? new Set();
		called.set(stack, functions);
		for (const { lambda } of triggersOf(of(pool))) {
			const address = referred(lambda);
			if (address !== undefined) functions.add(address);
		}
	}
	const found = new Map<string | ConfigDocument, { readonly byFunction: Map<string, Supporting[]>; areAllOfTriggers: boolean }>();
	for (const permission of supportingOf(graph, 'AWS::Lambda::Permission')) {
		if (isForOthers(valueAt(of(permission), 'Principal'))) continue;
		const stack = graph.stackOf(permission);
		const permissions = found.get(stack) ?? { byFunction: new Map<string, Supporting[]>(), areAllOfTriggers: true };
		found.set(stack, permissions);
		const address = referred(valueAt(of(permission), 'FunctionName'));
		permissions.areAllOfTriggers &&= address !== undefined && called.get(stack)?.has(address) === true;
		if (address !== undefined) addTo(permissions.byFunction, address, permission);
	}
	return found;
}
