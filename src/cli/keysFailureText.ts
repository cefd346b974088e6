import type { KeysFailure } from '../core/keys/discovery.ts';
import { commandCheckSentences } from '../words/command.ts';
import { keyFailureSentence } from '../words/keyFailures.ts';
import { shortenedValues } from '../words/shortened.ts';
import type { Values, Words } from '../words/words.ts';

/** An address that was not asked because of `--offline`. */
export interface OfflineFailure {
	readonly ok: false;
	readonly code: 'offline';
	readonly url: string;
}

/** Why an address is not asked, where the editor's sentence speaks of its settings; undefined for any other reason. */
export function refusalText(why: unknown, values: Values, words: Words): string | undefined {
	const { url = '', detail = '' } = shortenedValues(values);
	if (why === 'not-https') return words.say(commandCheckSentences.notHttps, { url });
	if (why === 'private-address') return words.say(commandCheckSentences.privateAddress, { url });
	return why === 'resolves-to-private' ? words.say(commandCheckSentences.resolvesToPrivate, { url, detail }) : undefined;
}

/** Why an issuer could not be asked what it says about itself, on a command line. */
export function keysFailureText(failure: KeysFailure | OfflineFailure, words: Words): string {
	const { code, url } = failure;
	if (code === 'offline') return words.say(commandCheckSentences.offlineDiscovery, shortenedValues({ issuer: url }));
	const values = { url, detail: failure.detail ?? '' };
	return refusalText(code, values, words) ?? keyFailureSentence(code, values, words);
}
