import type { ConfigGraph } from '../graph/graph.ts';
import { grouped } from '../model/keyed.ts';
import type { Resource } from '../model/resource.ts';
import type { Finding, FindingPlace } from './lintDocuments.ts';

/**
 * A Terraform module is read anew for each call of it, so what is wrong in one may be found several times at one place. It is said once: as it is where it
 * holds for all calls, and else with the calls that it holds for. Then there is no fix in the module either, which would change it for the others, too.
 */
export function acrossCalls(findings: readonly Finding[], graph: ConfigGraph): readonly Finding[] {
	return [...grouped(findings, keyOf)].flatMap(([key, group]) => {
		const [first] = group;
		if (first === undefined || typeof key !== 'string') return group;
		const found = new Set(group.map(({ resource }) => resource));
		const related = onceEach(group.flatMap((finding) => finding.related));
		if (first.resource.call === undefined) return [{ ...first, related }];
		const all = twinsOf(first.resource, graph);
		if (all.every((twin) => found.has(twin))) return [{ ...first, related }];
		const calls = [...found].flatMap((resource) => resource.call ?? []);
		return [
			{
				...first,
				calls: calls.map(({ address, path }) => `${address} (${path})`),
				related: onceEach([...related, ...calls.map(({ path, range }) => ({ path, range }))]),
				fixes: [],
			},
		];
	});
}

/** What the other calls of its module make of the same block, with the resource itself. */
function twinsOf(resource: Resource, graph: ConfigGraph): readonly Resource[] {
	const { kind, range } = resource;
	return graph.documentOf(resource).resources.filter((other) => other.kind === kind && other.range.start === range.start);
}

/** What findings that say the same at one place have in common; each finding that is not of Terraform stands alone. */
function keyOf(finding: Finding): string | Finding {
	const { rule, path, range, message, values, parameter, givenIn, condition, resource } = finding;
	if (resource.stack === undefined) return finding;
	return JSON.stringify([
		resource.call === undefined,
		rule.id,
		path,
		range.start,
		range.end,
		message,
		values,
		parameter,
		givenIn,
		condition,
	]);
}

function onceEach(places: readonly FindingPlace[]): readonly FindingPlace[] {
	return [...new Map(places.map((place) => [`${place.path} ${place.range.start} ${place.range.end}`, place])).values()];
}
