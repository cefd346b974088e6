import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import type { ConfigDocument, ConfigFormat } from '../model/document.ts';
import { grouped } from '../model/keyed.ts';
import type { Resource } from '../model/resource.ts';
import type { AllowedValues, PropertyRow } from '../properties/row.ts';
import { type StatedValidity, validities } from '../rules/client/statedValidity.ts';
import { type PointedProperty, propertiesAt, rowOf } from './propertyAt.ts';
import { type SaidValue, saidValues } from './saidValue.ts';
import { writtenWord } from './writtenWords.ts';

/** What there is to know about a property that stands at a place. */
export interface PropertyExplanation {
	readonly resource: Resource;
	/** As the file calls it. */
	readonly name: string;
	readonly row: PropertyRow;
	/** Its values in the words of the file's format. */
	readonly allowed?: AllowedValues;
	/** The page that documents it, a URL. */
	readonly source: string;
	readonly values: readonly SaidValue[];
	/** How long tokens live by it, in each case of a condition. */
	readonly validities: readonly StatedValidity[];
	/** A deployment of the file makes the resource, so that what AWS demands of it counts here. */
	readonly deployed: boolean;
	/** Of the name or the value that was pointed at. */
	readonly range: TextRange;
}

const deployedFormats: ReadonlySet<ConfigFormat> = new Set(['cloudformation', 'sam', 'serverless', 'terraform']);

/** Explains the property, or the value of one, at an offset of a document of the graph; undefined where the tables know none. */
export function explainProperty(graph: ConfigGraph, document: ConfigDocument, offset: number): PropertyExplanation | undefined {
	const all = propertiesAt(document, offset);
	for (const pointed of all) {
		const known = rowOf(pointed);
		if (known === undefined) continue;
		const { resource, member, value, range } = pointed;
		const { table, row } = known;
		const allowed = row.allowed && inWordsOf(row.allowed, document.format, row.path);
		return {
			resource,
			name: nameIn(document.text, member.nameRange) ?? member.name,
			row,
			...(allowed && { allowed }),
			source: table.source,
			values: resource.call ? valuesOfCalls(pointed, all, graph) : saidValues(value, resource, graph),
			validities: validitiesOf(resource, row.path),
			deployed: deployedFormats.has(document.format),
			range,
		};
	}
	return undefined;
}

/** What the value is for each call of a Terraform module; for all of them at once where it is the same. */
function valuesOfCalls({ path, range }: PointedProperty, all: readonly PointedProperty[], graph: ConfigGraph): readonly SaidValue[] {
	const twins = all.filter((other) => other.path === path && other.range.start === range.start && other.range.end === range.end);
	const said = grouped(twins, ({ value, resource }) => JSON.stringify(saidValues(value, resource, graph), withoutResources));
	if (said.size === 1) return twins.slice(0, 1).flatMap(({ value, resource }) => saidValues(value, resource, graph));
	return twins.flatMap(({ value, resource }) =>
		saidValues(value, resource, graph).map((one) => (resource.call ? { ...one, call: resource.call.address } : one)),
	);
}

/** A resource that a value names is known by its address, which stands beside it. */
function withoutResources(key: string, value: unknown): unknown {
	return key === 'target' ? undefined : value;
}

function inWordsOf(allowed: AllowedValues, format: ConfigFormat, path: string): AllowedValues {
	return { ...allowed, values: allowed.values.map((value) => writtenWord(format, path, value)) };
}

/** The name at a range, without quotes; undefined where something else stands there, as for what a reader concludes. */
function nameIn(text: string, { start, end }: TextRange): string | undefined {
	return /^["']?([\w.:/-]{1,128})["']?$/.exec(text.slice(start, end))?.[1];
}

function validitiesOf({ kind, properties }: Resource, path: string): readonly StatedValidity[] {
	const [, token] = /^(?:TokenValidityUnits\.)?(AccessToken|IdToken|RefreshToken)(?:Validity)?$/.exec(path) ?? [];
	if (kind !== 'app-client') return [];
	return token === 'AccessToken' || token === 'IdToken' || token === 'RefreshToken' ? validities(properties, token) : [];
}
