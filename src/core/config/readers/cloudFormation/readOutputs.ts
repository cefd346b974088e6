import type { Supporting } from '../../model/resource.ts';
import { memberOf } from '../../model/settle.ts';
import type { ConfigValue, MapValue } from '../../model/value.ts';
import type { TemplateEvaluator } from './evaluate.ts';
import { mapIn, type TemplateSections } from './template.ts';

/** What stands as the type of an output, which is no resource of its own. */
export const outputType = 'Outputs';

/** The outputs of a template that show the secret of an app client; nobody asks for others. */
export function readOutputs({ root }: TemplateSections, evaluator: TemplateEvaluator): readonly Supporting[] {
	return [...mapIn(root, outputType).members.values()].flatMap(({ name, nameRange, value }): readonly Supporting[] => {
		const properties = evaluator.evaluate(value);
		const shown = memberOf(properties, 'Value');
		if (properties.type !== 'map' || shown === undefined || !showsSecret(shown.value)) return [];
		const attributes: MapValue = { type: 'map', members: new Map(), range: value.range };
		const range = { start: nameRange.start, end: value.range.end };
		// An output may have the name of a resource.
		const address = `${outputType}.${name}`;
		return [{ kind: 'supporting', name, address, type: outputType, nameRange, range, properties, attributes, suppressions: [] }];
	});
}

/** Does a value hold the secret of an app client? */
export function showsSecret(value: ConfigValue): boolean {
	if (value.type === 'reference') return value.attribute === 'ClientSecret';
	if (value.type === 'alternatives') return value.arms.some(showsSecret);
	return value.type === 'text' && value.parts.some(showsSecret);
}
