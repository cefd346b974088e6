import { addTo } from '../../../model/keyed.ts';
import type { ConfigValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, bare, type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../../source/code/codeValues.ts';
import { referenceTo } from '../codeResource.ts';
import { isValue, type Made, type MadeConstructs } from './made.ts';

/** What calls add to a role, to a policy, or to an identity pool. */
export interface RoleChange {
	/** Statements of its permissions. */
	readonly statements: readonly ConfigValue[];
	readonly managed: readonly ConfigValue[];
	/** Statements of its trust policy. */
	readonly trust: readonly ConfigValue[];
	/** Providers of an identity pool. */
	readonly providers: readonly ConfigValue[];
	/** Its trust policy may be changed by what is not read. */
	readonly isOpen: boolean;
}

interface Changing {
	readonly statements: ConfigValue[];
	readonly managed: ConfigValue[];
	readonly trust: ConfigValue[];
	readonly providers: ConfigValue[];
	isOpen: boolean;
}

/** Constructs that calls add statements to. */
const changed: ReadonlySet<string> = new Set(['Role', 'Policy', 'ManagedPolicy', 'IdentityPool']);
/** What gives the trust policy of a role out, or changes it. */
const trustWords = /\b(?:assumeRolePolicy|grantAssumeRole)\b/g;

/** What the calls of a file add to its roles and policies (`aws-cdk-lib/aws-iam`) and to its identity pools. */
export class RoleChanges {
	readonly #changes = new Map<Made, Changing>();
	readonly #attached = new Map<Made, ConfigValue[]>();
	readonly #file: CodeFile;
	readonly #made: MadeConstructs;
	/** The trust policy of some role is used in a way that is not read: it may be that of any. */
	readonly #anyOpen: boolean;

	constructor(file: CodeFile, made: MadeConstructs, values: CodeValues) {
		this.#file = file;
		this.#made = made;
		let read = 0;
		const hasAny = made.isPartOfOthers || made.all.some(({ construct }) => changed.has(construct));
		for (const call of hasAny ? file.calls : []) {
			const callee = call.name === 'CallExpression' ? calleeOf(call) : undefined;
			if (callee === undefined) continue;
			const on = callee.name === 'MemberExpression' && callee.firstChild ? bare(callee.firstChild) : undefined;
			const method = on && file.memberName(callee);
			const given = (): readonly ConfigValue[] => argumentsOf(call).map((part) => values.valueOf(part));
			if (on && method !== undefined && this.#isRead(on, method, given, call)) read++;
			else if (!/^(?:grant|attachToRole$|attachInlinePolicy$)/.test(method ?? '')) this.#openGiven(call);
		}
		this.#anyOpen = hasAny && [...file.text.matchAll(trustWords)].length > read;
	}

	of(made: Made): RoleChange {
		const { statements = [], managed = [], trust = [], providers = [], isOpen = false } = this.#changes.get(made) ?? {};
		return { statements, managed, trust, providers, isOpen: isOpen || this.#anyOpen };
	}

	/** Does a call add anything to it? */
	has(made: Made): boolean {
		return this.#changes.has(made);
	}

	/** The roles that calls attach a policy to. */
	attachedTo(policy: Made): readonly ConfigValue[] {
		return this.#attached.get(policy) ?? [];
	}

	/** Takes what a call adds; true for one that reads the trust policy of a role. */
	#isRead(on: CodeNode, method: string, given: () => readonly ConfigValue[], call: CodeNode): boolean {
		if (method === 'addStatements' && on.name === 'MemberExpression' && this.#file.memberName(on) === 'assumeRolePolicy') {
			const role = on.firstChild ? this.#made.meant(on.firstChild) : undefined;
			if (role === undefined) return false;
			this.#change(role).trust.push(...given());
			return true;
		}
		const target = adding.has(method) ? this.#made.meant(on) : undefined;
		if (target === undefined || isValue(target)) return false;
		if (method === 'addManagedPolicy') this.#change(target).managed.push(...given());
		else if (method === 'addUserPoolAuthentication') this.#change(target).providers.push(...given());
		else if (method === 'attachInlinePolicy' || method === 'attachToRole') {
			const [other] = argumentsOf(call).map((part) => this.#made.meant(part));
			const [policy, role] = method === 'attachToRole' ? [target, other] : [other, target];
			if (role) this.#change(role);
			if (policy && role) addTo(this.#attached, policy, referenceTo(role.place, rangeOf(call)));
		} else this.#change(target).statements.push(...given());
		return false;
	}

	/** A function that is given a role may do anything with it. */
	#openGiven(call: CodeNode): void {
		for (const part of argumentsOf(call)) {
			const role = part.name === 'VariableName' || part.name === 'MemberExpression' ? this.#made.meant(part) : undefined;
			if (role?.construct === 'Role') this.#change(role).isOpen = true;
		}
	}

	#change(made: Made): Changing {
		const known = this.#changes.get(made) ?? { statements: [], managed: [], trust: [], providers: [], isOpen: false };
		this.#changes.set(made, known);
		return known;
	}
}

const adding: ReadonlySet<string> = new Set([
	'addManagedPolicy',
	'addStatements',
	'addToPolicy',
	'addToPrincipalPolicy',
	'addUserPoolAuthentication',
	'attachInlinePolicy',
	'attachToRole',
]);
