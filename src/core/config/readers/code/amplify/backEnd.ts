import { amplifyBackend, amplifyPart } from '../../../model/amplifyBackend.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConfigValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { rangeOf } from '../../../source/code/codeValues.ts';
import { basics } from '../../basics.ts';
import { stated } from '../../forms.ts';
import { placed, propertiesOf } from '../../mapped.ts';
import { factAt, nameIn } from '../codeResource.ts';
import { functionOf } from './functionOf.ts';

/** Modules of the same back end that a file is made of. */
const ownImport = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"\n]{1,200})['"]/g;
/** A back end has a handful. */
const maxImports = 200;

/**
 * What a file is in a back end of Amplify Gen 2: the one with `defineBackend`, or a part such as `defineData`. Any word about guests counts, wherever it
 * stands: what rules ask is whether there is none.
 */
export function backEndOf(file: CodeFile): readonly Resource[] {
	const defined = file.calls.map((call) => ({ call, name: functionOf(file, call) })).filter(({ name }) => name !== undefined);
	const whole = defined.find(({ name }) => name === 'defineBackend');
	const first = whole ?? defined[0];
	if (first === undefined) return [];
	const { call } = first;
	const named = nameIn(file, call);
	const range = rangeOf(call);
	const imports = [...file.text.matchAll(ownImport)]
		.slice(0, maxImports + 1)
		.map(([, module = '']): ConfigValue => stated(module, { range }));
	const says = whole ? /unauthenticated(?:Identities|UserIamRole)/i : /guest|unauthenticated/i;
	const members = [
		placed('Imports', { type: 'list', items: imports.slice(0, maxImports), range, ...(imports.length > maxImports && { open: true }) }),
		factAt('SpeaksOfGuests', says.test(file.text), range),
	];
	return [
		{ kind: 'supporting', ...basics({ ...named, properties: propertiesOf(members, range), type: whole ? amplifyBackend : amplifyPart }) },
	];
}
