import type { CodeFile } from '../../../source/code/codeFile.ts';
import { bare, type CodeNode } from '../../../source/code/codeTree.ts';
import { rangeOf } from '../../../source/code/codeValues.ts';
import type { CodePlace } from '../codeResource.ts';
import { functionOf } from './functionOf.ts';

/** A resource that `defineAuth` makes, as the file with `defineBackend` reaches it. */
export interface BackEndPart {
	/** The class of the AWS CDK. */
	readonly construct: string;
	/** Where it is named first. */
	readonly call: CodeNode;
	readonly options: undefined;
	readonly place: CodePlace;
	readonly kind: PartKind;
}

/** What such a resource is. */
export type PartKind = 'user-pool' | 'app-client' | 'identity-pool' | 'role-attachment' | 'group' | 'role';

type Row = readonly [construct: string, kind: PartKind, name: string];

/** Below `backend.auth.resources`: the class of the AWS CDK, and what `defineAuth` calls the resource (`BackendAuth`, @aws-amplify/backend-auth 1.10). */
const members: ReadonlyMap<string, Row> = new Map<string, Row>([
	['cfnResources.cfnUserPool', ['CfnUserPool', 'user-pool', 'userPool']],
	['cfnResources.cfnUserPoolClient', ['CfnUserPoolClient', 'app-client', 'userPoolClient']],
	['cfnResources.cfnIdentityPool', ['CfnIdentityPool', 'identity-pool', 'identityPool']],
	['cfnResources.cfnIdentityPoolRoleAttachment', ['CfnIdentityPoolRoleAttachment', 'role-attachment', 'roleAttachment']],
	['userPool', ['UserPool', 'user-pool', 'userPool']],
	['userPoolClient', ['UserPoolClient', 'app-client', 'userPoolClient']],
	['authenticatedUserIamRole', ['Role', 'role', 'authenticatedRole']],
	['unauthenticatedUserIamRole', ['Role', 'role', 'unauthenticatedRole']],
]);
/** The role of a group is a construct, or the resource of CloudFormation. */
const ofGroup: ReadonlyMap<string, Row> = new Map<string, Row>([
	['role', ['Role', 'role', 'role']],
	['cfnUserGroup', ['CfnUserPoolGroup', 'group', '']],
]);

/** Constants that stand for constants, and members of members. */
const maxSteps = 20;

/** Resources of `defineAuth` that a file names through its `defineBackend`: `backend.auth.resources.cfnResources.cfnUserPool`, and constants of it. */
export class BackEndParts {
	readonly #file: CodeFile;
	/** Is a back end put together in the file? */
	readonly isUsed: boolean;
	/** By the place of the node. */
	readonly #paths = new Map<string, readonly string[] | undefined>();
	/** By construct and address. */
	readonly #known = new Map<string, BackEndPart>();

	constructor(file: CodeFile) {
		this.#file = file;
		this.isUsed = file.calls.some((call) => functionOf(file, call) === 'defineBackend');
	}

	/** The resource that a node means; undefined for any other. */
	meant(node: CodeNode): BackEndPart | undefined {
		const [part, resources, ...path] = (this.isUsed && this.#pathOf(node, 0)) || [];
		if (part === undefined || resources !== 'resources') return undefined;
		const isGroup = path[0] === 'groups' && path.length === 3;
		const [construct, kind, name] = (isGroup ? ofGroup.get(path[2] ?? '') : members.get(path.join('.'))) ?? [];
		if (construct === undefined || kind === undefined || name === undefined) return undefined;
		const group = isGroup ? `groups.${path[1] ?? ''}` : '';
		const address = [part, group, name].filter((step) => step !== '').join('.');
		const key = `${construct} ${address}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const range = rangeOf(node);
		const found: BackEndPart = {
			construct,
			kind,
			call: node,
			options: undefined,
			place: { name: address, address, nameRange: range, range },
		};
		this.#known.set(key, found);
		return found;
	}

	/** Those that were asked for. */
	get all(): readonly BackEndPart[] {
		return [...this.#known.values()];
	}

	/** The names from the back end to what a node stands for, which is asked for again and again. */
	#pathOf(node: CodeNode, depth: number): readonly string[] | undefined {
		const key = `${node.from} ${node.to}`;
		if (!this.#paths.has(key)) this.#paths.set(key, this.#findPath(node, depth));
		return this.#paths.get(key);
	}

	#findPath(node: CodeNode, depth: number): readonly string[] | undefined {
		const found = bare(node);
		if (depth > maxSteps) return undefined;
		if (found.name === 'CallExpression') return functionOf(this.#file, found) === 'defineBackend' ? [] : undefined;
		if (found.name === 'MemberExpression' && found.firstChild) {
			const name = this.#file.memberName(found);
			const holder = name === undefined ? undefined : this.#pathOf(found.firstChild, depth + 1);
			return holder && name !== undefined ? [...holder, name] : undefined;
		}
		const declaration = this.#file.declarationOf(found);
		const holder = declaration?.kind === 'constant' ? this.#pathOf(declaration.value, depth + 1) : undefined;
		return holder && declaration?.kind === 'constant' ? [...holder, ...declaration.path] : undefined;
	}
}
