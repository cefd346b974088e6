import type { Resource } from '../../../model/resource.ts';
import { textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, calleeOf } from '../../../source/code/codeTree.ts';
import type { CodeValues } from '../../../source/code/codeValues.ts';
import { placed } from '../../mapped.ts';
import type { Made, MadeConstructs } from './made.ts';

/** What CloudFormation does with resources that it no longer needs: by `removalPolicy`, or by `applyRemovalPolicy`, which comes last. */
export class Removals {
	readonly #applied = new Map<Made, ConfigValue>();

	constructor(file: CodeFile, made: MadeConstructs, values: CodeValues) {
		for (const call of file.calls) {
			const callee = call.name === 'CallExpression' ? calleeOf(call) : undefined;
			if (callee?.name !== 'MemberExpression' || !callee.firstChild || file.memberName(callee) !== 'applyRemovalPolicy') continue;
			const on = made.meant(callee.firstChild);
			const [policy] = argumentsOf(call);
			if (on && policy) this.#applied.set(on, values.valueOf(policy));
		}
	}

	/** The resource with the policy that is known of it. */
	apply(resource: Resource, made: Made, { members }: MapValue): Resource {
		const policy = this.#applied.get(made) ?? (made.construct === 'UserPool' ? members.get('removalPolicy')?.value : undefined);
		if (policy === undefined || textOf(policy) === undefined) return resource;
		// What is replaced is never new: `RetainExceptOnCreate` is a policy of deletion alone (aws-cdk-lib core, `applyRemovalPolicy`).
		const replaced: ConfigValue =
			textOf(policy) === 'RetainExceptOnCreate' ? { type: 'scalar', value: 'Retain', range: policy.range } : policy;
		const stated = Object.entries({ DeletionPolicy: policy, UpdateReplacePolicy: replaced }).map(
			([name, value]): [string, ConfigMember] => [name, placed(name, value).member],
		);
		return { ...resource, attributes: { ...resource.attributes, members: new Map([...resource.attributes.members, ...stated]) } };
	}
}
