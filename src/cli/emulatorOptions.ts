import { defaultEndpointOf, type EmulatedPools, emulatorIssuers, isEmulatorName } from '../core/cognito/emulators.ts';
import { commandErrors, optionMeanings } from '../words/command.ts';
import type { Arguments, OptionRow } from './options.ts';
import { UsageError } from './usageError.ts';

/** Options that choose an emulator of Cognito. Without them, no emulator's key is ever used. */
export const emulatorOptions: readonly OptionRow[] = [
	{ name: 'emulator', takes: 'one', placeholder: 'cognito-local|localstack|moto', meaning: optionMeanings.emulator },
	{ name: 'emulator-endpoint', takes: 'one', placeholder: 'URL', meaning: optionMeanings.emulatorEndpoint },
];

/** Reads the options; undefined when no emulator was chosen. */
export function readEmulator({ options }: Arguments): EmulatedPools | undefined {
	const [name] = options.get('emulator') ?? [];
	const [endpoint] = options.get('emulator-endpoint') ?? [];
	if (name === undefined) {
		if (endpoint !== undefined) throw new UsageError(commandErrors.emulatorEndpointAlone);
		return undefined;
	}
	if (!isEmulatorName(name)) throw new UsageError(commandErrors.emulatorUnknown);
	const pools = options.get('user-pool-id') ?? [];
	if (pools.length === 0 || pools.includes('none')) throw new UsageError(commandErrors.emulatorWithoutPool);
	const example = defaultEndpointOf(name);
	if (endpoint !== undefined && !isEndpoint(endpoint)) throw new UsageError(commandErrors.emulatorEndpointInvalid, { example });
	return { name, endpoint: endpoint ?? example, pools };
}

/** The issuers that the emulator writes for its pools. */
export function issuersOfEmulator({ name, endpoint, pools }: EmulatedPools): readonly string[] {
	return pools.flatMap((pool) => {
		const issuers = emulatorIssuers(name, endpoint, pool);
		if (issuers === undefined) throw new UsageError(commandErrors.emulatorPoolInvalid, { emulator: name });
		return issuers;
	});
}

function isEndpoint(text: string): boolean {
	return /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).search === '' && new URL(text).hash === '';
}
