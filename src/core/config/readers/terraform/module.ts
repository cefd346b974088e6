import type { DocumentProblem } from '../../model/problem.ts';
import type { HclAttribute, HclBlock, HclBody, HclExpression } from '../../source/hcl/syntax.ts';

/** A file of Terraform as it is written. */
export interface TerraformFile {
	readonly path: string;
	readonly text: string;
	readonly body: HclBody;
	readonly problems: readonly DocumentProblem[];
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
	readonly locals = new Map<string, Declared<HclExpression>>();
	/** By type and name with a dot between them, data sources with `data.` before that. */
	readonly resources = new Map<string, Declared<HclBlock>>();

	constructor(files: readonly TerraformFile[]) {
		this.files = files;
		for (const file of files) {
			for (const block of file.body.blocks) {
				const [first, second] = block.labels.map(({ text }) => text);
				if (block.type === 'locals') {
					for (const { name, value } of block.body.attributes) this.locals.set(name, { what: value, file });
				} else if (block.type === 'variable' && first !== undefined) {
					this.variables.set(first, { what: attributeOf(block.body, 'default')?.value, file });
				} else if ((block.type === 'resource' || block.type === 'data') && first !== undefined && second !== undefined) {
					this.resources.set(addressOf(block), { what: block, file });
				}
			}
		}
	}

	/** Is it about Cognito at all? */
	get isAboutCognito(): boolean {
		return this.files.some(({ text }) => /cognito/i.test(text));
	}
}

/** What references call a resource or data source. */
export function addressOf({ type, labels }: HclBlock): string {
	return [...(type === 'data' ? ['data'] : []), ...labels.map(({ text }) => text)].join('.');
}

/** The attribute of that name. */
export function attributeOf({ attributes }: HclBody, name: string): HclAttribute | undefined {
	return attributes.find((attribute) => attribute.name === name);
}
