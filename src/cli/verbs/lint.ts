import { lintDocuments } from '../../core/config/lint/lintDocuments.ts';
import { type Profile, profiles, severities } from '../../core/config/rules/rule.ts';
import { commandErrors, commandSentences } from '../../words/command.ts';
import { baselineKey, readBaseline, writeBaseline } from '../config/baseline.ts';
import { FindingPrinter } from '../config/findingPrinter.ts';
import { readConfigFiles } from '../config/readFiles.ts';
import { shownFindings } from '../config/shownFinding.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { failLevels } from '../lintOptions.ts';
import type { CommandRequest } from '../request.ts';
import { UsageError } from '../usageError.ts';

interface LintRequest {
	readonly profile: Profile;
	readonly failOn: (typeof failLevels)[number];
	readonly baseline: ReadonlySet<string> | undefined;
	/** Where the findings of now are kept. */
	readonly newBaseline: string | undefined;
}

/** `lint [PATH…]`: what the rules find, folder by folder. */
export async function runLint(request: CommandRequest): Promise<ExitStatus> {
	const { words, notices, surroundings, format } = request;
	const { profile, failOn, baseline, newBaseline } = await readRequest(request);
	const { groups, failed } = readConfigFiles(request);
	const printer = new FindingPrinter(request);
	const kept = new Set<string>();
	let [files, findings, known] = [0, 0, 0];
	let worst = Number.POSITIVE_INFINITY;
	await printer.begin();
	for await (const documents of groups) {
		files += documents.length;
		const found = lintDocuments(documents, { profile });
		const fresh = found.filter((finding) => {
			const key = baselineKey(finding, surroundings.cwd);
			if (newBaseline !== undefined) kept.add(key);
			return !baseline?.has(key);
		});
		known += found.length - fresh.length;
		findings += fresh.length;
		for (const finding of newBaseline === undefined ? shownFindings(fresh, documents, words) : []) {
			worst = Math.min(worst, severities.indexOf(finding.finding.severity));
			await printer.write(finding);
		}
	}
	await printer.end();
	if (newBaseline !== undefined) {
		await writeBaseline(newBaseline, kept);
		await notices.write(`${words.say(commandSentences.baselineWritten, { findings: kept.size, path: newBaseline })}\n`);
	} else if (format === 'text') {
		const sentence = baseline === undefined ? commandSentences.linted : commandSentences.lintedBaseline;
		await notices.write(`${words.say(sentence, { findings, known, files })}\n`);
	}
	if (failed()) return exitStatus.usage;
	return failOn !== 'none' && worst <= severities.indexOf(failOn) ? exitStatus.bad : exitStatus.good;
}

async function readRequest({ args: { options } }: CommandRequest): Promise<LintRequest> {
	const [profileTyped = 'recommended'] = options.get('profile') ?? [];
	const profile = profiles.find((candidate) => candidate === profileTyped);
	if (profile === undefined) throw new UsageError(commandErrors.lintProfile);
	const [failTyped = 'warning'] = options.get('fail-on') ?? [];
	const failOn = failLevels.find((candidate) => candidate === failTyped);
	if (failOn === undefined) throw new UsageError(commandErrors.lintFailOn);
	const [baseline] = options.get('baseline') ?? [];
	const [newBaseline] = options.get('write-baseline') ?? [];
	if (baseline !== undefined && newBaseline !== undefined) throw new UsageError(commandErrors.baselineTwice);
	return { profile, failOn, baseline: baseline === undefined ? undefined : await readBaseline(baseline), newBaseline };
}
