import type { TextRange } from '../../../token/jsonPlace.ts';

/** The inside of a file or a block of HCL (HCL Native Syntax Specification, "Structural Elements"). */
export interface HclBody {
	readonly attributes: readonly HclAttribute[];
	readonly blocks: readonly HclBlock[];
	/** With the brackets of a block. */
	readonly range: TextRange;
}

/** `name = value`. */
export interface HclAttribute {
	readonly name: string;
	readonly nameRange: TextRange;
	readonly value: HclExpression;
}

/** `type "label" { … }`. */
export interface HclBlock {
	readonly type: string;
	readonly typeRange: TextRange;
	readonly labels: readonly HclLabel[];
	readonly body: HclBody;
	readonly range: TextRange;
}

/** A label of a block, its quotes in the range. */
export interface HclLabel {
	readonly text: string;
	readonly range: TextRange;
}

/** What follows a value: `.name`, `[index]`, or `.*` and `[*]` for every item. */
export type HclStep =
	| { readonly type: 'attribute'; readonly name: string }
	| { readonly type: 'index'; readonly index: HclExpression }
	| { readonly type: 'splat' };

/** A member of an object; a name that is computed is undefined. */
export interface HclMember {
	readonly name: string | undefined;
	readonly nameRange: TextRange;
	readonly value: HclExpression;
}

interface Placed {
	readonly range: TextRange;
}

/** A text, number, boolean or null as it is written. */
export interface HclLiteral extends Placed {
	readonly type: 'literal';
	readonly value: string | number | boolean | null;
}

/** A text with expressions in it. */
export interface HclTemplate extends Placed {
	readonly type: 'template';
	readonly parts: readonly HclExpression[];
	readonly heredoc?: Heredoc;
}

/** A text over lines, between markers. */
export interface Heredoc {
	/** Between the lines of the markers. */
	readonly content: TextRange;
	/** Of each part that is no literal, with its brackets. */
	readonly holes: readonly TextRange[];
}

/** An expression (HCL Native Syntax Specification, "Expressions"), as far as it matters what it is. */
export type HclExpression =
	| HclLiteral
	| HclTemplate
	| (Placed & { readonly type: 'list'; readonly items: readonly HclExpression[] })
	| (Placed & { readonly type: 'object'; readonly members: readonly HclMember[] })
	/** A variable, an attribute of a resource: what stands before the first dot, and the steps from there. */
	| (Placed & { readonly type: 'traversal'; readonly root: string; readonly steps: readonly HclStep[] })
	/** Steps from the value of an expression. */
	| (Placed & { readonly type: 'access'; readonly of: HclExpression; readonly steps: readonly HclStep[] })
	| (Placed & { readonly type: 'call'; readonly name: string; readonly args: readonly HclExpression[] })
	/** `condition` as it is written, or the beginning of it. */
	| (Placed & { readonly type: 'conditional'; readonly condition: string; readonly yes: HclExpression; readonly no: HclExpression })
	/** What operators, and `for`, compute. */
	| (Placed & { readonly type: 'computed' })
	| (Placed & { readonly type: 'broken' });
