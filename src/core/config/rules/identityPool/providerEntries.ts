import { itemsAt } from '../../model/lookUp.ts';
import type { IdentityPool } from '../../model/resource.ts';
import { memberValues } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';

/** An entry of `CognitoIdentityProviders`: an app client whose ID tokens the identity pool takes. */
export interface ProviderEntry {
	readonly pool: IdentityPool;
	readonly entry: SettledValue;
	readonly providers: readonly SettledValue[];
	readonly clients: readonly SettledValue[];
}

/** The entries of an identity pool that are seen. */
export function providerEntries(pool: IdentityPool): readonly ProviderEntry[] {
	return itemsAt(pool.properties, 'CognitoIdentityProviders').items.map((entry) => ({
		pool,
		entry,
		providers: memberValues(entry, 'ProviderName'),
		clients: memberValues(entry, 'ClientId'),
	}));
}

/** Are there certainly no other entries? */
export function knowsAllProviders({ properties }: IdentityPool): boolean {
	return itemsAt(properties, 'CognitoIdentityProviders').complete;
}
