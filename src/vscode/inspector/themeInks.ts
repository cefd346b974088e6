import { parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import { type InksView, inkNames, isInk } from '../../protocol/tokenPart.ts';
import { colourOf, jsonScopes, type Members, membersOf, readRules, type ThemeRule } from './themeRules.ts';

/** Themes build on each other; more than this is a circle. */
const mostIncludes = 8;

/** The colours that JSON has in an editor now; undefined where the theme cannot be read without asking a server. */
export async function themeInks(): Promise<InksView | undefined> {
	const { kind } = vscode.window.activeColorTheme;
	const named = activeTheme(kind);
	if (named === undefined) return undefined;
	const theme = await readTheme(named.place, mostIncludes);
	if (theme === undefined) return undefined;
	const custom = customized(vscode.workspace.getConfiguration().get('editor.tokenColorCustomizations'), named.name);
	const rules = [...theme, ...custom.flatMap(customRules)];
	const inks: { -readonly [N in keyof InksView]: InksView[N] } = {};
	for (const name of inkNames) {
		const colour = colourOf(jsonScopes[name], rules);
		if (isInk(colour)) inks[name] = colour;
	}
	return inks;
}

/** The theme that is in use: settings name it, which of them depends on what the window follows. */
function activeTheme(kind: vscode.ColorThemeKind): { readonly name: string; readonly place: vscode.Uri } | undefined {
	const settings = vscode.workspace.getConfiguration();
	const preferred = [
		['Light', 'preferredLightColorTheme'],
		['Dark', 'preferredDarkColorTheme'],
		['HighContrast', 'preferredHighContrastColorTheme'],
		['HighContrastLight', 'preferredHighContrastLightColorTheme'],
	].find(([name]) => name === vscode.ColorThemeKind[kind])?.[1];
	const followed = settings.get(`workbench.${preferred ?? ''}`);
	const chosen = settings.get('workbench.colorTheme');
	const names = settings.get('window.autoDetectColorScheme') === true ? [followed, chosen] : [chosen, followed];
	const themes = vscode.extensions.all.flatMap(({ extensionUri, packageJSON }) => {
		const { themes: contributed } = membersOf(membersOf(packageJSON)['contributes']);
		return (Array.isArray(contributed) ? contributed : []).map((theme: unknown) => ({ extensionUri, ...membersOf(theme) }));
	});
	for (const name of names) {
		const found = themes.find((theme) => {
			const { id, label, uiTheme } = theme as Members;
			return uiTheme === uiThemeOf(kind) && namesOf(name).includes(id ?? label);
		}) as ({ readonly extensionUri: vscode.Uri } & Members) | undefined;
		const path = found?.['path'];
		if (found && typeof name === 'string' && typeof path === 'string')
			return { name, place: vscode.Uri.joinPath(found.extensionUri, path) };
	}
	return undefined;
}

/** A theme may be called as it is, or as it was before VS Code renamed its own: they were “Default” ones. */
function namesOf(setting: unknown): readonly unknown[] {
	return typeof setting === 'string' ? [setting, setting.replace(/^Default /, '')] : [];
}

/** A theme's file with those it builds on. In a browser extensions lie on a server, which is not asked for a colour. */
async function readTheme(place: vscode.Uri, includes: number): Promise<readonly ThemeRule[] | undefined> {
	if (/^https?$/.test(place.scheme) || !/\.jsonc?$/.test(place.path)) return undefined;
	let members: Members;
	try {
		members = membersOf(parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(place)), [], { allowTrailingComma: true }));
	} catch {
		return undefined;
	}
	const { include, tokenColors } = members;
	const base = typeof include === 'string' && includes > 0 ? await readTheme(vscode.Uri.joinPath(place, '..', include), includes - 1) : [];
	return [...(base ?? []), ...readRules(tokenColors)];
}

/** Settings for all themes, then those for themes of a name, such as `[Monokai]` or `[*Light*]`. */
function customized(value: unknown, theme: string): Members[] {
	const all = membersOf(value);
	const special = Object.entries(all).filter(([names]) => {
		return (
			/^\[.*\]$/.test(names) &&
			names
				.slice(1, -1)
				.split('][')
				.some((name) => isLike(theme, name))
		);
	});
	return [all, ...special.map(([, members]) => membersOf(members))];
}

function isLike(theme: string, pattern: string): boolean {
	const [start = '', ...rest] = pattern.split('*');
	if (rest.length === 0) return theme === pattern;
	const end = rest.pop() ?? '';
	let at = start.length;
	for (const piece of rest) {
		const found = theme.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return theme.startsWith(start) && theme.endsWith(end) && theme.length - end.length >= at;
}

/** The short names of the setting stand for scopes. */
function customRules(members: Members): ThemeRule[] {
	const short = { strings: 'string', numbers: 'constant.numeric' } as const;
	const groups = Object.entries(short).flatMap(([name, scope]): ThemeRule[] => {
		const value = members[name];
		const foreground = typeof value === 'string' ? value : membersOf(value)['foreground'];
		return typeof foreground === 'string' ? [{ path: [scope], foreground }] : [];
	});
	return [...groups, ...readRules(members['textMateRules'])];
}

/** The name that manifests have for a kind of theme. */
function uiThemeOf(kind: vscode.ColorThemeKind): string {
	switch (kind) {
		case vscode.ColorThemeKind.Light:
			return 'vs';
		case vscode.ColorThemeKind.Dark:
			return 'vs-dark';
		case vscode.ColorThemeKind.HighContrast:
			return 'hc-black';
		case vscode.ColorThemeKind.HighContrastLight:
			return 'hc-light';
	}
}
