import { inEachCase } from '../cases.ts';
import { valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';
import { referred, triggersOf } from './surroundings.ts';
import { triggerPermissions } from './triggerPermissions.ts';

const messages = {
	none: 'The trigger {trigger} calls {function}, but no AWS::Lambda::Permission lets Cognito call it.',
	anyPool: 'The permission does not say which user pool may call the function: it has no SourceArn.',
};

/** In SAM, an event of a function makes the permission. */
const samEvent = /\bType["']?\s*:\s*["']?Cognito\b/;

/** A trigger that Cognito may not call. */
export const poolTriggerNoPermission: Rule = {
	id: 'pool-trigger-no-permission',
	severity: 'warning',
	profile: 'recommended',
	title: 'Trigger without a permission',
	messages,
	why: 'Without the permission the sign-in fails with an error of the trigger; without SourceArn a user pool of another account may call the function.',
	fix: 'Add an AWS::Lambda::Permission with the principal cognito-idp.amazonaws.com and the ARN of the user pool as SourceArn.',
	source: 'Cognito Developer Guide: Customizing user pool workflows with Lambda triggers',
	peers: [],
	check: inEachCase('user-pool', function* (checked) {
		const { resource, properties, of, graph } = checked;
		const triggers = triggersOf(properties);
		if (triggers.length === 0 || graph.isPartial(resource)) return;
		const { format, text } = graph.documentOf(resource);
		if (format === 'serverless' || (format === 'sam' && samEvent.test(text))) return;
		const { byFunction, areAllOfTriggers } = triggerPermissions(checked);
		const called = new Set<string>();
		for (const { name, lambda } of triggers) {
			const address = referred(lambda);
			if (address === undefined) continue;
			called.add(address);
			if (areAllOfTriggers && !byFunction.has(address))
				yield { at: lambda, message: messages.none, values: { trigger: name, function: address } };
		}
		for (const permission of [...called].flatMap((address) => byFunction.get(address) ?? [])) {
			const isOpen = ['SourceArn', 'SourceAccount'].every((path) => valueAt(of(permission), path).type === 'absent');
			if (isOpen) yield { resource: permission, at: permission.nameRange, message: messages.anyPool, severity: 'info' };
		}
	}),
};
