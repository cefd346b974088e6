import type { ResourceKind } from '../model/resource.ts';

/** How the value of a property is written. */
export type PropertyType = 'string' | 'number' | 'boolean' | 'list' | 'map';

/** Values that AWS took when the table was written; AWS adds to them, so another one is a remark, never an error. */
export interface AllowedValues {
	readonly values: readonly string[];
	/** Values that only old clients and pools have. */
	readonly legacy?: readonly string[];
	/** Names of one's own are taken too, such as those of custom scopes and identity providers. */
	readonly open?: boolean;
	/** Year and month. */
	readonly asOf: string;
}

/** Bounds of a number, of the length of a text, or of the count of items. */
export interface PropertyLimit {
	readonly min?: number;
	readonly max?: number;
	readonly of: 'value' | 'length' | 'items';
}

/**
 * One property of a kind of resource, under CloudFormation's name: what rules check, hovers show and completion offers. The English sentences are the
 * keys of the Japanese ones in `l10n/bundle.l10n.ja.json`.
 */
export interface PropertyRow {
	/** `Policies.PasswordPolicy.MinimumLength`; `[]` behind a list stands for each item, and `*` for a member with a name of one's own. */
	readonly path: string;
	readonly type: PropertyType;
	readonly allowed?: AllowedValues;
	/** As it is written; what AWS takes where the property is left out. */
	readonly default?: string;
	readonly limit?: PropertyLimit;
	/** Of the number, where nothing else says it. */
	readonly unit?: string;
	/** One plain sentence. */
	readonly meaning: string;
	/** What a value of it brings, or what is often got wrong. */
	readonly consequence?: string;
	/** A change makes a new resource in place of the old one. */
	readonly replaces?: boolean;
	readonly required?: boolean;
	/** AWS gives it, or a reader concludes it: nobody writes it down. */
	readonly given?: boolean;
}

/** The properties of a kind, and the page that documents them. */
export interface PropertyTable {
	readonly kind: ResourceKind;
	/** In CloudFormation's registry. */
	readonly type?: string;
	/** A URL. */
	readonly source: string;
	readonly rows: readonly PropertyRow[];
}
