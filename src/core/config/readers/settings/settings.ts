import type { ConfigDocument } from '../../model/document.ts';
import type { Frontend } from '../../model/resource.ts';
import type { MapValue } from '../../model/value.ts';
import { basics, fileName } from '../basics.ts';
import { stated } from '../forms.ts';
import { type PlacedMember, propertiesOf } from '../mapped.ts';
import { cdkOutputEntries } from './cdkOutputs.ts';
import { cognitoSetting } from './cognitoSetting.ts';
import type { Entry } from './entry.ts';
import { lineEntries } from './lines.ts';
import { samConfigEntries } from './samConfig.ts';

/** Bundlers build variables with such names into what browsers and phones get (Vite, Next.js, Create React App, Vue CLI, Expo, SvelteKit, Nuxt, Gatsby). */
const publicPrefix = /^(?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC|PUBLIC|NUXT_PUBLIC|GATSBY)_/;

/** What says that settings are about Cognito; a secret or a URL alone may be of any provider. */
const telling = new Set(['UserPoolId', 'IdentityPoolId', 'UserPoolClientId']);

interface Setting extends PlacedMember {
	readonly entry: Entry;
}

/**
 * Reads settings of apps and deployments: `.env`, `.properties`, `.tfvars`, `samconfig.toml`, and the outputs of stacks. What a setting is follows from
 * its name and the form of its value, so the rest of the file stays unknown.
 */
export function readSettings(text: string, path: string): ConfigDocument | undefined {
	const settings = (entriesOf(text) ?? []).flatMap((entry): readonly Setting[] => {
		const placed = cognitoSetting(entry);
		return placed === undefined ? [] : [{ ...placed, entry }];
	});
	const resources = [...groupsOf(settings)].flatMap(([group, members]) => frontendOf(group, members, path));
	return resources.length === 0
		? undefined
		: { path, text, format: 'env', resources, problems: [], generated: text.trimStart().startsWith('{') };
}

function entriesOf(text: string): readonly Entry[] | undefined {
	if (/^\ufeff?\s*\{/.test(text)) return cdkOutputEntries(text);
	return /^[ \t]*parameter_overrides[ \t]*=/m.test(text) ? samConfigEntries(text) : lineEntries(text);
}

/** Settings that belong together: of one stack or stage; and where a file names two of a kind, those whose names begin alike. */
function groupsOf(settings: readonly Setting[]): ReadonlyMap<string, readonly Setting[]> {
	const isAmbiguous = new Set(settings.map(({ to, entry }) => `${entry.group} ${to}`)).size < settings.length;
	const groups = new Map<string, Setting[]>();
	for (const setting of settings) {
		const { group: named = '', name } = setting.entry;
		const key = isAmbiguous ? `${named} ${stem(name)}`.trim() : named;
		const group = groups.get(key) ?? [];
		group.push(setting);
		groups.set(key, group);
	}
	return groups;
}

/** The name without the words for what it is: `DEV_COGNITO_USER_POOL_ID` and `DEV_COGNITO_CLIENT_ID` are both `DEV_COGNITO`. */
function stem(name: string): string {
	const words =
		/[_.-]?(?:user_?pool|identity_?pool|web|app|client|id|secret|region|domain|authority|issuer|redirect|sign_?in|sign_?out|logout|callback|ur[il]s?)/gi;
	return name.replace(publicPrefix, '').replace(words, '');
}

function frontendOf(group: string, settings: readonly Setting[], path: string): readonly Frontend[] {
	const [first] = settings;
	const last = settings.at(-1);
	if (first === undefined || last === undefined || !settings.some(({ to }) => telling.has(to))) return [];
	const range = { start: first.entry.nameRange.start, end: last.entry.value.range.end };
	const secret = settings.find(({ to }) => to === 'ClientSecret');
	// What counts is whether the one who gets the app gets the secret; without one, whether the app is one for browsers at all.
	const exposed = secret === undefined ? settings.some(isPublic) : isPublic(secret);
	const stateOf = { to: 'IsPublic', member: { ...first.member, value: stated(exposed, { range }) } };
	const properties: MapValue = { ...propertiesOf([...settings, stateOf], range), open: true };
	const name = group === '' ? fileName(path) : `${fileName(path)} ${group}`;
	return [{ kind: 'frontend', ...basics({ name, nameRange: first.entry.nameRange, properties }) }];
}

function isPublic({ entry }: Setting): boolean {
	return publicPrefix.test(entry.name);
}
