import { decode } from '../../core/token/decode.ts';
import { comparisonJson } from '../config/comparisonJson.ts';
import { comparisonText } from '../config/comparisonText.ts';
import { holdAgainst } from '../config/holdAgainst.ts';
import { decodedJson, decodedStatus } from '../decodedJson.ts';
import { decodedText } from '../decodedText.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { jsonText } from '../printable.ts';
import { readPromptedToken } from '../prompt.ts';
import type { CommandRequest } from '../request.ts';
import { readTeamRowsAround } from '../teamFile.ts';

/** `decode [TOKEN]`: header, payload, signature, and what is wrong with them. A text that is no token is answered too, with status 2. */
export async function runDecode(request: CommandRequest): Promise<ExitStatus> {
	const { format, words, style, showTokens, out } = request;
	const decoded = decode(await readPromptedToken(request));
	const against = await holdAgainst(request, decoded);
	if (format === 'text') {
		await out.write(decodedText(decoded, await readTeamRowsAround(request), showTokens, style));
		if (against) await out.write(`\n${comparisonText(against, style)}`);
	} else {
		const answer = { ...decodedJson(decoded, showTokens, words), ...(against && { configuration: comparisonJson(against, words) }) };
		await out.write(`${jsonText(answer, format === 'json' ? 2 : 0)}\n`);
	}
	return against?.failed ? exitStatus.usage : decodedStatus(decoded);
}
