import type { Finding } from '../../core/config/lint/lintDocuments.ts';
import type { Resource } from '../../core/config/model/resource.ts';
import type { OutlineNode } from '../../core/config/outline/outline.ts';

/** A resource; `id` is one of a kind in the view, also where a resource stands twice. */
export interface ResourceNode {
	readonly type: 'resource';
	readonly id: string;
	readonly node: OutlineNode;
}

/** What a rule found in the resource above. */
export interface FindingNode {
	readonly type: 'finding';
	readonly id: string;
	readonly resource: Resource;
	readonly finding: Finding;
}

/** Anything that stands in the Cognito view. */
export type CognitoNode = ResourceNode | FindingNode;
