/** A line of a file in the workspace; lines count from 1. */
export interface FilePlace {
	/** As it is named to people, relative to the workspace. */
	readonly path: string;
	readonly line: number;
}

/** A custom attribute as a user pool declares it (SchemaAttributeType of the user pools API); what is not stated is absent. */
export interface DeclaredAttribute {
	/** `String`, `Number`, `DateTime` or `Boolean`. */
	readonly dataType: string;
	readonly mutable?: boolean;
	readonly required?: boolean;
	/** Least length of a String, least value of a Number, as they are written. */
	readonly min?: string;
	readonly max?: string;
	/** The pool, where the file says which. */
	readonly userPoolId?: string;
	readonly place: FilePlace;
}

/** How long the refresh tokens of an app client live from the sign-in on. */
export interface RefreshValidity {
	readonly seconds: number;
	/** Whether a refresh gives a new refresh token (refresh token rotation); absent where the file does not say. */
	readonly rotates?: boolean;
	readonly place: FilePlace;
}

/** What files say about Cognito. Empty maps: somebody looked, and nothing was found. */
export interface WorkspaceFacts {
	/** App client ids and where each stands first. */
	readonly clients: ReadonlyMap<string, FilePlace>;
	/** User pool ids and where each stands first. */
	readonly pools: ReadonlyMap<string, FilePlace>;
	/** Declarations by claim name (`custom:tier`); several pools may declare one name. */
	readonly attributes: ReadonlyMap<string, readonly DeclaredAttribute[]>;
	/** How long refresh tokens live, by app client id. */
	readonly refreshValidity: ReadonlyMap<string, RefreshValidity>;
}

/** The facts of several files as one; of two places of one id the first counts. */
export function joinFacts(all: readonly WorkspaceFacts[]): WorkspaceFacts {
	const clients = new Map<string, FilePlace>();
	const pools = new Map<string, FilePlace>();
	const attributes = new Map<string, readonly DeclaredAttribute[]>();
	const refreshValidity = new Map<string, RefreshValidity>();
	for (const facts of all) {
		for (const [id, place] of facts.clients) if (!clients.has(id)) clients.set(id, place);
		for (const [id, place] of facts.pools) if (!pools.has(id)) pools.set(id, place);
		for (const [id, validity] of facts.refreshValidity) if (!refreshValidity.has(id)) refreshValidity.set(id, validity);
		for (const [name, declared] of facts.attributes) attributes.set(name, [...(attributes.get(name) ?? []), ...declared]);
	}
	return { clients, pools, attributes, refreshValidity };
}
