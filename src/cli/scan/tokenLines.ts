import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { tokenKinds } from '../../core/token/kind.ts';
import type { TokenMatch } from '../../core/token/tokenReader.ts';
import { durationText } from '../../words/duration.ts';
import { verdictHintSentences } from '../../words/hints.ts';
import { kindSentences, kindTitle, unreadableTitle } from '../../words/kinds.ts';
import { markSentences } from '../../words/marks.ts';
import { jsonLines, jsonText, printable } from '../printable.ts';
import { redactTokens } from '../redaction.ts';
import type { AnswerFormat } from '../request.ts';
import type { Style } from '../style.ts';
import { type DescribedToken, describeToken } from './describedToken.ts';

/** A place in a file: offsets are UTF-16 units from the start of the text, `end` exclusive; line and column count from 1. */
export type PlaceText = (start: number, end: number, line: number, column: number) => string;

/** How the lines of `scan` are written. */
export interface LineForm {
	readonly format: AnswerFormat;
	readonly showTokens: boolean;
	readonly style: Pick<Style, 'words' | 'colours' | 'now'>;
}

/** The sentences that lines are made of. */
export const lineSentences: readonly string[] = [
	...Object.values(kindSentences).map(({ title }) => title),
	unreadableTitle,
	...Object.values(verdictHintSentences),
	markSentences.expiresIn,
	markSentences.expiredAgo,
];

/**
 * The line of a token in two halves: where it stands, and what it is. The second is made where the token is found, which may be another thread.
 * Tokens in them are cut short, unless they are to be shown.
 */
export class TokenLines {
	readonly form: LineForm;

	constructor(form: LineForm) {
		this.form = form;
	}

	/** The first halves of a file's lines: `path:line:column`, as terminals make it a link, or the members of the JSON object that say the place. */
	placesIn(path: string): PlaceText {
		const { format, style } = this.form;
		if (format === 'text') {
			const shown = this.#redacted(`${printable(path)}:`);
			return (_start, _end, line, column) => `${style.colours.cyan(`${shown}${line}:${column}`)}  `;
		}
		const opening = this.#redacted(`{"path":${jsonText(path, 0)},`);
		return (start, end, line, column) => `${opening}"start":${start},"end":${end},"line":${line},"column":${column},`;
	}

	/** The second halves, a line each: what each token is, from whom, and how it stands. */
	about(matches: readonly TokenMatch[]): string {
		const { format, showTokens, style } = this.form;
		const described = matches.map((match) => describeToken(match, style.now, showTokens));
		// The place has opened the object.
		const lines =
			format === 'text' ? described.map((token) => this.#facts(token)).join('\n') : jsonLines(described, (json) => json.slice(1));
		return this.#redacted(lines);
	}

	/** A name of a file or of a key may be a token too. */
	#redacted(text: string): string {
		return this.form.showTokens ? text : redactTokens(text);
	}

	#facts({ kind, issuer, expiresAt, verdictHint, token }: DescribedToken): string {
		const { words, colours, now } = this.form.style;
		const pool = issuer === null ? undefined : parseUserPoolIssuer(issuer);
		const from = pool ? `${pool.region} ${pool.userPoolId}` : issuer;
		const hint = words.say(verdictHintSentences[verdictHint]);
		const expiry = expiresAt === null ? undefined : this.#expiry(Date.parse(expiresAt) / 1000 - now);
		const state = verdictHint === 'unsecured' ? colours.red(hint) : hint;
		const facts = [
			colours.bold(
				kindTitle(
					tokenKinds.find((each) => each === kind),
					words,
				),
			),
			from === null ? undefined : printable(from),
			...(verdictHint === 'expired' && expiry !== undefined ? [colours.red(expiry)] : [state, expiry]),
			token,
		];
		return facts.filter((fact) => fact !== undefined).join(' · ');
	}

	/** Of an instant so many seconds from now. */
	#expiry(seconds: number): string {
		const { say, language } = this.form.style.words;
		return say(seconds > 0 ? markSentences.expiresIn : markSentences.expiredAgo, { duration: durationText(seconds, language) });
	}
}
