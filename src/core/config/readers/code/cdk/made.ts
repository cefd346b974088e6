import { textOf } from '../../../model/settle.ts';
import type { ReferenceValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, bare, type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../../source/code/codeValues.ts';
import type { Declaration } from '../../../source/code/scopes.ts';
import { type CodePlace, nameIn, referenceTo } from '../codeResource.ts';
import { attributeOfMember } from './constructs.ts';
import { HeldMembers, inClass } from './heldMembers.ts';

/** A construct that the code makes. */
export interface Made {
	/** The class. */
	readonly construct: string;
	readonly call: CodeNode;
	readonly options: CodeNode | undefined;
	/** The construct on which a method like `addClient` made it. */
	readonly on?: Made;
	readonly place: CodePlace;
}

/** Methods of a user pool that make another construct, and its class. */
const adding: ReadonlyMap<string, string> = new Map([
	['addClient', 'UserPoolClient'],
	['addDomain', 'UserPoolDomain'],
	['addResourceServer', 'UserPoolResourceServer'],
	['addGroup', 'UserPoolGroup'],
]);

const modules: ReadonlyMap<string, string> = new Map([
	['aws-cognito', 'aws_cognito'],
	['aws-cognito-identitypool', 'aws_cognito_identitypool'],
	['aws-cognito-identitypool-alpha', 'aws_cognito_identitypool'],
	['aws-apigateway', 'aws_apigateway'],
	['aws-apigatewayv2', 'aws_apigatewayv2'],
	['aws-apigatewayv2-authorizers', 'aws_apigatewayv2_authorizers'],
	['aws-apigatewayv2-authorizers-alpha', 'aws_apigatewayv2_authorizers'],
	['aws-iam', 'aws_iam'],
]);
const namespaces: ReadonlySet<string> = new Set(modules.values());

/** The name within the modules of the CDK that are about Cognito, authorizers and IAM, such as `UserPool` or `OAuthScope.custom`; undefined for any other. */
export function cdkName(file: CodeFile, node: CodeNode | undefined): string | undefined {
	const imported = node && file.imported(node);
	if (!imported) return undefined;
	const { module, path } = imported;
	const [, sub = ''] = /^(?:aws-cdk-lib|@aws-cdk)\/(.+)$/.exec(module) ?? [];
	if (modules.has(sub)) return path.join('.');
	const [first = '', ...rest] = path;
	return module === 'aws-cdk-lib' && namespaces.has(first) ? rest.join('.') : undefined;
}

/** Constructs that another library makes, and gives out. */
export interface OtherConstructs {
	readonly isUsed: boolean;
	meant(node: CodeNode): Made | undefined;
}

/** The constructs of a file, and which of them a node means. */
export class MadeConstructs {
	readonly all: readonly Made[];
	readonly #file: CodeFile;
	/** By the place of the call. */
	readonly #byCall = new Map<string, Made>();
	/** Undefined for a place that holds one construct here and something else there. */
	readonly #byHolder = new Map<Declaration | string, Made | undefined>();
	/** How often a place is given something. */
	readonly #given = new Map<Declaration | string, number>();
	readonly #addresses = new Map<string, number>();
	readonly #defaultRoles = new Map<string, Made>();
	readonly #others: OtherConstructs | undefined;
	readonly #members: HeldMembers;

	/** `others` are constructs that another library makes. */
	constructor(file: CodeFile, values: CodeValues, others?: OtherConstructs) {
		this.#file = file;
		this.#others = others;
		this.#members = new HeldMembers(file);
		for (const { firstChild } of file.assignments) {
			const holder = firstChild && this.#holder(firstChild);
			if (holder) this.#given.set(holder, (this.#given.get(holder) ?? 0) + 1);
		}
		const news = file.calls.filter(({ name }) => name === 'NewExpression');
		const all = news.flatMap((call) => {
			const construct = cdkName(file, calleeOf(call));
			return construct === undefined || construct === '' ? [] : [this.#add(construct, call, values)];
		});
		for (const call of file.calls) {
			const callee = call.name === 'CallExpression' ? calleeOf(call) : undefined;
			const construct = callee?.name === 'MemberExpression' ? adding.get(file.memberName(callee) ?? '') : undefined;
			const on = construct !== undefined && callee?.firstChild ? this.meant(callee.firstChild) : undefined;
			if (construct !== undefined && on?.construct === 'UserPool') all.push(this.#add(construct, call, values, on));
		}
		this.all = all;
	}

	/** The construct that a node makes or names; undefined where that is not seen. */
	meant(node: CodeNode, depth = 0): Made | undefined {
		const found = bare(node);
		const made = this.#byCall.get(keyOf(found));
		if (made !== undefined) return made;
		const ofPool = this.#roleOfPool(found, depth) ?? this.#behind(found, depth) ?? this.#others?.meant(found);
		if (ofPool !== undefined) return ofPool;
		const holder = this.#holder(found);
		if (holder === undefined) return undefined;
		if (this.#byHolder.has(holder)) return this.#byHolder.get(holder);
		const other = typeof holder === 'string' ? this.#members.valueOf(holder) : constantValue(holder);
		return other && depth < maxNames ? this.meant(other, depth + 1) : undefined;
	}

	/** Does the file change constructs that another library makes? */
	get isPartOfOthers(): boolean {
		return this.#others?.isUsed === true;
	}

	/** The address of the resource of CloudFormation that a node means: of a construct, or the attachment that an identity pool has. */
	target(node: CodeNode): string | undefined {
		const whole = this.meant(node);
		if (whole !== undefined) return isValue(whole) ? undefined : whole.place.address;
		const found = this.#valueOf(bare(node));
		if (found.name !== 'MemberExpression' || !found.firstChild || this.#file.memberName(found) !== 'roleAttachment') return undefined;
		const pool = this.meant(found.firstChild);
		return pool?.construct === 'IdentityPool' ? `${pool.place.address}.roleAttachment` : undefined;
	}

	/** What constants that stand for others stand for. */
	#valueOf(node: CodeNode): CodeNode {
		let found = node;
		for (let step = 0; step < maxNames; step++) {
			const declaration = this.#file.declarationOf(found);
			if (declaration?.kind !== 'constant' || declaration.path.length > 0) return found;
			found = bare(declaration.value);
		}
		return found;
	}

	/** `construct.node.defaultChild` or `construct.node.findChild('Resource')`: the resource that the construct is made of. */
	#behind(node: CodeNode, depth: number): Made | undefined {
		const inner = this.#beforeDefaultChild(node);
		if (inner?.name !== 'MemberExpression' || this.#file.memberName(inner) !== 'node' || !inner.firstChild || depth > maxNames)
			return undefined;
		return this.meant(inner.firstChild, depth + 1);
	}

	#beforeDefaultChild(node: CodeNode): CodeNode | undefined {
		const isCall = node.name === 'CallExpression';
		const member = isCall ? calleeOf(node) : node;
		if (member?.name !== 'MemberExpression' || !member.firstChild) return undefined;
		const name = this.#file.memberName(member);
		const [child] = isCall ? argumentsOf(node) : [];
		const isResource = child?.name === 'String' && /^['"]Resource['"]$/.test(this.#file.written(child));
		const isDefault = isCall ? isResource && (name === 'findChild' || name === 'tryFindChild') : name === 'defaultChild';
		return isDefault ? bare(member.firstChild) : undefined;
	}

	/** What a node gives out of a construct: the construct itself, or one of its attributes. */
	reference(node: CodeNode): ReferenceValue | undefined {
		const whole = this.meant(node);
		if (whole !== undefined) return isValue(whole) ? undefined : referenceTo(whole.place, rangeOf(node));
		if (node.name !== 'MemberExpression' || !node.firstChild) return undefined;
		const attribute = attributeOfMember.get(this.#file.memberName(node) ?? '');
		const of = attribute === undefined ? undefined : this.meant(node.firstChild);
		return of && attribute !== undefined && !isValue(of) ? referenceTo(of.place, rangeOf(node), attribute) : undefined;
	}

	/** The role that the CDK makes for an identity pool (`authenticatedRole`, `unauthenticatedRole`); undefined where one is, or may be, given. */
	defaultRole(pool: Made, member: string): Made | undefined {
		const isGiven = pool.options === undefined ? false : hasMember(this.#file, bare(pool.options), member);
		if (isGiven !== false) return undefined;
		const key = `${pool.place.address} ${member}`;
		const { name, address, nameRange, range } = pool.place;
		const place = { name: `${name}.${member}`, address: `${address}.${member}`, nameRange, range };
		const made = this.#defaultRoles.get(key) ?? { construct: 'Role', call: pool.call, options: undefined, place };
		this.#defaultRoles.set(key, made);
		return made;
	}

	#roleOfPool(node: CodeNode, depth: number): Made | undefined {
		const member = node.name === 'MemberExpression' ? this.#file.memberName(node) : undefined;
		if (member === undefined || !poolRoles.has(member) || !node.firstChild || depth > maxNames) return undefined;
		const pool = this.meant(node.firstChild, depth + 1);
		if (pool?.construct !== 'IdentityPool') return undefined;
		const own = this.defaultRole(pool, member);
		const given = own === undefined && pool.options ? memberNode(this.#file, bare(pool.options), member) : undefined;
		return own ?? (given && this.meant(given, depth + 1));
	}

	#add(construct: string, call: CodeNode, values: CodeValues, on?: Made): Made {
		const parts = argumentsOf(call);
		// `HttpUserPoolAuthorizer` has no scope before its id.
		const first = on === undefined && construct !== 'HttpUserPoolAuthorizer' ? 1 : 0;
		const id = isValue({ construct }) ? undefined : parts[first];
		const text = id && textOf(values.valueOf(id));
		const { name, nameRange } = id && text !== undefined ? { name: text, nameRange: rangeOf(id) } : nameIn(this.#file, call);
		const uses = (this.#addresses.get(name) ?? 0) + 1;
		this.#addresses.set(name, uses);
		const options = isValue({ construct }) ? parts[0] : parts[first + (construct === 'HttpUserPoolAuthorizer' ? 2 : 1)];
		const place = { name, nameRange, address: uses === 1 ? name : `${name}#${uses}`, range: rangeOf(options ?? call) };
		const made: Made = { construct, call, options, place, ...(on && { on }) };
		this.#byCall.set(keyOf(call), made);
		const holder = inClass(this.#file.holderOf(call), call);
		if (holder !== undefined) {
			const isAssigned = holdsByAssignment(call);
			const isOnly = !this.#byHolder.has(holder) && (this.#given.get(holder) ?? 0) === (isAssigned ? 1 : 0);
			this.#byHolder.set(holder, isOnly ? made : undefined);
		}
		return made;
	}

	#holder(node: CodeNode): Declaration | string | undefined {
		return inClass(this.#file.holder(node), node);
	}
}

function keyOf({ from, to }: CodeNode): string {
	return `${from} ${to}`;
}

function constantValue(declaration: Declaration): CodeNode | undefined {
	return declaration.kind === 'constant' && declaration.path.length === 0 ? declaration.value : undefined;
}

/** Is it an assignment that gives the call to what holds it? */
function holdsByAssignment(call: CodeNode): boolean {
	for (let node = call.parent; node !== null; node = node.parent) {
		if (node.name === 'AssignmentExpression') return true;
		if (node.name === 'VariableDeclaration' || node.name === 'PropertyDeclaration') return false;
	}
	return false;
}

/** The value of a member of an object that is written out; undefined where there is none. */
function memberNode(file: CodeFile, object: CodeNode, name: string): CodeNode | undefined {
	const found = object.getChildren('Property').find((property) => {
		const key = property.getChild('PropertyDefinition');
		return key !== null && file.written(key) === name;
	});
	return found?.getChild(':')?.nextSibling ?? found?.getChild('PropertyDefinition') ?? undefined;
}

/** Has an object the member? Undefined where that is not seen. */
function hasMember(file: CodeFile, object: CodeNode, name: string): boolean | undefined {
	if (object.name !== 'ObjectExpression') return undefined;
	if (memberNode(file, object, name)) return true;
	return object.getChildren('Property').every((property) => property.firstChild?.name === 'PropertyDefinition') ? false : undefined;
}

/** Members of an identity pool that are its roles. */
const poolRoles: ReadonlySet<string> = new Set(['authenticatedRole', 'unauthenticatedRole']);

/** Constants that stand for constants. */
const maxNames = 20;

/** Classes whose objects are options of constructs. */
const valueClasses: ReadonlySet<string> = new Set([
	'BooleanAttribute',
	'ClientAttributes',
	'CompositePrincipal',
	'DateTimeAttribute',
	'FederatedPrincipal',
	'NumberAttribute',
	'PolicyDocument',
	'PolicyStatement',
	'PrincipalWithConditions',
	'ResourceServerScope',
	'ServicePrincipal',
	'SessionTagsPrincipal',
	'StringAttribute',
	'UserPoolAuthenticationProvider',
	'WebIdentityPrincipal',
]);

/** Is it an option of others, rather than a resource? */
export function isValue({ construct }: Pick<Made, 'construct'>): boolean {
	return valueClasses.has(construct);
}
