import type { ConfigGraph } from '../../graph/graph.ts';
import type { Resource, Supporting } from '../../model/resource.ts';
import { memberValues, textOf } from '../../model/settle.ts';
import type { ConfigValue, MapValue, SettledValue } from '../../model/value.ts';

/** The resources of a type that a rule asks for. */
export function supportingOf(graph: ConfigGraph, ...types: readonly string[]): readonly Supporting[] {
	return graph.resources('supporting').filter(({ type }) => types.includes(type));
}

/** Does a value name the resource: yes, no, or undefined where it may? */
export function names(graph: ConfigGraph, value: SettledValue, resource: Resource, of: Resource): boolean | undefined {
	const { target, id } = graph.link(value, resource.kind, of);
	if (target !== undefined) return target === resource;
	return value.type === 'scalar' && id === undefined ? false : undefined;
}

/** A trigger of a user pool. */
export interface Trigger {
	readonly name: string;
	/** The ARN of its function. */
	readonly lambda: SettledValue;
}

/** The triggers that `LambdaConfig` sets; senders of one's own and versions are maps with the ARN in them. */
export function triggersOf(pool: MapValue): readonly Trigger[] {
	const [config] = memberValues(pool, 'LambdaConfig');
	if (config?.type !== 'map') return [];
	return [...config.members.values()].flatMap(({ name, value }): readonly Trigger[] => {
		if (name === 'KMSKeyID') return [];
		const lambda = value.type === 'map' ? memberValues(value, 'LambdaArn')[0] : value;
		return lambda === undefined || lambda.type === 'alternatives' || lambda.type === 'absent' ? [] : [{ name, lambda }];
	});
}

/** The resource that a value refers to, whatever it is, by its address. */
export function referred(value: ConfigValue): string | undefined {
	return value.type === 'reference' ? value.to : undefined;
}

/** Is the principal of a permission certainly another service? */
export function isForOthers(principal: SettledValue): boolean {
	const text = textOf(principal);
	return text !== undefined && !text.startsWith('cognito-idp.');
}
