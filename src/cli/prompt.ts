import { commandSentences } from '../words/command.ts';
import type { CommandRequest } from './request.ts';
import { readToken } from './tokenSource.ts';

/** The token that a verb is about; a person at a terminal is asked to paste it, so that it need not stand in the shell's history. */
export function readPromptedToken({ args, words, notices, surroundings }: CommandRequest): Promise<string> {
	return readToken(args.words, surroundings.stdin, () => notices.write(`${words.say(commandSentences.pasteToken)}\n`));
}
