import { relative, resolve } from 'node:path';
import type { Finding } from '../../core/config/lint/lintDocuments.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { slashed } from '../../core/git/path.ts';
import { regionsIn, type TextRegion } from '../../core/workspace/textRegions.ts';
import { findingHelp, findingSentence, fixTitle } from '../../words/config.ts';
import type { Words } from '../../words/words.ts';

/** A place in a file. */
export interface ShownPlace extends TextRegion {
	readonly path: string;
}

/** A change of a file that a finding offers. */
export interface ShownFix {
	readonly title: string;
	readonly edits: readonly (TextRegion & { readonly start: number; readonly end: number; readonly text: string })[];
}

/** A finding in words, with its places. */
export interface ShownFinding extends ShownPlace {
	readonly finding: Finding;
	readonly message: string;
	readonly help: string;
	readonly related: readonly ShownPlace[];
	readonly fixes: readonly ShownFix[];
}

/** Findings of a group of documents in words. */
export function shownFindings(findings: readonly Finding[], documents: readonly ConfigDocument[], words: Words): readonly ShownFinding[] {
	const regionsOf = new Map(
		documents.map(({ path, text }) => {
			const own = findings.filter((finding) => finding.path === path);
			const edits = own.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ range }) => range)));
			const related = findings.flatMap((finding) => finding.related.filter((place) => place.path === path).map(({ range }) => range));
			return [path, regionsIn(text, [...own.map(({ range }) => range), ...edits, ...related])] as const;
		}),
	);
	return findings.flatMap((finding) => {
		const { path, range, related, fixes } = finding;
		const regionOf = regionsOf.get(path);
		if (regionOf === undefined) return [];
		return {
			finding,
			path,
			...regionOf(range),
			message: findingSentence(finding, words),
			help: findingHelp(finding, words),
			related: related.flatMap((place) => {
				const region = regionsOf.get(place.path)?.(place.range);
				return region === undefined ? [] : [{ path: place.path, ...region }];
			}),
			fixes: fixes.map((fix) => ({
				title: fixTitle(fix, finding, words),
				edits: fix.edits.map(({ range: edited, text }) => ({ ...regionOf(edited), start: edited.start, end: edited.end, text })),
			})),
		};
	});
}

/** The path as other tools want it: relative to the current folder where it is below, with slashes. */
export function portablePath(path: string, cwd: string): string {
	const below = slashed(relative(cwd, resolve(cwd, path)));
	return below.startsWith('..') || below === '' ? slashed(path) : below;
}
