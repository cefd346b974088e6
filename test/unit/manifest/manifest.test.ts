import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { teamLimits, teamTypes } from '../../../src/core/claims/team/readTeamRows.ts';
import { emulatorNames } from '../../../src/core/cognito/emulators.ts';
import { publicKeyAlgorithms, secretAlgorithms } from '../../../src/core/keys/algorithm.ts';
import { profileMembers } from '../../../src/core/verify/profileValues.ts';
import {
	commandIds,
	contextKeys,
	jwtLanguage,
	jwtTokenTypes,
	reportLanguage,
	ruleScheme,
	section,
	settingIds,
	submenuId,
	viewIds,
} from '../../../src/vscode/ids.ts';
import { allSentences } from '../../../src/words/all.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const json = (file: string): Record<string, string> => JSON.parse(read(file)) as Record<string, string>;

interface Manifest {
	readonly activationEvents: readonly string[];
	readonly engines: { readonly vscode: string };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
		readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]>>;
		readonly submenus: readonly { readonly id: string }[];
		readonly languages: readonly { readonly id: string; readonly configuration?: string; readonly filenamePatterns?: readonly string[] }[];
		readonly grammars: readonly { readonly language: string; readonly path: string }[];
		readonly semanticTokenTypes: readonly { readonly id: string }[];
		readonly semanticTokenScopes: readonly { readonly language: string; readonly scopes: Readonly<Record<string, readonly string[]>> }[];
		readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
		readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope: string }>> };
	};
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const {
	commands,
	menus,
	views,
	viewsWelcome,
	submenus,
	configuration,
	languages,
	grammars,
	semanticTokenTypes,
	semanticTokenScopes,
	configurationDefaults,
} = manifest.contributes;

/** Places of a sentence, in alphabetical order. */
const places = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

describe('manifest and code', () => {
	it('name the same commands', () => {
		expect(commands.map(({ command }) => command).sort()).toEqual(Object.values(commandIds).sort());
		for (const { command, submenu } of Object.values(menus).flat()) {
			if (submenu === undefined) expect(Object.values(commandIds)).toContain(command);
			else expect(submenu).toBe(submenuId);
		}
	});

	it('name the language of reports by the folder in their addresses, and leave their marks unmarked in a workspace that nobody trusts', () => {
		expect(languages.find(({ id }) => id === reportLanguage)?.filenamePatterns).toEqual([`**/${reportLanguage}/*.txt`]);
		expect(configurationDefaults[`[${reportLanguage}]`]).toEqual({
			'editor.wordWrap': 'on',
			'editor.unicodeHighlight.nonBasicASCII': false,
		});
	});

	it('name the same submenu, and fill it', () => {
		expect(submenus.map(({ id }) => id)).toEqual([submenuId]);
		expect(menus[submenuId]?.length).toBeGreaterThan(0);
	});

	it('name the same language, with a grammar, and colours for every part of a token', () => {
		expect(languages.map(({ id }) => id)).toEqual([jwtLanguage, 'jsonc', reportLanguage]);
		expect(grammars.map(({ language }) => language)).toEqual([jwtLanguage]);
		for (const file of [...languages.flatMap(({ configuration: file }) => file ?? []), ...grammars.map(({ path }) => path)]) json(file);
		const types = Object.values(jwtTokenTypes).sort();
		expect(semanticTokenTypes.map(({ id }) => id).sort()).toEqual(types);
		expect(semanticTokenScopes.map(({ language, scopes }) => [language, Object.keys(scopes).sort()])).toEqual([[jwtLanguage, types]]);
		expect(configurationDefaults[`[${jwtLanguage}]`]?.['editor.semanticHighlighting.enabled']).toBe(true);
		expect(Object.keys(configurationDefaults['workbench.editorAssociations'] ?? {})).toEqual([`${ruleScheme}:/**`]);
	});

	it('name the same settings', () => {
		expect(Object.keys(configuration.properties).sort()).toEqual(settingIds.map((id) => `${section}.${id}`).sort());
	});

	it('name the same views', () => {
		const ids = Object.values(viewIds);
		expect(
			Object.values(views)
				.flat()
				.map(({ id }) => id),
		).toEqual(ids);
		for (const { view } of viewsWelcome) expect(ids).toContain(view);
		for (const nls of ['package.nls.json', 'package.nls.ja.json']) {
			const linked = [...(json(nls)['view.tokens.empty'] ?? '').matchAll(/command:([\w.]+)/g)].map(([, id]) => id);
			expect(linked).toEqual([commandIds.scanWorkspace]);
		}
	});

	it('name the same context keys', () => {
		const used = Object.values(menus)
			.flat()
			.flatMap(({ when }) => when?.match(/claimlens\.\w+/g) ?? []);
		expect(new Set(used)).toEqual(new Set([...Object.values(contextKeys), ...Object.values(viewIds)]));
	});

	it('take trust, network and tolerance from the user only', () => {
		for (const id of ['trustedIssuers', 'allowLoopbackHttp', 'clockTolerance']) {
			expect(configuration.properties[`${section}.${id}`]?.scope, id).toBe('application');
		}
		expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual([`${section}.profiles`]);
	});

	it('start only when they are needed, on the VS Code they are typed for', () => {
		expect(manifest.activationEvents).not.toContain('*');
		expect(manifest.activationEvents).not.toContain('onStartupFinished');
		expect(manifest.devDependencies['@types/vscode']?.replace(/^[~^]/, '')).toBe(manifest.engines.vscode.replace(/^\^/, ''));
	});
});

describe('strings of the manifest', () => {
	const english = json('package.nls.json');
	const translated = json('package.nls.ja.json');
	const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');

	it('are all there, in both languages, and none besides', () => {
		expect(new Set(Object.keys(english))).toEqual(new Set(used));
		expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
	});

	it('are Japanese in the Japanese file', () => {
		for (const [key, sentence] of Object.entries(translated)) if (!key.startsWith('schema.')) expect(sentence, key).toMatch(japanese);
	});
});

describe('the schema of a team’s claims', () => {
	it.each(['package.nls.json', 'package.nls.ja.json'])('is there in the language of %s, with nothing left to translate', (nls) => {
		const schema = read(json(nls)['schema.claims'] ?? '');
		expect(schema).not.toMatch(/%[\w.]+%/);
		expect(schema).toContain(JSON.stringify(json(nls)['setting.claims.meaning']));
	});

	it('knows the types, members and limits that the code reads', () => {
		const setting = configuration.properties[`${section}.claims`] as unknown as {
			readonly additionalProperties: {
				readonly properties: Readonly<Record<string, { readonly enum?: string[]; readonly maxLength?: number }>>;
			};
		};
		const { type, title, ...texts } = setting.additionalProperties.properties;
		expect(type?.enum).toEqual([...teamTypes]);
		expect(title?.maxLength).toBe(teamLimits.title);
		expect(Object.keys(texts).sort()).toEqual(['check', 'meaning', 'mistake', 'source']);
		for (const { maxLength } of Object.values(texts)) expect(maxLength).toBe(teamLimits.text);
	});
});

describe('the schema of profiles', () => {
	const { additionalProperties } = configuration.properties[`${section}.profiles`] as unknown as {
		readonly additionalProperties: {
			readonly additionalProperties: boolean;
			readonly properties: Readonly<
				Record<string, { readonly enum?: unknown[]; readonly anyOf?: { readonly type?: string; readonly enum?: string[] }[] }>
			>;
		};
	};
	const { properties } = additionalProperties;

	it.each(['package.nls.json', 'package.nls.ja.json'])('is there in the language of %s, with nothing left to translate', (nls) => {
		const schema = read(json(nls)['schema.profiles'] ?? '');
		expect(schema).not.toMatch(/%[\w.]+%/);
		expect(schema).toContain(JSON.stringify(json(nls)['setting.profiles.clientIds']));
	});

	it('knows the members that the code reads, and no others', () => {
		expect(Object.keys(properties).sort()).toEqual(Object.keys(profileMembers).sort());
		expect(additionalProperties.additionalProperties).toBe(false);
	});

	it('lets a member be a list, or null, or one of some words, where the code does', () => {
		for (const [member, { list, waivable }] of Object.entries(profileMembers)) {
			const schema = properties[member];
			expect(schema?.anyOf?.some(({ type }) => type === 'array') ?? false, member).toBe(list);
			expect(JSON.stringify(schema).includes('null'), member).toBe(waivable);
		}
		expect(properties['emulator']?.enum).toEqual([...emulatorNames]);
		expect(properties['algorithms']?.anyOf?.[0]?.enum?.toSorted()).toEqual([...publicKeyAlgorithms, ...secretAlgorithms].toSorted());
	});
});

describe('strings of the code', () => {
	const english = json('l10n/bundle.l10n.json');
	const translated = json('l10n/bundle.l10n.ja.json');

	it('are all in the generated English bundle', () => {
		expect(Object.keys(english).sort()).toEqual([...allSentences()].sort());
	});

	it('are all translated, and no translation is left over', () => {
		expect(allSentences().filter((sentence) => !Object.hasOwn(translated, sentence))).toEqual([]);
		expect(Object.keys(translated).filter((sentence) => !Object.hasOwn(english, sentence))).toEqual([]);
	});

	it('have the same places in both languages', () => {
		for (const [sentence, translation] of Object.entries(translated)) expect(places(translation), sentence).toEqual(places(sentence));
	});
});
