import { itemsAt, valuesAt } from '../../model/lookUp.ts';
import type { AppClient } from '../../model/resource.ts';
import type { Items } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';

/** What a client says about OAuth, over all arms of conditions. */
export interface OAuthSettings {
	/** `AllowedOAuthFlowsUserPoolClient`, without which the rest has no effect. */
	readonly enabled: readonly SettledValue[];
	readonly flows: Items;
	readonly scopes: Items;
	readonly callbacks: Items;
}

/** The settings of a client. */
export function oauthSettings({ properties }: AppClient): OAuthSettings {
	return {
		enabled: valuesAt(properties, 'AllowedOAuthFlowsUserPoolClient'),
		flows: itemsAt(properties, 'AllowedOAuthFlows'),
		scopes: itemsAt(properties, 'AllowedOAuthScopes'),
		callbacks: itemsAt(properties, 'CallbackURLs'),
	};
}
