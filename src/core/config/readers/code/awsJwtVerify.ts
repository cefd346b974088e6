import type { TextRange } from '../../../token/jsonPlace.ts';
import type { Verifier } from '../../model/resource.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { CodeFile, Imported } from '../../source/code/codeFile.ts';
import { argumentsOf, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { type CodeValues, rangeOf, unknown } from '../../source/code/codeValues.ts';
import { basics } from '../basics.ts';
import { listOf } from '../forms.ts';
import { poolOfIssuer } from '../issuerPool.ts';
import { type MappingRow, membersBy, type PlacedMember, propertiesOf } from '../mapped.ts';
import { factAt, nameIn, openMap } from './codeResource.ts';
import { isMadePerToken } from './perToken.ts';
import { expectedTokenUse } from './tokenClaims.ts';

/** Properties of verifiers of aws-jwt-verify 5 (`CognitoJwtVerifierProperties`, `JwtVerifierProperties`). */
const rows: readonly MappingRow[] = [
	{ from: 'userPoolId', to: 'UserPoolId' },
	{ from: 'issuer', to: 'Issuer', read: listOf },
	{ from: 'jwksUri', to: 'JwksUri' },
	{ from: 'tokenUse', to: 'TokenUse' },
	{ from: 'clientId', to: 'ClientId' },
	{ from: 'audience', to: 'Audience' },
	{ from: 'scope', to: 'Scope' },
	{ from: 'groups', to: 'Groups' },
];
/** What `verify` may be told as well, in place of what was said before. */
const laterNames: readonly string[] = ['tokenUse', 'clientId', 'audience', 'scope', 'groups'];
const classes: ReadonlySet<string> = new Set(['CognitoJwtVerifier', 'JwtVerifier', 'JwtRsaVerifier']);
const verifying: ReadonlySet<string> = new Set(['verify', 'verifySync']);

/** The class whose `create` a call is; undefined for another call. */
export function verifierClass({ module, path: [name, method] }: Imported): string | undefined {
	const isOurs = module === 'aws-jwt-verify' || module.startsWith('aws-jwt-verify/');
	return isOurs && method === 'create' && name !== undefined && classes.has(name) ? name : undefined;
}

/** The verifiers that a call of `create` makes: one, or one for each item of a list. */
export function verifiersOf(file: CodeFile, values: CodeValues, call: CodeNode, made: string): readonly Verifier[] {
	const [argument] = argumentsOf(call);
	const stated = argument ? values.valueOf(argument) : unknown('computed', call);
	const all = stated.type === 'list' ? stated.items : [stated];
	const named = nameIn(file, call);
	const uses = usesOf(file, values, call);
	return all.map((options, index): Verifier => {
		const written = options.type === 'map' ? options : openMap(options.range);
		const merged = withUses(written, uses);
		const placed = membersBy(merged, rows).map(withoutOwnChecks(written));
		const facts = [factAt('Library', 'aws-jwt-verify', named.nameRange)];
		if (made === 'CognitoJwtVerifier' && isHydrated(file, call)) facts.push(factAt('Hydrated', true, named.nameRange));
		if (isMadePerToken(file, call, verifying)) facts.push(factAt('MadePerToken', true, named.nameRange));
		const rest = made === 'CognitoJwtVerifier' ? [] : ofAnyIssuer(file, placed, written.range);
		const properties = propertiesOf([...placed, ...rest, ...facts], written.range);
		return {
			kind: 'verifier',
			...basics({
				...named,
				name: all.length === 1 ? named.name : `${named.name}[${index}]`,
				properties: merged.open ? { ...properties, open: true } : properties,
				type: made,
			}),
		};
	});
}

/** Does the file have it fetch its keys before the first token comes? */
function isHydrated(file: CodeFile, call: CodeNode): boolean {
	const holder = file.holderOf(call);
	return file.calls.some((use) => {
		const callee = calleeOf(use);
		if (callee?.name !== 'MemberExpression' || !callee.firstChild || file.memberName(callee) !== 'hydrate') return false;
		return callee.firstChild.from === call.from || (holder !== undefined && file.holder(callee.firstChild) === holder);
	});
}

/** What a verifier that knows nothing of user pools leaves to the code around it. */
function ofAnyIssuer(file: CodeFile, placed: readonly PlacedMember[], range: TextRange): readonly PlacedMember[] {
	return [...poolOfIssuer(placed), { to: 'TokenUse', member: memberOf('TokenUse', expectedTokenUse(file, range)) }];
}

/** What a check of one's own may look at as well: then `null` leaves it to that check. */
function withoutOwnChecks({ members }: MapValue): (placed: PlacedMember) => PlacedMember {
	const own = members.get('customJwtCheck')?.value;
	return ({ to, member }) => {
		const isLeft = own !== undefined && own.type !== 'absent' && member.value.type === 'scalar' && member.value.value === null;
		return { to, member: isLeft ? { ...member, value: { type: 'unknown', why: 'computed', range: member.value.range } } : member };
	};
}

/** What each use of the verifier says beside the token; undefined where other files may use it, or where it is used is not seen. */
function usesOf(file: CodeFile, values: CodeValues, call: CodeNode): readonly ConfigValue[] | undefined {
	const holder = file.holderOf(call);
	if (holder === undefined || typeof holder === 'string' || file.isExported(holder)) return undefined;
	const uses = file.calls.flatMap((use): readonly ConfigValue[] => {
		const callee = calleeOf(use);
		if (callee?.name !== 'MemberExpression' || !callee.firstChild || !verifying.has(file.memberName(callee) ?? '')) return [];
		if (file.holder(callee.firstChild) !== holder) return [];
		const [, options] = argumentsOf(use);
		return [options ? values.valueOf(options) : { type: 'absent', range: rangeOf(use) }];
	});
	return uses.length === 0 ? undefined : uses;
}

/** The options with what the uses say: their own word counts, and for what is not said here some other file may speak. */
function withUses(options: MapValue, uses: readonly ConfigValue[] | undefined): MapValue {
	const members = new Map(options.members);
	const absent: ConfigValue = { type: 'absent', range: options.range };
	for (const name of laterNames) {
		const first = members.get(name);
		const arms = (uses ?? []).map((use) => wordOf(use, name) ?? first?.value ?? absent);
		const [only] = arms;
		if (only === undefined) {
			if (first === undefined) members.set(name, memberOf(name, { type: 'unknown', why: 'computed', range: options.range }));
		} else {
			const value: ConfigValue = arms.every((arm) => arm === only) ? only : { type: 'alternatives', arms, range: only.range };
			if (value.type !== 'absent') members.set(name, first && value === first.value ? first : memberOf(name, value));
		}
	}
	return { ...options, members };
}

function wordOf(use: ConfigValue, name: string): ConfigValue | undefined {
	if (use.type === 'absent') return undefined;
	if (use.type !== 'map') return { type: 'unknown', why: 'computed', range: use.range };
	const said = use.members.get(name)?.value;
	return said ?? (use.open ? { type: 'unknown', why: 'computed', range: use.range } : undefined);
}

function memberOf(name: string, value: ConfigValue): ConfigMember {
	return { name, nameRange: value.range, value };
}
