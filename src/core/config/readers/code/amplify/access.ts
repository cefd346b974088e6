import { amplifyAccess } from '../../../model/amplifyBackend.ts';
import type { Resource } from '../../../model/resource.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, bare, type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../../source/code/codeValues.ts';
import { basics } from '../../basics.ts';
import { placed, propertiesOf } from '../../mapped.ts';
import { referenceTo } from '../codeResource.ts';
import { isConditional } from '../overrides.ts';

/**
 * What `access` of a `defineAuth` lets functions do with its user pool: `allow.resource(fn).to(['addUserToGroup'])` (Amplify documentation, "Grant access to
 * auth resources"). One that is given only sometimes is left out.
 */
export function accessOf(file: CodeFile, values: CodeValues, defined: CodeNode, pool: Resource): readonly Resource[] {
	const granted = file.calls.filter(({ from, to }) => from >= defined.from && to <= defined.to);
	return granted.flatMap((call, index): readonly Resource[] => {
		const resource = calledOn(file, call, 'to');
		const allow = resource && calledOn(file, resource, 'resource');
		const [named] = resource ? argumentsOf(resource) : [];
		const [actions] = argumentsOf(call);
		if (!allow || !named || !actions || !isAccess(file, call, allow) || isConditional(call)) return [];
		const range = rangeOf(call);
		const members = [placed('UserPoolId', referenceTo(pool, rangeOf(named))), placed('Actions', values.valueOf(actions))];
		const place = { name: file.written(named), address: `${pool.address}.access.${index}`, nameRange: rangeOf(named), type: amplifyAccess };
		return [{ kind: 'supporting', ...basics({ ...place, properties: propertiesOf(members, range) }) }];
	});
}

/** What a method of that name is called on. */
function calledOn(file: CodeFile, call: CodeNode, method: string): CodeNode | undefined {
	const callee = call.name === 'CallExpression' ? calleeOf(call) : undefined;
	if (callee?.name !== 'MemberExpression' || !callee.firstChild || file.memberName(callee) !== method) return undefined;
	return bare(callee.firstChild);
}

/** Does the call stand in the function `access`, and is `allow` what that is given? */
function isAccess(file: CodeFile, call: CodeNode, allow: CodeNode): boolean {
	let node: CodeNode | null = call;
	while (node !== null && !functions.has(node.name)) node = node.parent;
	const parameters = node?.getChild('ParamList');
	const property = node?.name === 'Property' ? node : node?.parent;
	const name = property?.getChild('PropertyDefinition');
	const isGiven = parameters?.getChild('VariableDefinition');
	return Boolean(name && isGiven && file.written(name) === 'access' && file.written(isGiven) === file.written(allow));
}

/** Nodes with parameters; a method of an object is a property. */
const functions: ReadonlySet<string> = new Set(['ArrowFunction', 'FunctionExpression', 'Property']);
