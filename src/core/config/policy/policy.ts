import type { TextRange } from '../../token/jsonPlace.ts';
import type { Items } from '../model/settle.ts';
import type { ConfigMember, SettledValue } from '../model/value.ts';

/** How a condition on a key with several values is meant (IAM User Guide, "Set operators for multivalued context keys"). */
export type ConditionQualifier = 'ForAnyValue' | 'ForAllValues';

/** One key of one operator in `Condition` of a statement. */
export interface PolicyCondition {
	/** Without qualifier and `IfExists`: `StringEquals`. */
	readonly operator: string;
	readonly qualifier?: ConditionQualifier;
	/** Holds, too, where the key is not there. */
	readonly ifExists: boolean;
	/** Of the operator as written. */
	readonly operatorRange: TextRange;
	/** As written; IAM compares it without case. */
	readonly key: string;
	readonly keyRange: TextRange;
	readonly values: Items;
}

/** Who a statement is about. */
export interface PolicyPrincipal {
	/** `Federated`, `AWS`, `Service`, `CanonicalUser`, or `*` for everybody. */
	readonly type: string;
	readonly value: SettledValue;
}

/** A statement of a policy (IAM User Guide, "IAM JSON policy elements reference"). What is not stated has no items. */
export interface PolicyStatement {
	readonly sid?: string;
	/** Undefined where it is not known. */
	readonly effect?: 'Allow' | 'Deny';
	readonly principals: readonly PolicyPrincipal[];
	readonly actions: Items;
	readonly notActions: Items;
	readonly resources: Items;
	readonly notResources: Items;
	readonly conditions: readonly PolicyCondition[];
	/** No: the conditions are not all known. */
	readonly conditionsComplete: boolean;
	/** As they stand there. */
	readonly elements: readonly ConfigMember[];
	readonly range: TextRange;
	/** Of the value of `Action`, where there is one. */
	readonly actionRange?: TextRange;
	/** Of the value of `Condition`, where there is one. */
	readonly conditionRange?: TextRange;
	/** The condition of the template under which the statement is there. */
	readonly templateCondition?: string;
}

/** A trust policy or a permissions policy. */
export interface PolicyDocument {
	readonly statements: readonly PolicyStatement[];
	/** No: there are, or may be, statements that nobody sees here. */
	readonly complete: boolean;
	readonly range: TextRange;
}
