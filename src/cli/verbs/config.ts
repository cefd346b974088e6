import { ConfigGraph } from '../../core/config/graph/graph.ts';
import { commandErrors, commandSentences } from '../../words/command.ts';
import { type FileJson, fileJson } from '../config/fileJson.ts';
import { readConfigFiles } from '../config/readFiles.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { padColumns, widest } from '../layout.ts';
import { jsonText, printable } from '../printable.ts';
import type { CommandRequest } from '../request.ts';
import type { Style } from '../style.ts';
import { UsageError } from '../usageError.ts';

/** `config [PATH…]`: what files say about Cognito, as soon as the files of a folder are read; with `--check-discovery`, what user pools say beside it. */
export async function runConfig(request: CommandRequest): Promise<ExitStatus> {
	const { out, format, showTokens, style, words, notices, args } = request;
	if (args.options.has('check-discovery')) return (await import('../config/checkDiscovery.ts')).checkDiscovery(request);
	const alone = ['issuer', 'allow-host'].find((name) => args.options.has(name));
	if (alone !== undefined) throw new UsageError(commandErrors.onlyWithDiscovery, { option: `--${alone}` });
	const { groups, failed } = readConfigFiles(request);
	let [files, resources] = [0, 0];
	if (format === 'json') await out.write('{"files": [');
	for await (const documents of groups) {
		const graph = new ConfigGraph(documents);
		for (const document of graph.documents) {
			// A file of a module that declares nothing of Cognito is read for the others.
			if (document.readTogether !== undefined && document.resources.length === 0) continue;
			const file = fileJson(document, graph, showTokens);
			if (format === 'json') await out.write(`${files === 0 ? '' : ','}\n${jsonText(file, 2)}`);
			else if (format === 'ndjson') await out.write(`${jsonText(file, 0)}\n`);
			else await out.write(fileText(file, style));
			files++;
			resources += file.resources.length;
		}
	}
	if (format === 'json') await out.write(files === 0 ? ']}\n' : '\n]}\n');
	if (format === 'text') await notices.write(`${words.say(commandSentences.configRead, { files, resources })}\n`);
	return failed() ? exitStatus.usage : exitStatus.good;
}

/** A file for people: its resources with what they name, one a line. */
function fileText({ path, format, resources, edges }: FileJson, { colours }: Style): string {
	const width = widest(resources.map(({ kind }) => kind));
	const lines = resources.flatMap(({ kind, name, address = name, line, id }) => {
		const about = id === undefined || id === name ? '' : `  ${printable(id)}`;
		const named = edges
			.filter(({ from, fromAddress = from }) => fromAddress === address)
			.map(({ relation, to, toAddress = to }) => colours.dim(`${' '.repeat(width + 4)}→ ${relation} ${printable(toAddress)}`));
		return [`  ${padColumns(kind, width)}  ${colours.cyan(printable(address))}${about}  ${colours.dim(`:${line}`)}`, ...named];
	});
	return `${colours.bold(printable(path))}  ${colours.dim(format)}\n${lines.map((line) => `${line}\n`).join('')}`;
}
