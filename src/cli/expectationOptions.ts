import type { ExpectationName, SourcedExpectations } from '../core/verify/expectationSource.ts';
import { type Expectations, type ExpectedTokenUse, joinIssuers, type Stated } from '../core/verify/expectations.ts';
import { commandErrors, optionMeanings } from '../words/command.ts';
import { issuersOfEmulator, readEmulator } from './emulatorOptions.ts';
import { expectedIssuers, readAlbArns, readAlgorithms, readInstant, readRegions } from './expectationValues.ts';
import type { Arguments, OptionRow } from './options.ts';
import { UsageError } from './usageError.ts';

/** Options that say what a relying party expects; `none` as the value means "not checked, on purpose". */
export const expectationOptions: readonly OptionRow[] = [
	{ name: 'profile', takes: 'one', placeholder: 'NAME', meaning: optionMeanings.profile },
	{ name: 'user-pool-id', takes: 'many', placeholder: 'ID', meaning: optionMeanings.userPoolId },
	{ name: 'replica-region', takes: 'many', placeholder: 'REGION', meaning: optionMeanings.replicaRegion },
	{ name: 'issuer', takes: 'many', placeholder: 'URL', meaning: optionMeanings.issuer },
	{ name: 'token-use', takes: 'one', placeholder: 'id|access|any', meaning: optionMeanings.tokenUse },
	{ name: 'client-id', takes: 'many', placeholder: 'ID', meaning: optionMeanings.clientId },
	{ name: 'audience', takes: 'many', placeholder: 'AUD', meaning: optionMeanings.audience },
	{ name: 'alb-arn', takes: 'many', placeholder: 'ARN', meaning: optionMeanings.albArn },
	{ name: 'scope', takes: 'many', placeholder: 'SCOPE', meaning: optionMeanings.scope },
	{ name: 'group', takes: 'many', placeholder: 'GROUP', meaning: optionMeanings.group },
	{ name: 'nonce', takes: 'one', placeholder: 'NONCE', meaning: optionMeanings.nonce },
	{ name: 'access-token', takes: 'one', placeholder: 'TOKEN', meaning: optionMeanings.accessToken },
	{ name: 'typ', takes: 'one', placeholder: 'TYP', meaning: optionMeanings.typ },
	{ name: 'subject', takes: 'one', placeholder: 'SUB', meaning: optionMeanings.subject },
	{ name: 'max-age', takes: 'one', placeholder: 'SECONDS', meaning: optionMeanings.maxAge },
	{ name: 'require', takes: 'many', placeholder: 'CLAIM', meaning: optionMeanings.require },
	{ name: 'algorithms', takes: 'many', placeholder: 'ALG', meaning: optionMeanings.algorithms },
	{ name: 'clock-tolerance', takes: 'one', placeholder: 'SECONDS', meaning: optionMeanings.clockTolerance },
	{ name: 'at', takes: 'one', placeholder: 'TIME', meaning: optionMeanings.at },
	{ name: 'signature-only', takes: 'flag', meaning: optionMeanings.signatureOnly },
];

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** Expectations as the options state them, each with its option. */
export function readStatedExpectations(args: Arguments): SourcedExpectations {
	const expectations = readExpectations(args);
	const names = Object.keys(expectations) as ExpectationName[];
	return { expectations, sources: Object.fromEntries(names.map((name) => [name, { type: 'option', option: optionOf(name, args) }])) };
}

function optionOf(name: ExpectationName, { options }: Arguments): string {
	if (name === 'issuer') return options.has('issuer') ? '--issuer' : '--user-pool-id';
	return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function readExpectations(args: Arguments): Expectations {
	const { options } = args;
	const expectations: Mutable<Expectations> = {};
	const issuer = readIssuers(args);
	const albArn = readAlbArns(listOf(options, 'alb-arn'));
	const tokenUse = oneOf(options, 'token-use');
	const maxAge = oneOf(options, 'max-age');
	if (issuer !== undefined) expectations.issuer = issuer;
	if (albArn !== undefined) expectations.albArn = albArn;
	if (tokenUse !== undefined) expectations.tokenUse = tokenUse === null ? null : readTokenUse(tokenUse);
	if (maxAge !== undefined) expectations.maxAge = maxAge === null ? null : readSeconds('max-age', maxAge);
	for (const [member, name] of Object.entries(lists)) {
		const values = listOf(options, name);
		if (values !== undefined) expectations[member as keyof typeof lists] = values;
	}
	for (const [member, name] of Object.entries(texts)) {
		const value = oneOf(options, name);
		if (value !== undefined) expectations[member as keyof typeof texts] = value;
	}
	const [tolerance] = options.get('clock-tolerance') ?? [];
	const [at] = options.get('at') ?? [];
	const algorithms = options.get('algorithms');
	if (tolerance !== undefined) expectations.clockTolerance = readSeconds('clock-tolerance', tolerance);
	if (at !== undefined) expectations.at = readInstant('--at', at);
	if (algorithms !== undefined) expectations.algorithms = readAlgorithms('--algorithms', algorithms);
	if (options.has('signature-only')) expectations.signatureOnly = true;
	return expectations;
}

const lists = { clientId: 'client-id', audience: 'audience', scope: 'scope', group: 'group', require: 'require' } as const;
const texts = { nonce: 'nonce', accessToken: 'access-token', typ: 'typ', subject: 'subject' } as const;

type Options = Arguments['options'];

/** The pools of an emulator have its issuers and none of AWS's. */
function readIssuers(args: Arguments): Stated<readonly string[]> {
	const { options } = args;
	const issuers = listOf(options, 'issuer');
	const emulator = readEmulator(args);
	if (emulator) return joinIssuers(issuers, issuersOfEmulator(emulator));
	const replicas = readRegions('--replica-region', options.get('replica-region') ?? []);
	return expectedIssuers(issuers, listOf(options, 'user-pool-id'), replicas);
}

/** The values of an option; null for `none`, undefined when it was not given. */
function listOf(options: Options, name: string): Stated<readonly string[]> {
	const values = options.get(name);
	if (values === undefined || !values.includes('none')) return values;
	if (values.length > 1) throw new UsageError(commandErrors.noneAndOthers, { option: `--${name}` });
	return null;
}

function oneOf(options: Options, name: string): Stated<string> {
	const [value] = options.get(name) ?? [];
	return value === 'none' ? null : value;
}

function readTokenUse(text: string): ExpectedTokenUse {
	if (text === 'id' || text === 'access' || text === 'any') return text;
	throw new UsageError(commandErrors.tokenUseInvalid);
}

function readSeconds(name: string, text: string): number {
	if (!/^\d{1,12}$/.test(text)) throw new UsageError(commandErrors.secondsInvalid, { option: `--${name}` });
	return Number(text);
}
