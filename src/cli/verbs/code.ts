import { appCode, codeText } from '../../core/appCode/appCode.ts';
import { type AppCode, type CodeTarget, codeTargets } from '../../core/appCode/request.ts';
import { decode } from '../../core/token/decode.ts';
import { codeNoteSentence, codeTargetSentences } from '../../words/appCode.ts';
import { commandErrors } from '../../words/command.ts';
import type { Words } from '../../words/words.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { padColumns, widest } from '../layout.ts';
import { jsonText } from '../printable.ts';
import type { CommandRequest } from '../request.ts';
import { readStatement } from '../statement.ts';
import { readToken } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';

/**
 * `code [TARGET [TOKEN]]`: code that checks what the options say that the app expects. A token adds its kind, nothing that is expected. Without a
 * target, the targets. The code goes to standard output; what to know about it, to standard error.
 */
export async function runCode(request: CommandRequest): Promise<ExitStatus> {
	const { args, format, words, out, notices, surroundings } = request;
	const [name, ...others] = args.words;
	if (name === undefined) return printTargets(request);
	const target = codeTargets.find((candidate) => candidate === name);
	if (target === undefined) throw new UsageError(commandErrors.codeTarget, { targets: codeTargets.join(', ') });
	const { expectations } = (await readStatement(request)).stated;
	const token = others.length === 0 ? undefined : decode(await readToken(others, surroundings.stdin, async () => undefined));
	const [jwksUri] = args.options.get('jwks-uri') ?? [];
	const { kind } = token ?? {};
	const tokenIssuer = token?.payload?.json?.['iss'];
	const code = appCode(target, {
		expectations,
		...(kind && { kind }),
		...(typeof tokenIssuer === 'string' && { tokenIssuer }),
		...(jwksUri !== undefined && { jwksUri: readAddress(jwksUri) }),
	});
	if (format !== 'text') {
		await out.write(`${jsonText(codeJson(code, words), format === 'json' ? 2 : 0)}\n`);
		return exitStatus.good;
	}
	await out.write(codeText(code));
	for (const note of code.notes) await notices.write(`${codeNoteSentence(note, words)}\n`);
	return exitStatus.good;
}

/** Where the keys of an issuer are; an address that an app could not ask is refused. */
function readAddress(text: string): string {
	if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new UsageError(commandErrors.jwksUriInvalid);
	return text;
}

async function printTargets({ format, words, out }: CommandRequest): Promise<ExitStatus> {
	const rows = codeTargets.map((target) => ({ target, meaning: words.say(codeTargetSentences[target]) }));
	const width = widest(codeTargets);
	if (format === 'json') await out.write(`${jsonText(rows, 2)}\n`);
	else if (format === 'ndjson') await out.write(rows.map((row) => `${jsonText(row, 0)}\n`).join(''));
	else await out.write(rows.map(({ target, meaning }) => `${padColumns(target, width)}  ${meaning}\n`).join(''));
	return exitStatus.good;
}

interface CodeJson {
	readonly target: CodeTarget;
	readonly files: AppCode['files'];
	readonly notes: readonly { readonly code: string; readonly message: string }[];
}

function codeJson({ target, files, notes }: AppCode, words: Words): CodeJson {
	return { target, files, notes: notes.map((note) => ({ code: note.code, message: codeNoteSentence(note, words) })) };
}
