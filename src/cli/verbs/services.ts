import { judgeAcceptance } from '../../core/services/acceptance.ts';
import { decode } from '../../core/token/decode.ts';
import { commandErrors } from '../../words/command.ts';
import { acceptanceJson } from '../acceptanceJson.ts';
import { acceptanceText } from '../acceptanceText.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { jsonText } from '../printable.ts';
import { readPromptedToken } from '../prompt.ts';
import type { CommandRequest } from '../request.ts';
import { UsageError } from '../usageError.ts';

/** `services [TOKEN]`: where the token is accepted. The answer is good whatever it says; a text that is no token is an error. */
export async function runServices(request: CommandRequest): Promise<ExitStatus> {
	const { format, words, style, out } = request;
	const text = await readPromptedToken(request);
	if (text === '') throw new UsageError(commandErrors.tokenMissing);
	const acceptance = judgeAcceptance(decode(text), style.now);
	if (acceptance === undefined) throw new UsageError(commandErrors.tokenUnreadable);
	if (format === 'text') await out.write(acceptanceText(acceptance, style));
	else await out.write(`${jsonText(acceptanceJson(acceptance, words), format === 'json' ? 2 : 0)}\n`);
	return exitStatus.good;
}
