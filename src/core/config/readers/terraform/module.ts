import type { DocumentProblem } from '../../model/problem.ts';
import type { HclAttribute, HclBlock, HclBody, HclExpression } from '../../source/hcl/syntax.ts';

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
	/** What files give to variables; of two files the later one counts. */
	readonly values = new Map<string, Declared<HclExpression>>();
	readonly locals = new Map<string, Declared<HclExpression>>();
	/** By type and name with a dot between them, data sources with `data.` before that. */
	readonly resources = new Map<string, Declared<HclBlock>>();

	constructor(files: readonly TerraformFile[]) {
		this.files = files;
		for (const file of files.filter(({ givesValues }) => givesValues).toSorted(byPrecedence)) {
			for (const { name, value } of file.body.attributes) this.values.set(name, { what: value, file });
		}
		for (const file of files) {
			if (file.givesValues) continue;
			for (const block of file.body.blocks) {
				const [first, second] = block.labels.map(({ text }) => text);
				if (block.type === 'locals') {
					for (const { name, value } of block.body.attributes) this.locals.set(name, { what: value, file });
				} else if (block.type === 'variable' && first !== undefined) {
					this.variables.set(first, { what: attributeOf(block.body, 'default')?.value, file });
					const sensitive = attributeOf(block.body, 'sensitive')?.value;
					if (sensitive !== undefined && !(sensitive.type === 'literal' && sensitive.value === false)) this.sensitive.add(first);
				} else if ((block.type === 'resource' || block.type === 'data') && first !== undefined && second !== undefined) {
					this.resources.set(addressOf(block), { what: block, file });
				}
			}
		}
	}

	/** Is it about Cognito at all? */
	get isAboutCognito(): boolean {
		return this.files.some(({ text, givesValues }) => !givesValues && /cognito/i.test(text));
	}
}

/** `terraform.tfvars` comes first, then `*.auto.tfvars` in the order of their names (Terraform, "Variable definition precedence"). */
function byPrecedence(left: TerraformFile, right: TerraformFile): number {
	const [one, other] = [left, right].map(({ path }) => path.replace(/^.*[\\/]/, ''));
	const [first, second] = [one, other].map((name) => name?.endsWith('.auto.tfvars') === true);
	if (first !== second) return first ? 1 : -1;
	return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** What references call a resource or data source. */
export function addressOf({ type, labels }: HclBlock): string {
	return [...(type === 'data' ? ['data'] : []), ...labels.map(({ text }) => text)].join('.');
}

/** The attribute of that name. */
export function attributeOf({ attributes }: HclBody, name: string): HclAttribute | undefined {
	return attributes.find((attribute) => attribute.name === name);
}
