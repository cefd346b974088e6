/** A line of a file in the workspace; lines count from 1. */
export interface FilePlace {
	/** Relative to its workspace folder. */
	readonly path: string;
	readonly line: number;
}

/** A custom attribute as a user pool declares it (SchemaAttributeType of the user pools API). */
export interface DeclaredAttribute {
	/** `String`, `Number`, `DateTime` or `Boolean`. */
	readonly dataType: string;
	readonly mutable: boolean;
	readonly required: boolean;
	/** Least length of a String, least value of a Number, as they are written. */
	readonly min?: string;
	readonly max?: string;
	/** The pool, where the file says which. */
	readonly userPoolId?: string;
	readonly place: FilePlace;
}

/** What the files of the workspace say about Cognito. Empty maps: somebody looked, and nothing was found. */
export interface WorkspaceFacts {
	/** App client ids and where each stands first. */
	readonly clients: ReadonlyMap<string, FilePlace>;
	/** User pool ids and where each stands first. */
	readonly pools: ReadonlyMap<string, FilePlace>;
	/** Declarations by claim name (`custom:tier`); several pools may declare one name. */
	readonly attributes: ReadonlyMap<string, readonly DeclaredAttribute[]>;
}
