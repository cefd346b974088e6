import { version } from '../../../package.json';
import { allRules } from '../../core/config/rules/allRules.ts';
import type { Rule, Severity } from '../../core/config/rules/rule.ts';
import type { TextRegion } from '../../core/workspace/textRegions.ts';
import type { Words } from '../../words/words.ts';
import { baselineKey } from './baseline.ts';
import { portablePath, type ShownFinding, type ShownPlace } from './shownFinding.ts';

/** SARIF 2.1.0 §3.27.10. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

const ruleIndexes: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));

/** What stands around the results of a log (SARIF 2.1.0 §3.13, §3.14): they are written one by one, so that a log of any size needs no memory. */
export function sarifFrame(words: Words): readonly [opening: string, closing: string] {
	const log = {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'ClaimLens',
						semanticVersion: version,
						language: words.language,
						rules: allRules.map((rule) => sarifRule(rule, words)),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: [],
			},
		],
	};
	const [opening = '', closing = ''] = JSON.stringify(log).split(/(?<="results":\[)(?=\])/);
	return [opening, closing];
}

function sarifRule({ id, title, why, fix, severity, source, profile, peers }: Rule, { say }: Words): object {
	return {
		id,
		shortDescription: { text: say(title) },
		fullDescription: { text: say(why) },
		help: { text: `${say(fix)} (${source})` },
		defaultConfiguration: { level: levels[severity], enabled: profile === 'recommended' },
		properties: { tags: ['security', 'cognito'], ...(peers.length > 0 && { peers }) },
	};
}

/** A result (SARIF 2.1.0 §3.27). */
export function sarifResult(shown: ShownFinding, cwd: string): object {
	const { finding, message, path, related, fixes } = shown;
	return {
		ruleId: finding.rule.id,
		ruleIndex: ruleIndexes.get(finding.rule.id) ?? -1,
		level: levels[finding.severity],
		message: { text: message },
		locations: [locationOf(shown, cwd)],
		...(related.length > 0 && { relatedLocations: related.map((place, id) => ({ id, ...locationOf(place, cwd) })) }),
		partialFingerprints: { 'claimlens/v1': baselineKey(finding, cwd) },
		...(fixes.length > 0 && {
			fixes: fixes.map(({ title, edits }) => ({
				description: { text: title },
				artifactChanges: [
					{
						artifactLocation: artifactOf(path, cwd),
						replacements: edits.map(({ text, ...region }) => ({ deletedRegion: regionOf(region), insertedContent: { text } })),
					},
				],
			})),
		}),
	};
}

function locationOf(place: ShownPlace, cwd: string): object {
	return { physicalLocation: { artifactLocation: artifactOf(place.path, cwd), region: regionOf(place) } };
}

/** A path is a URI there (SARIF 2.1.0 §3.4.3). */
function artifactOf(path: string, cwd: string): object {
	return { uri: portablePath(path, cwd).split('/').map(encodeURIComponent).join('/') };
}

function regionOf({ line, column, endLine, endColumn }: TextRegion): object {
	return { startLine: line, startColumn: column, endLine, endColumn };
}
