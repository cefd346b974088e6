import type { Verifier } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { argumentsOf, bare, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../source/code/codeValues.ts';
import { basics } from '../basics.ts';
import { listOf } from '../forms.ts';
import { propertiesOf } from '../mapped.ts';
import { factAt } from './codeResource.ts';

/** Methods that look for a text in another. */
const searching: ReadonlySet<string> = new Set(['includes', 'indexOf', 'search', 'match']);

/**
 * Checks of a group by a search in the text of all groups. Behind an authorizer of a REST API `authorizer.claims['cognito:groups']` is one text (of an HTTP
 * API the path is `authorizer.jwt.claims`).
 */
export function groupMatches(file: CodeFile, values: CodeValues): readonly Verifier[] {
	return file.calls.flatMap((call): readonly Verifier[] => {
		const callee = calleeOf(call);
		if (callee?.name !== 'MemberExpression' || !callee.firstChild || !searching.has(file.memberName(callee) ?? '')) return [];
		const claim = claimIn(file, callee.firstChild);
		const [argument] = argumentsOf(call);
		if (claim === undefined || argument === undefined) return [];
		const group = values.valueOf(argument);
		const range = rangeOf(callee);
		const member = { name: 'Groups', nameRange: group.range, value: listOf(group) };
		const placed = [{ to: 'Groups', member }, factAt('GroupMatch', 'substring', range)];
		return [
			{
				kind: 'verifier',
				...basics({ name: textOf(group) ?? 'cognito:groups', nameRange: range, properties: propertiesOf(placed, range) }),
			},
		];
	});
}

/** The use of the claim, itself or behind the name of a constant. */
function claimIn(file: CodeFile, node: CodeNode): CodeNode | undefined {
	const found = bare(node);
	const declaration = file.declarationOf(found);
	const value = declaration?.kind === 'constant' && declaration.path.length === 0 ? claimOf(declaration.value) : found;
	const isClaim = value.name === 'MemberExpression' && file.memberName(value) === 'cognito:groups';
	return isClaim && /\bauthorizer\??\.claims\b/.test(file.written(value)) ? value : undefined;
}

/** Without the empty text that stands in for a claim that is not there. */
function claimOf(node: CodeNode): CodeNode {
	const value = bare(node);
	return value.name === 'BinaryExpression' && value.getChild('LogicOp') && value.firstChild ? bare(value.firstChild) : value;
}
