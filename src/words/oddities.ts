import type { DiscoveryDocument } from '../core/keys/discoveryDocument.ts';
import { discoveryFindings } from '../core/keys/discoveryFindings.ts';
import { discoveryFindingSentences } from './inspector/issuer.ts';
import { shortenedValues } from './shortened.ts';
import type { Words } from './words.ts';

/** What is likely to be a mistake in a discovery document by itself, a sentence each. */
export function discoveryOddities(document: DiscoveryDocument, { say }: Words): readonly string[] {
	return discoveryFindings(document, undefined)
		.filter(({ doubt }) => doubt)
		.map(({ code, member, detail = {} }) =>
			say(discoveryFindingSentences[code], shortenedValues({ ...(member !== undefined && { member }), ...detail })),
		);
}
