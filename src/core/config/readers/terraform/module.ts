import type { DocumentProblem } from '../../model/problem.ts';
import type { HclAttribute, HclBlock, HclBody, HclExpression } from '../../source/hcl/syntax.ts';
import { fileName } from '../basics.ts';

/** A file of Terraform as it is written. */
export interface TerraformFile {
	readonly path: string;
	readonly text: string;
	readonly body: HclBody;
	readonly problems: readonly DocumentProblem[];
	/** It gives values to variables, and declares nothing. */
	readonly givesValues?: boolean;
}

/** Something that a module declares, and where. */
export interface Declared<What> {
	readonly what: What;
	readonly file: TerraformFile;
}

/** What the files of a folder declare together: Terraform reads them as one (Terraform language, "Files and directories"). */
export class TerraformModule {
	readonly files: readonly TerraformFile[];
	/** The default of each variable; undefined for none. */
	readonly variables = new Map<string, Declared<HclExpression | undefined>>();
	/** Variables whose values Terraform keeps out of sight. */
	readonly sensitive = new Set<string>();
	/** Variables that have their default where a call gives them null. */
	readonly neverNull = new Set<string>();
	/** What files give to variables; of two files the later one counts. */
	readonly values = new Map<string, Declared<HclExpression>>();
	readonly locals = new Map<string, Declared<HclExpression>>();
	readonly outputs = new Map<string, Declared<HclExpression>>();
	/** The calls of other modules, by their names. */
	readonly calls = new Map<string, Declared<HclBlock>>();
	/** By type and name with a dot between them, data sources with `data.` before that. */
	readonly resources = new Map<string, Declared<HclBlock>>();

	constructor(files: readonly TerraformFile[]) {
		this.files = files;
		for (const file of files.filter(({ givesValues }) => givesValues).toSorted(byPrecedence)) {
			for (const { name, value } of file.body.attributes) this.values.set(name, { what: value, file });
		}
		for (const file of files) {
			if (!file.givesValues) for (const block of file.body.blocks) this.#declare(block, file);
		}
	}

	/** Is it about Cognito at all? */
	get isAboutCognito(): boolean {
		return this.files.some(({ text, givesValues }) => !givesValues && /cognito/i.test(text));
	}

	#declare(block: HclBlock, file: TerraformFile): void {
		const { type, body, labels } = block;
		const [first, second] = labels.map(({ text }) => text);
		if (type === 'locals') {
			for (const { name, value } of body.attributes) this.locals.set(name, { what: value, file });
		} else if (first === undefined) {
			return;
		} else if (type === 'variable') {
			this.variables.set(first, { what: attributeOf(body, 'default')?.value, file });
			if (isTrue(attributeOf(body, 'sensitive'), false)) this.sensitive.add(first);
			if (!isTrue(attributeOf(body, 'nullable'), true)) this.neverNull.add(first);
		} else if (type === 'output') {
			const value = attributeOf(body, 'value')?.value;
			if (value !== undefined) this.outputs.set(first, { what: value, file });
		} else if (type === 'module') {
			this.calls.set(first, { what: block, file });
		} else if ((type === 'resource' || type === 'data') && second !== undefined) {
			this.resources.set(addressOf(block), { what: block, file });
		}
	}
}

/** Is it, or may it be, true? */
function isTrue(attribute: HclAttribute | undefined, standard: boolean): boolean {
	if (attribute === undefined) return standard;
	return !(attribute.value.type === 'literal' && attribute.value.value === false);
}

/**
 * `terraform.tfvars` comes first, then `terraform.tfvars.json`, then `*.auto.tfvars` and `*.auto.tfvars.json` in the order of their names (Terraform,
 * "Variable definition precedence").
 */
function byPrecedence(left: TerraformFile, right: TerraformFile): number {
	const [one, other] = [fileName(left.path), fileName(right.path)];
	const [isFirst, isSecond] = [one, other].map((name) => !/\.auto\.tfvars(?:\.json)?$/.test(name));
	if (isFirst !== isSecond) return isFirst ? -1 : 1;
	return one < other ? -1 : 1;
}

/** What references in the module call a resource or data source. */
export function addressOf({ type, labels }: HclBlock): string {
	return [...(type === 'data' ? ['data'] : []), ...labels.map(({ text }) => text)].join('.');
}

/** The attribute of that name. */
export function attributeOf({ attributes }: HclBody, name: string): HclAttribute | undefined {
	return attributes.find((attribute) => attribute.name === name);
}
