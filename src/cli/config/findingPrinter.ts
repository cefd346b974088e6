import type { Severity } from '../../core/config/rules/rule.ts';
import { severityWords } from '../../words/config.ts';
import { wrap } from '../layout.ts';
import { jsonText, printable } from '../printable.ts';
import type { CommandRequest } from '../request.ts';
import { findingJson } from './findingJson.ts';
import { githubLine } from './github.ts';
import { sarifFrame, sarifResult } from './sarif.ts';
import type { ShownFinding } from './shownFinding.ts';

/** Prints findings as they come, in the format that was asked for. */
export class FindingPrinter {
	readonly #request: CommandRequest;
	#count = 0;

	constructor(request: CommandRequest) {
		this.#request = request;
	}

	async begin(): Promise<void> {
		const { format, out, words } = this.#request;
		if (format === 'json') await out.write('{"findings": [');
		if (format === 'sarif') await out.write(sarifFrame(words)[0]);
	}

	async write(finding: ShownFinding): Promise<void> {
		const { format, out, words, surroundings } = this.#request;
		const separator = this.#count++ === 0 ? '' : ',';
		if (format === 'json') await out.write(`${separator}\n${jsonText(findingJson(finding), 2)}`);
		else if (format === 'sarif') await out.write(`${separator}\n${jsonText(sarifResult(finding, surroundings.cwd), 0)}`);
		else if (format === 'ndjson') await out.write(`${jsonText(findingJson(finding), 0)}\n`);
		else if (format === 'github') await out.write(githubLine(finding, surroundings.cwd, words));
		else await out.write(this.#text(finding));
	}

	async end(): Promise<void> {
		const { format, out, words } = this.#request;
		if (format === 'json') await out.write(this.#count === 0 ? ']}\n' : '\n]}\n');
		if (format === 'sarif') await out.write(`${sarifFrame(words)[1]}\n`);
	}

	#text({ finding, message, help, path, line, column }: ShownFinding): string {
		const { colours, columns, words } = this.#request.style;
		const looks: Readonly<Record<Severity, (text: string) => string>> = {
			error: colours.red,
			warning: colours.yellow,
			info: colours.cyan,
			hint: colours.dim,
		};
		const place = `${colours.bold(printable(path))}:${line}:${column}`;
		const head = `${place}  ${looks[finding.severity](words.say(severityWords[finding.severity]))}  ${colours.dim(finding.rule.id)}`;
		const body = wrap(printable(message), columns - 2).map((text) => `  ${text}`);
		const todo = wrap(printable(help), columns - 2).map((text) => colours.dim(`  ${text}`));
		return `${[head, ...body, ...todo].join('\n')}\n`;
	}
}
