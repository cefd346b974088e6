import { addTo } from '../../../model/keyed.ts';
import type { ConfigValue, MapValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, calleeOf } from '../../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../../source/code/codeValues.ts';
import { type PlacedMember, placed } from '../../mapped.ts';
import { ownName } from './constructs.ts';
import { cdkName, type Made, type MadeConstructs } from './made.ts';

/** Triggers by `lambdaTriggers`; which function one calls, CloudFormation knows when it is made. */
export function triggersOf({ members }: MapValue): readonly PlacedMember[] {
	const given = members.get('lambdaTriggers')?.value;
	if (given?.type !== 'map') return [];
	return [...given.members.values()].flatMap(({ name, nameRange, value }) =>
		value.type === 'absent' ? [] : [placed(`LambdaConfig.${ownName(name)}`, computed(value), nameRange)],
	);
}

/** Triggers by `pool.addTrigger(UserPoolOperation.X, fn, version?)`, by the pool. */
export function addedTriggers(file: CodeFile, made: MadeConstructs, values: CodeValues): ReadonlyMap<Made, readonly PlacedMember[]> {
	const found = new Map<Made, PlacedMember[]>();
	for (const call of file.calls) {
		const callee = call.name === 'CallExpression' ? calleeOf(call) : undefined;
		if (callee?.name !== 'MemberExpression' || !callee.firstChild || file.memberName(callee) !== 'addTrigger') continue;
		const pool = made.meant(callee.firstChild);
		const [operation, handler, version] = argumentsOf(call);
		const name = /^UserPoolOperation\.([A-Z_]{3,40})$/.exec(cdkName(file, operation) ?? '')?.[1];
		if (pool?.construct !== 'UserPool' || name === undefined || operation === undefined || handler === undefined) continue;
		const to = `LambdaConfig.${triggerName(name)}`;
		const fn = computed({ range: rangeOf(handler) });
		const isConfig = name === 'PRE_TOKEN_GENERATION_CONFIG';
		const members = isConfig
			? [
					placed(`${to}.LambdaArn`, fn, rangeOf(operation)),
					placed(`${to}.LambdaVersion`, version ? values.valueOf(version) : { type: 'scalar', value: 'V1_0', range: rangeOf(operation) }),
				]
			: [placed(to, fn, rangeOf(operation))];
		for (const member of members) addTo(found, pool, member);
	}
	return found;
}

/** `PRE_SIGN_UP` is `PreSignUp`. */
function triggerName(operation: string): string {
	const words = operation.toLowerCase().split('_');
	return ownName(words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(''));
}

function computed({ range }: Pick<ConfigValue, 'range'>): ConfigValue {
	return { type: 'unknown', why: 'computed', range };
}
