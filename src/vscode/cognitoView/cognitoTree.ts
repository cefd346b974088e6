import { outlineOf } from '../../core/config/outline/outline.ts';
import type { WorkspaceConfiguration, WorkspaceConfigurationReader } from '../config/workspaceConfiguration.ts';
import type { CognitoNode } from './nodes.ts';

/** What the Cognito view shows: the outline of the workspace's configuration, with the findings of each resource under it. */
export class CognitoTree {
	readonly #reader: WorkspaceConfigurationReader;
	#configuration: WorkspaceConfiguration | undefined;

	constructor(reader: WorkspaceConfigurationReader) {
		this.#reader = reader;
	}

	/** The children of a node; the top of the tree is read anew. */
	async children(parent: CognitoNode | undefined): Promise<readonly CognitoNode[]> {
		if (parent === undefined) {
			this.#configuration = await this.#reader.read();
			return outlineOf(this.#configuration.graph).map((node, index) => ({ type: 'resource', id: String(index), node }));
		}
		if (parent.type === 'finding') return [];
		const { resource, children } = parent.node;
		const findings = this.configuration.findingsIn(resource);
		return [
			...findings.map((finding, index): CognitoNode => ({ type: 'finding', id: `${parent.id}!${index}`, resource, finding })),
			...children.map((node, index): CognitoNode => ({ type: 'resource', id: `${parent.id}.${index}`, node })),
		];
	}

	/** What the nodes are of. */
	get configuration(): WorkspaceConfiguration {
		if (this.#configuration === undefined) throw new Error('Nothing has been read yet.');
		return this.#configuration;
	}
}
