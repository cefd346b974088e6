import type { TextRange } from '../../token/jsonPlace.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import type { MapValue, ScalarValue } from './value.ts';

/** Kinds of resources that people are shown, by the words of the command's contract. */
export const resourceKinds = [
	'user-pool',
	'app-client',
	'domain',
	'resource-server',
	'identity-provider',
	'group',
	'identity-pool',
	'role-attachment',
	'principal-tags',
	'role',
	'authorizer',
	'frontend',
	'verifier',
	'jwks',
	'discovery',
] as const;

/** A kind that people are shown. */
export type ShownKind = (typeof resourceKinds)[number];

/** `policy` and `supporting` are there for the rules alone. */
export type ResourceKind = ShownKind | 'policy' | 'supporting';

/** Another tool's, or our own, wish not to hear of something in a resource. */
export interface Suppression {
	/** The id of a rule, ours or a peer's: `trust-no-aud`, `CKV_AWS_366`, `AwsSolutions-COG7`. */
	readonly id: string;
}

/** A place where a Terraform module is called. */
export interface ModuleCall {
	/** From the module that is deployed: `module.auth`, `module.shop.module.auth`. */
	readonly address: string;
	/** Of the file with the call. */
	readonly path: string;
	/** Of the name of the call in that file. */
	readonly range: TextRange;
}

interface ResourceBase<Kind extends ResourceKind> {
	readonly kind: Kind;
	/** As people know it: the logical id of CloudFormation, the name of Terraform without the type, else the id. */
	readonly name: string;
	/** What references call it, one of a kind in its stack: the logical id of CloudFormation, `type.name` of Terraform behind the address of the call. */
	readonly address: string;
	/** The stack that it is deployed with, where that is not its document: the folder of the Terraform module that is deployed (`folderKey`). */
	readonly stack?: string;
	/** The call that makes it, where its file is of a Terraform module that others call: there is one such resource for each call. */
	readonly call?: ModuleCall;
	/** The type in CloudFormation's registry (`AWS::Cognito::UserPool`), or empty where there is none. */
	readonly type: string;
	/** Of the name in the text; of something that says which resource it is where there is no name. */
	readonly nameRange: TextRange;
	readonly range: TextRange;
	/**
	 * Under CloudFormation's names, whatever the format calls them; for kinds that CloudFormation does not know under those of
	 * `src/core/config/properties`. `open` where the format does not say all.
	 */
	readonly properties: MapValue;
	/** What CloudFormation says beside the properties: `DeletionPolicy`, `UpdateReplacePolicy`, `DependsOn`. */
	readonly attributes: MapValue;
	/** The id of the live resource, where the file says it: of a user pool, client, identity pool, or the ARN of a role. */
	readonly id?: ScalarValue;
	/** A path that people know it by: `aws:cdk:path` of the AWS CDK, the address in a Terraform module that is called. */
	readonly displayPath?: string;
	readonly suppressions: readonly Suppression[];
}

export type UserPool = ResourceBase<'user-pool'>;
export type AppClient = ResourceBase<'app-client'>;
export type UserPoolDomain = ResourceBase<'domain'>;
export type ResourceServer = ResourceBase<'resource-server'>;
export type IdentityProvider = ResourceBase<'identity-provider'>;
export type UserPoolGroup = ResourceBase<'group'>;
export type IdentityPool = ResourceBase<'identity-pool'>;
export type RoleAttachment = ResourceBase<'role-attachment'>;
export type PrincipalTags = ResourceBase<'principal-tags'>;

/** An IAM role; `permissions` are its own policies, others are attached by resources of the kind `policy`. */
export interface Role extends ResourceBase<'role'> {
	/** Undefined where it is not known. */
	readonly trust?: PolicyDocument;
	readonly permissions: readonly PolicyDocument[];
	/** No: it has own policies that nobody sees here. */
	readonly permissionsComplete: boolean;
}

/** A policy that is a resource of its own (`AWS::IAM::Policy`, `ManagedPolicy`, `RolePolicy`); `Roles` or `RoleName` name its roles. */
export interface RolePolicy extends ResourceBase<'policy'> {
	readonly document?: PolicyDocument;
}

export type Authorizer = ResourceBase<'authorizer'>;
export type Frontend = ResourceBase<'frontend'>;
export type Verifier = ResourceBase<'verifier'>;
export type KeySetFile = ResourceBase<'jwks'>;
export type DiscoveryFile = ResourceBase<'discovery'>;
/** Something that a rule asks for: a permission of a Lambda function, a branding, a replica, a package of npm. `type` says what. */
export type Supporting = ResourceBase<'supporting'>;

/** Everything that a document may describe, by `kind`. */
export type Resource =
	| UserPool
	| AppClient
	| UserPoolDomain
	| ResourceServer
	| IdentityProvider
	| UserPoolGroup
	| IdentityPool
	| RoleAttachment
	| PrincipalTags
	| Role
	| RolePolicy
	| Authorizer
	| Frontend
	| Verifier
	| KeySetFile
	| DiscoveryFile
	| Supporting;

/** The resource of that kind. */
export type ResourceOf<Kind extends ResourceKind> = Extract<Resource, { readonly kind: Kind }>;
