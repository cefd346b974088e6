import type { AppClient } from '../../model/resource.ts';
import { type Items, itemsOf, memberValues } from '../../model/settle.ts';
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
	const list = (name: string): Items => {
		const all = memberValues(properties, name).map(itemsOf);
		return { items: all.flatMap(({ items }) => items), complete: all.every(({ complete }) => complete) };
	};
	return {
		enabled: memberValues(properties, 'AllowedOAuthFlowsUserPoolClient'),
		flows: list('AllowedOAuthFlows'),
		scopes: list('AllowedOAuthScopes'),
		callbacks: list('CallbackURLs'),
	};
}
