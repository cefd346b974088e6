import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../model/value.ts';
import { readYamlTree } from '../source/yamlTree.ts';
import { basics, fileName } from './basics.ts';
import { byCommas, listOf, separated, stated, withheld } from './forms.ts';
import { poolOfIssuer } from './issuerPool.ts';
import { type PlacedMember, propertiesOf } from './mapped.ts';
import { settingValue } from './settings/entry.ts';
import { lineEntries } from './settings/lines.ts';

/** A property of Spring Boot, and what it is here. */
interface SpringRow {
	/** In small letters and without dashes, as Spring itself compares names; the group is the name of a registration. */
	readonly form: RegExp;
	readonly kind: 'verifier' | 'frontend';
	readonly to: string;
	readonly read?: (value: ConfigValue) => ConfigValue;
}

const asList = (value: ConfigValue): ConfigValue => (value.type === 'scalar' ? separated(/,/)(value) : listOf(value));

/** Spring Boot reference, "Application properties: Security", and the older names of Spring Security OAuth. */
const rows: readonly SpringRow[] = [
	{ form: /^spring\.security\.oauth2\.resourceserver\.jwt\.issueruri$/, kind: 'verifier', to: 'Issuer', read: asList },
	{ form: /^spring\.security\.oauth2\.resourceserver\.jwt\.jwkseturi$/, kind: 'verifier', to: 'JwksUri' },
	{ form: /^spring\.security\.oauth2\.resourceserver\.jwt\.audiences$/, kind: 'verifier', to: 'Audience', read: asList },
	{ form: /^spring\.security\.oauth2\.resourceserver\.jwt\.jwsalgorithms$/, kind: 'verifier', to: 'Algorithms', read: asList },
	{ form: /^security\.oauth2\.resource\.jwk\.keyseturi$/, kind: 'verifier', to: 'JwksUri' },
	{ form: /^spring\.security\.oauth2\.client\.provider\.([^.]+)\.issueruri$/, kind: 'frontend', to: 'Authority' },
	{ form: /^spring\.security\.oauth2\.client\.registration\.([^.]+)\.clientid$/, kind: 'frontend', to: 'UserPoolClientId' },
	{ form: /^spring\.security\.oauth2\.client\.registration\.([^.]+)\.clientsecret$/, kind: 'frontend', to: 'ClientSecret', read: withheld },
	{
		form: /^spring\.security\.oauth2\.client\.registration\.([^.]+)\.scope$/,
		kind: 'frontend',
		to: 'OAuthScopes',
		read: (value) => (value.type === 'list' ? value : byCommas(value)),
	},
	{ form: /^spring\.security\.oauth2\.client\.registration\.([^.]+)\.redirecturi$/, kind: 'frontend', to: 'RedirectSignIn', read: asList },
];

/**
 * Reads `application.yml` and `application.properties` of Spring Boot: what its resource server takes, and what its OAuth clients are. The server keeps its
 * settings to itself, so a secret there is not public.
 */
export function readSpring(text: string, path: string): ConfigDocument | undefined {
	const isLines = /^[ \t\ufeff]*(?:spring\.)?security\.oauth2\.[\w.-]+[ \t]*=/m.test(text);
	const tree = isLines ? undefined : readYamlTree(text);
	const settings = tree === undefined ? lineEntries(text) : flattened(tree.root);
	const groups = new Map<string, { kind: SpringRow['kind']; placed: PlacedMember[] }>();
	for (const member of settings) {
		const name = member.name.toLowerCase().replace(/[_-]/g, '');
		for (const { form, kind, to, read } of rows) {
			const found = form.exec(name);
			if (found === null) continue;
			const key = `${kind} ${found[1] ?? ''}`;
			const group = groups.get(key) ?? { kind, placed: [] };
			groups.set(key, group);
			group.placed.push({ to, member: read ? { ...member, value: read(member.value) } : member });
		}
	}
	const resources = [...groups].map(([key, group]) => resourceOf(key, group, path));
	return resources.length === 0 ? undefined : { path, text, format: 'env', resources, problems: tree?.problems ?? [], generated: false };
}

function resourceOf(key: string, { kind, placed }: { kind: SpringRow['kind']; placed: readonly PlacedMember[] }, path: string): Resource {
	const ranges = placed.map(({ member }) => member);
	const nameRange = ranges[0]?.nameRange ?? { start: 0, end: 0 };
	const range = { start: nameRange.start, end: ranges.at(-1)?.value.range.end ?? nameRange.end };
	const own =
		kind === 'frontend'
			? [{ to: 'IsPublic', member: { name: 'IsPublic', nameRange, value: stated(false, { range }) } }]
			: [
					...poolOfIssuer(placed),
					{ to: 'Library', member: { name: 'Library', nameRange, value: stated('Spring Security', { range: nameRange }) } },
				];
	// Code may say more.
	const properties: MapValue = { ...propertiesOf([...placed, ...own], range), open: true };
	const name = `${fileName(path)} ${key.slice(key.indexOf(' ') + 1)}`.trim();
	return { kind, ...basics({ name, nameRange, properties }) };
}

/** The leaves of a tree under the names that properties files have for them. */
function flattened(root: ConfigValue | undefined): readonly ConfigMember[] {
	const found: ConfigMember[] = [];
	const add = (value: ConfigValue | undefined, prefix: string): void => {
		if (value?.type !== 'map') return;
		for (const member of value.members.values()) {
			const name = prefix === '' ? member.name : `${prefix}.${member.name}`;
			if (member.value.type === 'map') add(member.value, name);
			else found.push({ ...member, name, value: filledIn(member.value) });
		}
	};
	add(root, '');
	return found;
}

function filledIn(value: ConfigValue): ConfigValue {
	if (value.type === 'list') return { ...value, items: value.items.map(filledIn) };
	const known = textOf(value);
	return known?.includes('${') ? { ...settingValue(known, value.range.start), range: value.range } : value;
}
