import { folderFrom } from '../../model/folder.ts';
import type { HclBlock } from '../../source/hcl/syntax.ts';
import { attributeOf } from './module.ts';

/**
 * The folder (`folderKey`) of the module that a block calls from a folder; undefined where that is no local one (Terraform language, "Module sources",
 * "Local paths"), as of a registry or a git repository.
 */
export function localSource({ body }: HclBlock, folder: string): string | undefined {
	const source = attributeOf(body, 'source')?.value;
	if (source?.type !== 'literal' || typeof source.value !== 'string') return undefined;
	return /^\.\.?[\\/]/.test(source.value) ? folderFrom(folder, source.value) : undefined;
}
