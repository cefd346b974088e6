import type { Resource } from '../../../model/resource.ts';
import { textOf } from '../../../model/settle.ts';
import type { ConfigValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, type CodeNode } from '../../../source/code/codeTree.ts';
import { CodeValues, rangeOf, unknown } from '../../../source/code/codeValues.ts';
import { basics } from '../../basics.ts';
import { type MappingRow, membersBy, propertiesOf } from '../../mapped.ts';
import { nameIn, openMap } from '../codeResource.ts';
import { accessOf } from './access.ts';
import { backEndOf } from './backEnd.ts';
import { definedAuth } from './defineAuth.ts';
import { functionOf } from './functionOf.ts';

/** `ReferenceAuthProps`. */
const existing: readonly MappingRow[] = [
	{ from: 'userPoolId', to: 'UserPoolId' },
	{ from: 'userPoolClientId', to: 'UserPoolClientId' },
	{ from: 'identityPoolId', to: 'IdentityPoolId' },
];

/**
 * What a back end of Amplify Gen 2 makes of Cognito (`defineAuth` of @aws-amplify/backend-auth 1.10), and what it uses that is there already
 * (`referenceAuth`).
 */
export function readAmplifySource(file: CodeFile): readonly Resource[] {
	const plain = new CodeValues(file);
	const values = new CodeValues(file, (node) => secretOf(file, plain, node));
	const first = file.calls.find((call) => functionOf(file, call) === 'defineAuth');
	const made = file.calls.flatMap((call): readonly Resource[] => {
		const name = functionOf(file, call);
		// A back end may have one `defineAuth`; Amplify refuses a second.
		if (name !== 'referenceAuth' && (name !== 'defineAuth' || call !== first)) return [];
		const [argument] = argumentsOf(call);
		const given = argument && values.valueOf(argument);
		const options = given?.type === 'map' ? given : openMap(rangeOf(call));
		const named = nameIn(file, call);
		if (name === 'defineAuth') {
			const defined = definedAuth(options, named);
			const pool = defined.find(({ kind }) => kind === 'user-pool');
			return [...defined, ...(pool ? accessOf(file, values, call, pool) : [])];
		}
		const properties = propertiesOf(membersBy(options, existing), options.range);
		return [{ kind: 'frontend', ...basics({ ...named, properties: { ...properties, open: true } }) }];
	});
	return [...made, ...backEndOf(file)];
}

/** `secret('name')` is filled in when the back end is deployed. */
function secretOf(file: CodeFile, values: CodeValues, node: CodeNode): ConfigValue | undefined {
	if (node.name !== 'CallExpression' || functionOf(file, node) !== 'secret') return undefined;
	const [argument] = argumentsOf(node);
	const name = argument && textOf(values.valueOf(argument));
	return unknown('dynamic-reference', node, name);
}
