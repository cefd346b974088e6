import type { Verifier } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { CodeFile, Imported } from '../../source/code/codeFile.ts';
import { argumentsOf, bare, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../source/code/codeValues.ts';
import { basics } from '../basics.ts';
import { listOf } from '../forms.ts';
import { poolOfIssuer } from '../issuerPool.ts';
import { type MappingRow, membersBy, type PlacedMember, propertiesOf } from '../mapped.ts';
import { factAt, nameIn, openMap } from './codeResource.ts';
import { isMadePerToken } from './perToken.ts';
import { expectedClaim, expectedTokenUse } from './tokenClaims.ts';

/** A function that verifies, and which of its arguments has the options. */
interface VerifyRow {
	readonly module: string;
	/** Names to it in its module; empty for the module itself. */
	readonly names: readonly string[];
	readonly options: number;
}

/** jose 6, jsonwebtoken 9, express-jwt 8, passport-jwt 4. */
const verifyRows: readonly VerifyRow[] = [
	{ module: 'jose', names: ['jwtVerify'], options: 2 },
	{ module: 'jsonwebtoken', names: ['verify'], options: 2 },
	{ module: 'express-jwt', names: ['', 'expressjwt'], options: 0 },
	{ module: 'passport-jwt', names: ['Strategy'], options: 0 },
];

/** All of these libraries call them so. */
const optionRows: readonly MappingRow[] = [
	{ from: 'issuer', to: 'Issuer', read: listOf },
	{ from: 'audience', to: 'Audience', read: listOf },
	{ from: 'algorithms', to: 'Algorithms', read: listOf },
];

/** What fetches keys: `createRemoteJWKSet(new URL(…))` of jose, and jwks-rsa in its several forms. */
const keySets: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	['jose', new Set(['createRemoteJWKSet'])],
	['jwks-rsa', new Set(['', 'JwksClient', 'expressJwtSecret', 'passportJwtSecret', 'koaJwtSecret', 'hapiJwt2Key'])],
]);
const usingKeys: ReadonlySet<string> = new Set(['jwtVerify', 'verify', 'getSigningKey']);

/** The row of a function that verifies; undefined for any other. */
export function verifyRow({ module, path }: Imported): VerifyRow | undefined {
	return verifyRows.find((row) => row.module === module && row.names.includes(path.join('.')));
}

/** A verifier of any issuer, where it is about a user pool; undefined where its issuer is known to be another. */
export function otherVerifier(
	file: CodeFile,
	values: CodeValues,
	call: CodeNode,
	{ module, options, named = nameIn(file, call) }: VerifyRow & { readonly named?: ReturnType<typeof nameIn> },
): Verifier | undefined {
	const given = argumentsOf(call);
	const written = given[options];
	const stated = written === undefined || bare(written).name.includes('Function') ? undefined : values.valueOf(written);
	const map = stated?.type === 'map' ? stated : undefined;
	const range = map?.range ?? rangeOf(call);
	const keys = keySetOf(file, given[1]);
	const placed: PlacedMember[] = [...(map ? membersBy(map, optionRows) : []), ...(keys ? jwksUri(file, values, keys) : [])];
	if (isOfAnotherIssuer(placed)) return undefined;
	// What the options leave out, the code behind them may check.
	const checks = (to: string, value: ConfigValue): void => {
		if (value.type !== 'absent' && !placed.some((known) => known.to === to)) placed.push(placedAs(to, value));
	};
	checks('Issuer', expectedClaim(file, 'iss', range));
	checks('ClientId', expectedClaim(file, 'client_id', range));
	checks('TokenUse', expectedTokenUse(file, range));
	const facts = [factAt('Library', module, named.nameRange), ...ignoredOptions(map)];
	if (keys && isMadePerToken(file, keys, usingKeys)) facts.push(factAt('MadePerToken', true, nameIn(file, keys).nameRange));
	const properties = propertiesOf([...placed, ...poolOfIssuer(placed), ...facts], range);
	const isOpen = stated !== undefined && (map === undefined || map.open === true);
	return {
		kind: 'verifier',
		...basics({ ...named, properties: isOpen ? { ...properties, ...openMap(range), members: properties.members } : properties }),
	};
}

/** Names that people give to the issuer and the audience, and no library knows. */
const unknownNames: ReadonlySet<string> = new Set(['_audience', '_issuer', 'aud', 'iss']);

function ignoredOptions(map: MapValue | undefined): readonly PlacedMember[] {
	const names = [...(map?.members.values() ?? [])].filter(({ name }) => unknownNames.has(name));
	return names.map(({ name, nameRange }) => factAt('IgnoredOption', name, nameRange));
}

/** The call that makes the key set of a verifier: the argument itself, what the constant is, or the only one of the file. */
function keySetOf(file: CodeFile, argument: CodeNode | undefined): CodeNode | undefined {
	const all = file.calls.filter((call) => {
		const callee = calleeOf(call);
		const imported = callee && file.imported(callee);
		return !!imported && keySets.get(imported.module)?.has(imported.path.join('.')) === true;
	});
	const holder = argument && file.holder(argument);
	const held = holder === undefined ? undefined : all.find((call) => file.holderOf(call) === holder);
	const [only, ...others] = all;
	return held ?? (others.length === 0 ? only : undefined);
}

function jwksUri(file: CodeFile, values: CodeValues, keys: CodeNode): readonly PlacedMember[] {
	const [argument] = argumentsOf(keys);
	if (argument === undefined) return [];
	const found = bare(argument);
	if (found.name === 'ObjectExpression') return membersBy(values.valueOf(found), [{ from: 'jwksUri', to: 'JwksUri' }]);
	return [placedAs('JwksUri', urlOf(file, values, found))];
}

/** Of `new URL(…)` the URL, where it is one text. */
function urlOf(file: CodeFile, values: CodeValues, node: CodeNode): ConfigValue {
	const declaration = file.declarationOf(node);
	const made = declaration?.kind === 'constant' && declaration.path.length === 0 ? bare(declaration.value) : node;
	const [url, base] = made.name === 'NewExpression' ? argumentsOf(made) : [];
	return url && !base ? values.valueOf(url) : values.valueOf(node);
}

/** Is all that is known of the issuer somebody else's? */
function isOfAnotherIssuer(placed: readonly PlacedMember[]): boolean {
	const hosts = placed
		.filter(({ to }) => to === 'Issuer' || to === 'JwksUri')
		.flatMap(({ member: { value } }) => (value.type === 'list' ? value.items : [value]))
		.flatMap((value) => /^https?:\/\/[^/]+(?=\/|$)/.exec(beginningOf(value))?.[0] ?? []);
	return hosts.length > 0 && !hosts.some((host) => host.includes('cognito-idp'));
}

/** The text, up to what is not known of it; the host of a text that ends within it is not known. */
function beginningOf(value: ConfigValue): string {
	if (value.type !== 'text') return textOf(value) ?? '';
	const [first] = value.parts;
	const text = first === undefined ? '' : (textOf(first) ?? '');
	return /^https?:\/\/[^/]+\//.test(text) ? text : '';
}

function placedAs(to: string, value: ConfigValue): PlacedMember {
	const member: ConfigMember = { name: to, nameRange: value.range, value };
	return { to, member };
}
