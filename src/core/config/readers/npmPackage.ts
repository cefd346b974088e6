import type { ConfigDocument } from '../model/document.ts';
import { memberAt } from '../model/memberAt.ts';
import type { Resource } from '../model/resource.ts';
import type { ConfigMember } from '../model/value.ts';
import { verifierPackage } from '../model/verifierPackage.ts';
import { readJsonTree } from '../source/jsonTree.ts';
import { basics } from './basics.ts';
import { propertiesOf } from './mapped.ts';

/** Where a package is named by whoever uses it (npm, package.json). */
const places = ['dependencies', 'devDependencies'] as const;

/** Reads of `package.json` which version of aws-jwt-verify is used; undefined where none is. */
export function readNpmPackage(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	const holders = places.map((place) => root && memberAt(root, place)?.value);
	const used = holders.flatMap((holder) => (holder?.type === 'map' ? (holder.members.get(verifierPackage) ?? []) : []));
	if (used.length === 0) return undefined;
	return { path, text, format: 'npm-package', resources: used.map(resourceOf), problems, generated: false };
}

function resourceOf(member: ConfigMember): Resource {
	const properties = propertiesOf([{ to: 'Version', member }], member.value.range);
	return { kind: 'supporting', ...basics({ name: member.name, nameRange: member.nameRange, properties, type: verifierPackage }) };
}
