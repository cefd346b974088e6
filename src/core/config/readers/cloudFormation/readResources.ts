import type { Resource, ResourceKind, Suppression } from '../../model/resource.ts';
import { memberValues, textOf } from '../../model/settle.ts';
import type { ConfigMember, MapValue } from '../../model/value.ts';
import { policyAt, rolePolicies } from '../ownPolicies.ts';
import type { TemplateEvaluator } from './evaluate.ts';
import { resourceTypes } from './resourceTypes.ts';
import { metadataSuppressions } from './suppressions.ts';
import { mapIn, type TemplateSections } from './template.ts';

const attributeNames = ['Condition', 'DeletionPolicy', 'DependsOn', 'UpdateReplacePolicy'];

/** The resources of a template that are about Cognito, or that a rule about Cognito asks for. */
export function readResources({ resources, metadata }: TemplateSections, evaluator: TemplateEvaluator): readonly Resource[] {
	const ofTemplate = metadataSuppressions(metadata);
	return [...resources.members.values()].flatMap((member) => {
		const type = member.value.type === 'map' ? textOf(memberValues(member.value, 'Type')[0] ?? member.value) : undefined;
		const kind = type === undefined ? undefined : resourceTypes.get(type);
		return type === undefined || kind === undefined || member.value.type !== 'map'
			? []
			: [readResource(member, member.value, kind, type, evaluator, ofTemplate)];
	});
}

function readResource(
	{ name, nameRange }: ConfigMember,
	resource: MapValue,
	kind: ResourceKind,
	type: string,
	evaluator: TemplateEvaluator,
	ofTemplate: readonly Suppression[],
): Resource {
	const properties = evaluatedMap(mapIn(resource, 'Properties'), evaluator);
	const metadata = mapIn(resource, 'Metadata');
	const displayPath = textOf(memberValues(metadata, 'aws:cdk:path')[0] ?? metadata);
	const members = [...resource.members].filter(([attribute]) => attributeNames.includes(attribute));
	const base = {
		name,
		address: name,
		type,
		nameRange,
		range: { start: nameRange.start, end: resource.range.end },
		properties,
		attributes: evaluatedMap({ type: 'map', members: new Map(members), range: resource.range }, evaluator),
		...(displayPath !== undefined && { displayPath }),
		suppressions: [...ofTemplate, ...metadataSuppressions(metadata)],
	};
	if (kind === 'role') return { ...base, kind, ...rolePolicies(properties) };
	if (kind === 'policy') {
		const document = policyAt(properties, 'PolicyDocument');
		return { ...base, kind, ...(document && { document }) };
	}
	return { ...base, kind };
}

function evaluatedMap(map: MapValue, evaluator: TemplateEvaluator): MapValue {
	const value = evaluator.evaluate(map);
	// `Properties` that a function makes as a whole are not seen here.
	return value.type === 'map' ? value : { type: 'map', members: new Map(), range: map.range, open: true };
}
