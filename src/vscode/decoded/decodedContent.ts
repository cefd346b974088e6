import { decode } from '../../core/token/decode.ts';
import { kindTitle } from '../../words/kinds.ts';
import { placeName } from '../placeName.ts';
import type { PointedToken } from '../tokenSource.ts';
import { words } from '../words.ts';
import type { DecodedContent } from './decodedDocuments.ts';
import { decodedText } from './decodedText.ts';

/** What a decoded document shows of a token, and its title: the kind, and the file and line where it stands. */
export function decodedContent({ text, place }: PointedToken, sorted = false): DecodedContent {
	const decoded = decode(text);
	const kind = kindTitle(decoded.kind, words);
	return { title: place ? `${kind} · ${placeName(place)}` : kind, text: decodedText(decoded, words, sorted) };
}
