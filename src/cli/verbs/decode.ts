import { decode } from '../../core/token/decode.ts';
import { decodedJson, decodedStatus } from '../decodedJson.ts';
import { decodedText } from '../decodedText.ts';
import type { ExitStatus } from '../exitStatus.ts';
import { jsonText } from '../printable.ts';
import { readPromptedToken } from '../prompt.ts';
import type { CommandRequest } from '../request.ts';
import { readTeamRowsAround } from '../teamFile.ts';

/** `decode [TOKEN]`: header, payload, signature, and what is wrong with them. A text that is no token is answered too, with status 2. */
export async function runDecode(request: CommandRequest): Promise<ExitStatus> {
	const { format, words, style, showTokens, out } = request;
	const decoded = decode(await readPromptedToken(request));
	if (format === 'text') await out.write(decodedText(decoded, await readTeamRowsAround(request), showTokens, style));
	else await out.write(`${jsonText(decodedJson(decoded, showTokens, words), format === 'json' ? 2 : 0)}\n`);
	return decodedStatus(decoded);
}
