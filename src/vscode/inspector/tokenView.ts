import { decodeBase64url } from '../../core/token/base64url.ts';
import { type DecodedToken, decode } from '../../core/token/decode.ts';
import { layOut } from '../../core/token/layout.ts';
import { memberRanges } from '../../core/token/memberRanges.ts';
import { wholeToken } from '../../core/token/nested.ts';
import type { JsonPart } from '../../core/token/part.ts';
import type { PartName } from '../../core/token/problem.ts';
import type { ActionView, Phrase, SegmentView } from '../../protocol/inspector.ts';
import type { MemberView, PartView } from '../../protocol/tokenPart.ts';
import { glanceSentences } from '../../words/inspector/start.ts';
import { viewSentences } from '../../words/inspector.ts';
import type { Words } from '../../words/words.ts';
import { withoutToken } from './valueView.ts';

/** Members beyond this have no place of their own in the encoded text: far more than an honest token has. */
const mostMembers = 1000;

/** The parts of the token as they are written. */
export function segments({ parts, text, form }: DecodedToken, signatureShown: boolean, { say }: Words): SegmentView[] {
	if (parts.length < 2) return [{ part: 'other', text, hidden: false }];
	return parts.map(({ name, encoded }) => {
		const part = segmentPart(name);
		const hidden = part === 'signature' && form === 'compact-jws' && encoded !== '' && !signatureShown;
		return { part, text: hidden ? say(viewSentences.signatureHidden) : encoded, hidden };
	});
}

function segmentPart(name: PartName): SegmentView['part'] {
	return name === 'header' || name === 'payload' || name === 'signature' ? name : 'other';
}

/** Header and payload as the JSON that they decode to, as far as that can be read. */
export function partViews({ header, payload }: DecodedToken): PartView[] {
	return [partView('header', header), partView('payload', payload)].flatMap((view) => view ?? []);
}

function partView(part: PartView['part'], decoded: JsonPart | undefined): PartView | undefined {
	if (decoded?.text === undefined || decoded.json === undefined) return undefined;
	const json = withoutTokens(layOut(decoded.text));
	const ranges = memberRanges(decoded, mostMembers);
	// The members of the whole begin at two blanks; nothing else does, for no string reaches over a line.
	const places = json.matchAll(/^ {2}"/gm);
	const members = ranges.flatMap((range): MemberView[] => {
		const place = places.next().value;
		return place ? [{ ...range, at: place.index }] : [];
	});
	return { part, json, members };
}

/** A token inside is a secret of its own. */
function withoutTokens(json: string): string {
	return json.replace(/"e[wy3][\w+/=.-]{20,}"/g, (quoted) => {
		const text = quoted.slice(1, -1);
		return wholeToken(text, decode) ? JSON.stringify(withoutToken(text)) : quoted;
	});
}

/** What can be said of the signature without a key. */
export function signaturePhrases({ form, header, signature }: DecodedToken, { say }: Words): Phrase[] {
	if (form !== 'compact-jws') return [];
	const decoded = signature && decodeBase64url(signature.encoded);
	const bytes = decoded && 'bytes' in decoded ? decoded.bytes.length : 0;
	const alg = header.json?.['alg'];
	if (bytes === 0) return [{ text: say(viewSentences.noSignature) }];
	const sentence = bytes === 1 ? viewSentences.signatureByte : viewSentences.signatureFacts;
	return [{ text: say(sentence, { algorithm: typeof alg === 'string' ? alg : '?', bytes }) }];
}

/** What can be done with the token's text. */
export function tokenActions({ payload, signature, form }: DecodedToken, signatureShown: boolean, { say }: Words): ActionView[] {
	const actions: ActionView[] = [{ action: 'copyToken', label: say(viewSentences.copyToken), primary: false }];
	if (payload?.text !== undefined) actions.push({ action: 'copyPayload', label: say(viewSentences.copyPayload), primary: false });
	if (form === 'compact-jws' && signature?.encoded) {
		const label = say(signatureShown ? viewSentences.hideSignature : viewSentences.showSignature);
		actions.push({ action: 'toggleSignature', label, primary: false });
	}
	actions.push({ action: 'inspectAnother', label: say(glanceSentences.inspectAnother), primary: false });
	return actions;
}
