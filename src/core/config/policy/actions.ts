import { textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { PolicyStatement } from './policy.ts';
import { matchesPattern } from './wildcard.ts';

/** Does a statement speak of an action by name or by a pattern? Undefined where it may, by something that is not known. */
export function namesAction({ actions, notActions }: PolicyStatement, action: string): boolean | undefined {
	if (actions.items.some((item) => matchesPattern(textOf(item) ?? '', action))) return true;
	if (notActions.items.length > 0) {
		return notActions.complete ? !notActions.items.some((item) => matchesPattern(textOf(item) ?? '', action)) : undefined;
	}
	return actions.complete && actions.items.every((item) => item.type === 'scalar') ? false : undefined;
}

/** The action of a statement, by name or by a pattern, that covers another one. */
export function actionCovering({ actions }: PolicyStatement, action: string): SettledValue | undefined {
	return actions.items.find((item) => matchesPattern(textOf(item) ?? '', action));
}
