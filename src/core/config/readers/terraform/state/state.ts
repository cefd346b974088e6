import type { ConfigDocument } from '../../../model/document.ts';
import type { Resource } from '../../../model/resource.ts';
import { itemsOf, memberOf, textOf } from '../../../model/settle.ts';
import type { ConfigMember, MapValue } from '../../../model/value.ts';
import { readJsonTree } from '../../../source/jsonTree.ts';
import { terraformNames } from '../types/names.ts';
import { planResources } from './plan.ts';
import { presentMembers } from './present.ts';
import { stateResource } from './stateResource.ts';

/**
 * Reads a state of Terraform (`terraform.tfstate`, version 4), and what `terraform show -json` says of a state or a plan ("JSON Output Format"): every
 * value is known, but for what a plan leaves to the deployment. Secrets are not read.
 */
export function readTerraformState(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	if (root?.type !== 'map' || !root.members.has('terraform_version')) return undefined;
	const isShown = root.members.has('planned_values') || root.members.has('values');
	const resources = isShown ? planResources(root) : stateResources(root);
	if (resources.length === 0) return undefined;
	return { path, text, format: 'terraform-state', resources, problems, generated: true, names: terraformNames };
}

function stateResources(root: MapValue): readonly Resource[] {
	return itemsOf(root.members.get('resources')?.value ?? root).items.flatMap((resource) => {
		const type = memberText(resource, 'type');
		const name = memberOf(resource, 'name');
		if (resource.type !== 'map' || type === undefined || name === undefined || memberText(resource, 'mode') === 'data') return [];
		const address = [memberText(resource, 'module'), type, textOf(name.value)].filter((part) => part !== undefined).join('.');
		return itemsOf(memberOf(resource, 'instances')?.value ?? resource).items.flatMap((instance) => {
			const attributes = memberOf(instance, 'attributes')?.value;
			if (instance.type !== 'map' || attributes?.type !== 'map') return [];
			const key = memberOf(instance, 'index_key');
			return stateResource({
				type,
				name: `${textOf(name.value)}${indexed(key)}`,
				address: `${address}${indexed(key)}`,
				nameRange: name.value.range,
				range: resource.range,
				values: presentMembers(attributes),
			});
		});
	});
}

/** `[0]`, or `["key"]`. */
function indexed(key: ConfigMember | undefined): string {
	return key?.value.type === 'scalar' && key.value.value !== null ? `[${JSON.stringify(key.value.value)}]` : '';
}

function memberText(holder: Parameters<typeof memberOf>[0], name: string): string | undefined {
	const member = memberOf(holder, name);
	return member && textOf(member.value);
}
