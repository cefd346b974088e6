import type { TextRange } from '../../token/jsonPlace.ts';

/** Why a value is not known from the files alone. */
export const unknownReasons = [
	/** A parameter or variable without a default; `name` says which. */
	'parameter',
	/** What the deployment fills in, such as `AWS::Region`. */
	'pseudo-parameter',
	/** Another stack or state exports it. */
	'import',
	/** An environment variable or an option of the deployment tool. */
	'environment',
	/** A secret or parameter store is asked at deployment (`{{resolve:…}}`). */
	'dynamic-reference',
	/** Code or a function computes it. */
	'computed',
	/** The token that is looked at says it, before anything of it was verified. */
	'token',
	/** A secret is written out here: readers let no part of it into the model. */
	'secret',
	/** The text is broken here, or beyond a limit. */
	'broken',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

interface ValueBase {
	/** Where the value stands: UTF-16 offsets in the text of its document. */
	readonly range: TextRange;
	/** The condition under which it holds, where it is one arm of alternatives. */
	readonly condition?: string;
}

/** A place in another document. */
export interface GivenPlace {
	readonly path: string;
	readonly range: TextRange;
}

/** A text, number, boolean or null that is known. */
export interface ScalarValue extends ValueBase {
	readonly type: 'scalar';
	readonly value: string | number | boolean | null;
	/** The parameter whose default it is, or is made of: a deployment may say otherwise. */
	readonly parameter?: string;
	/** The file that gives the parameter this value, where it is not its default. */
	readonly givenIn?: string;
	/** Where in another document the value is given. */
	readonly givenAt?: GivenPlace;
}

/** Which parameter has a value, and who gives it that. */
export type GivenValue = Pick<ScalarValue, 'parameter' | 'givenIn' | 'givenAt'>;

/** A list; with `open` it may hold items that are not seen here. */
export interface ListValue extends ValueBase {
	readonly type: 'list';
	readonly items: readonly ConfigValue[];
	readonly open?: boolean;
}

/** A member of a map, with the place of its name. */
export interface ConfigMember {
	readonly name: string;
	readonly nameRange: TextRange;
	readonly value: ConfigValue;
}

/** Members by name, in the order of the text; of two with one name the last counts. With `open` there may be members that are not seen here. */
export interface MapValue extends ValueBase {
	readonly type: 'map';
	readonly members: ReadonlyMap<string, ConfigMember>;
	readonly open?: boolean;
}

/** An attribute of another resource. It is an edge of the graph, and never compared as text. */
export interface ReferenceValue extends ValueBase {
	readonly type: 'reference';
	/** The address of the resource (`Resource.address`); none may have it. */
	readonly to: string;
	/** Under CloudFormation's name: `Ref` for what identifies the resource, `Arn`, `ProviderName`, … */
	readonly attribute: string;
}

/** A text put together of parts that are not all known. */
export interface TextValue extends ValueBase {
	readonly type: 'text';
	readonly parts: readonly TextPart[];
}
export type TextPart = ScalarValue | ReferenceValue | UnknownValue;

/** One of several values, by a condition that only a deployment decides. */
export interface AlternativesValue extends ValueBase {
	readonly type: 'alternatives';
	readonly arms: readonly ConfigValue[];
}

/** Nothing: what is left out, or `AWS::NoValue`. Its range is that of the map that lacks it, or of what says so. */
export interface AbsentValue extends ValueBase {
	readonly type: 'absent';
}

/** A value that is there but not known: no rule speaks of it. */
export interface UnknownValue extends ValueBase {
	readonly type: 'unknown';
	readonly why: UnknownReason;
	/** Of the parameter, export or variable. */
	readonly name?: string;
}

/** A value of a configuration as the files say it. */
export type ConfigValue = ScalarValue | ListValue | MapValue | ReferenceValue | TextValue | AlternativesValue | AbsentValue | UnknownValue;

/** A value after the choice between alternatives. */
export type SettledValue = Exclude<ConfigValue, AlternativesValue>;
