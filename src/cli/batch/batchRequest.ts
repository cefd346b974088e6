import { isJsonObject, type JsonObject, type JsonValue } from '../../core/token/json.ts';
import type { Expectations, ExpectedTokenUse, Stated } from '../../core/verify/expectations.ts';
import { batchErrors, batchTypes } from '../../words/command.ts';
import { expectedIssuers, readAlbArns, readAlgorithms, readInstant, readRegions } from '../expectationValues.ts';
import { nearestName } from '../nearest.ts';
import { UsageError } from '../usageError.ts';

/** Keys as a line gives them. */
export type GivenKey =
	| { readonly type: 'jwks' | 'jwk'; readonly json: JsonObject }
	| { readonly type: 'pem' | 'secret'; readonly text: string };

/** One line of a batch. */
export interface BatchRequest {
	readonly token: string;
	readonly key?: GivenKey;
	readonly expectations: Expectations;
}

/** A line's own name, given back with its answer; null when it has none. */
export type RequestId = string | number | null;

/** The `id` of a line as far as it has one that can be given back. */
export function requestId(json: unknown): RequestId {
	const id = isJsonObject(json) ? json['id'] : undefined;
	return typeof id === 'string' || typeof id === 'number' ? id : null;
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
const lists = ['clientId', 'audience', 'scope', 'group', 'require'] as const;
const texts = ['nonce', 'accessToken', 'typ', 'subject'] as const;
const keys = ['jwks', 'jwk', 'pem', 'secret'] as const;

/**
 * Reads a request strictly: a member of another type, an empty value, or a name that looks misspelt throws a UsageError that names
 * the member. `null` is "not checked, on purpose", a member left out is "not stated"; for members that are no expectations both
 * mean that they are not there.
 */
export function readBatchRequest(json: unknown, line: number): BatchRequest {
	if (!isJsonObject(json)) throw new UsageError(batchErrors.notAnObject, { line });
	refuseMisspelt(json);
	const { id, token } = json;
	if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') throw wrongType('id', batchTypes.id);
	if (token === undefined) throw new UsageError(batchErrors.tokenMissing);
	if (typeof token !== 'string') throw wrongType('token', batchTypes.text);
	const key = readKey(json);
	return { token, ...(key && { key }), expectations: readExpectations(json) };
}

function readExpectations(json: JsonObject): Expectations {
	const expectations: Mutable<Expectations> = {};
	const replicas = readRegions('replicaRegions', textsOf(json, 'replicaRegions') ?? []);
	const issuer = expectedIssuers(textsOf(json, 'issuer'), textsOf(json, 'userPoolId'), replicas);
	if (issuer !== undefined) expectations.issuer = issuer;
	const albArn = readAlbArns(textsOf(json, 'albArn'));
	if (albArn !== undefined) expectations.albArn = albArn;
	const tokenUse = readTokenUse(textsOf(json, 'tokenUse'));
	if (tokenUse !== undefined) expectations.tokenUse = tokenUse;
	for (const name of lists) {
		const values = textsOf(json, name);
		if (values !== undefined) expectations[name] = values;
	}
	for (const name of texts) {
		const value = textOf(json, name);
		if (value !== undefined) expectations[name] = value;
	}
	const maxAge = secondsOf(json, 'maxAge');
	if (maxAge !== undefined) expectations.maxAge = maxAge;
	const { at, signatureOnly } = json;
	const tolerance = secondsOf(json, 'clockTolerance');
	if (typeof tolerance === 'number') expectations.clockTolerance = tolerance;
	const algorithms = textsOf(json, 'algorithms');
	if (algorithms) expectations.algorithms = readAlgorithms('algorithms', algorithms);
	if (typeof at === 'string' || typeof at === 'number') expectations.at = readInstant('at', at);
	else if (at !== undefined && at !== null) throw wrongType('at', batchTypes.instant);
	if (typeof signatureOnly === 'boolean') expectations.signatureOnly = signatureOnly;
	else if (signatureOnly !== undefined && signatureOnly !== null) throw wrongType('signatureOnly', batchTypes.flag);
	return expectations;
}

function textsOf(json: JsonObject, member: string): Stated<readonly string[]> {
	const value = json[member];
	if (value === undefined || value === null) return value;
	const values: readonly JsonValue[] = Array.isArray(value) ? value : [value as JsonValue];
	if (values.length === 0) throw new UsageError(batchErrors.emptyList, { member });
	return values.map((text) => {
		if (typeof text !== 'string') throw wrongType(member, batchTypes.texts);
		if (text === '') throw new UsageError(batchErrors.emptyText, { member });
		return text;
	});
}

function textOf(json: JsonObject, member: string): Stated<string> {
	const value = json[member];
	if (value === undefined || value === null) return value;
	if (typeof value !== 'string') throw wrongType(member, batchTypes.textOrNull);
	if (value === '') throw new UsageError(batchErrors.emptyText, { member });
	return value;
}

function secondsOf(json: JsonObject, member: string): Stated<number> {
	const value = json[member];
	if (value === undefined || value === null) return value;
	if (typeof value !== 'number' || !(value >= 0)) throw wrongType(member, batchTypes.seconds);
	return value;
}

/** `["id", "access"]` is another way to say `any`. */
function readTokenUse(values: Stated<readonly string[]>): Stated<ExpectedTokenUse> {
	if (values === undefined || values === null) return values;
	const uses = [...new Set(values)].filter((use) => use === 'id' || use === 'access' || use === 'any');
	const [first] = uses;
	if (first === undefined || uses.length < new Set(values).size) throw new UsageError(batchErrors.tokenUse);
	return uses.length === 1 ? first : 'any';
}

function readKey(json: JsonObject): GivenKey | undefined {
	const given = keys.filter((name) => json[name] !== undefined && json[name] !== null);
	if (given.length > 1) throw new UsageError(batchErrors.keysTwice);
	const [type] = given;
	if (type === undefined) return undefined;
	if (type === 'jwks' || type === 'jwk') {
		const value = json[type];
		if (!isJsonObject(value)) throw wrongType(type, batchTypes.object);
		return { type, json: value };
	}
	const text = textOf(json, type);
	return text ? { type, text } : undefined;
}

const others = [
	'id',
	'token',
	'userPoolId',
	'replicaRegions',
	'issuer',
	'albArn',
	'tokenUse',
	'maxAge',
	'clockTolerance',
	'at',
	'algorithms',
	'signatureOnly',
] as const;
const members: readonly string[] = [...keys, ...lists, ...texts, ...others];
const known: ReadonlySet<string> = new Set(members);
/** Names under which the same things are known elsewhere: claims, and options of verifiers. */
const otherNames: Readonly<Record<string, string>> = { iss: 'issuer', aud: 'audience', sub: 'subject', requiredClaims: 'require' };

/**
 * A misspelt expectation would be one that is silently not checked, so it is an error. Any other member is the writer's own (a
 * comment, the name of a case) and is left alone.
 */
function refuseMisspelt(json: JsonObject): void {
	// In a line of `scan` the issuer is what the token itself says: taken for what is expected, it would confirm itself.
	if (Object.hasOwn(json, 'verdictHint')) throw new UsageError(batchErrors.scanLine);
	for (const member of Object.keys(json)) {
		if (known.has(member)) continue;
		const near = Object.hasOwn(otherNames, member) ? otherNames[member] : nearestName(member, members);
		if (near !== undefined) throw new UsageError(batchErrors.misspelt, { member, near });
	}
}

function wrongType(member: string, type: string): UsageError {
	return new UsageError(batchErrors.wrongType, { member, type });
}
