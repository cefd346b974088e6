import type { TextRange } from '../../../token/jsonPlace.ts';
import { addTo } from '../../model/keyed.ts';
import { itemsOf, memberOf } from '../../model/settle.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue, ReferenceValue } from '../../model/value.ts';
import type { TerraformFile } from './module.ts';
import type { ModuleUse } from './moduleTree.ts';

/** Resources that attach a policy, and the argument that has the role or roles. */
const attachmentTypes: ReadonlyMap<string, string> = new Map([
	['aws_iam_role_policy_attachment', 'role'],
	['aws_iam_policy_attachment', 'roles'],
]);

interface AttachedArn {
	readonly arn: ConfigValue;
	readonly file: TerraformFile;
}

/**
 * Which policies a module, with those that it calls, attaches to which roles: Terraform has resources for that, CloudFormation has lists in the policies and
 * roles. Policies of these modules get a list of roles; what is not of them gets into the list of the role.
 */
export class Attachments {
	/** By the address of the policy. */
	readonly #roles = new Map<string, ReferenceValue[]>();
	/** By the address of the role. */
	readonly #arns = new Map<string, AttachedArn[]>();

	constructor(uses: readonly ModuleUse[]) {
		const declared = new Set(uses.flatMap(({ module, prefix }) => [...module.resources.keys()].map((address) => `${prefix}${address}`)));
		for (const use of uses) this.#collect(use, declared);
	}

	#collect({ module, evaluator }: ModuleUse, declared: ReadonlySet<string>): void {
		for (const { what, file } of module.resources.values()) {
			const name = what.type === 'resource' ? attachmentTypes.get(what.labels[0]?.text ?? '') : undefined;
			if (name === undefined) continue;
			const body = evaluator.body(what.body, file);
			const roles = itemsOf(memberOf(body, name)?.value ?? { type: 'absent', range: body.range }).items;
			const arn = memberOf(body, 'policy_arn')?.value ?? unknown('broken', body.range);
			for (const role of roles) if (role.type === 'reference') this.#attach(role, arn, file, declared);
		}
	}

	#attach(role: ReferenceValue, arn: ConfigValue, file: TerraformFile, declared: ReadonlySet<string>): void {
		if (arn.type === 'reference' && declared.has(arn.to)) addTo(this.#roles, arn.to, role);
		else addTo(this.#arns, role.to, { arn, file });
	}

	/** The properties of a policy or role with what is attached. */
	added(address: string, properties: MapValue, nameRange: TextRange, file: TerraformFile): MapValue {
		const roles = this.#roles.get(address)?.map((role) => ({ ...role, range: nameRange }));
		const arns = this.#arns.get(address)?.map(({ arn, file: from }) => (from === file ? arn : { ...arn, range: nameRange }));
		return withItems(withItems(properties, 'Roles', roles, nameRange), 'ManagedPolicyArns', arns, nameRange);
	}
}

function withItems(properties: MapValue, name: string, items: readonly ConfigValue[] | undefined, nameRange: TextRange): MapValue {
	if (items === undefined) return properties;
	const before = properties.members.get(name);
	const known = before === undefined ? [] : before.value.type === 'list' ? before.value.items : [before.value];
	const value: ListValue = { type: 'list', items: [...known, ...items], range: before?.value.range ?? nameRange };
	const member: ConfigMember = { name, nameRange: before?.nameRange ?? nameRange, value };
	return { ...properties, members: new Map([...properties.members, [name, member]]) };
}
