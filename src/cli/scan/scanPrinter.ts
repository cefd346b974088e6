import { parseUserPoolIssuer } from '../../core/cognito/issuer.ts';
import { tokenKinds } from '../../core/token/kind.ts';
import { verdictHintSentences } from '../../words/hints.ts';
import { kindTitle } from '../../words/kinds.ts';
import { jsonText, printable } from '../printable.ts';
import type { CommandRequest } from '../request.ts';
import { distanceText } from '../timeText.ts';
import type { ScannedToken } from './scannedToken.ts';

/** Prints tokens as they are found: a line each for people and as ndjson, or one JSON list. */
export class ScanPrinter {
	readonly #request: CommandRequest;
	#tokens = 0;
	#files = 0;

	constructor(request: CommandRequest) {
		this.#request = request;
	}

	/** How many tokens were written, and how many files were looked at. */
	get counts(): { readonly tokens: number; readonly files: number } {
		return { tokens: this.#tokens, files: this.#files };
	}

	countFile(): void {
		this.#files++;
	}

	async begin(): Promise<void> {
		if (this.#request.format === 'json') await this.#request.out.write('[');
	}

	/** Writes tokens that were found together. */
	async write(tokens: readonly ScannedToken[]): Promise<void> {
		if (tokens.length === 0) return;
		const { format, out } = this.#request;
		const between = this.#tokens === 0 ? '\n  ' : ',\n  ';
		this.#tokens += tokens.length;
		if (format === 'json') await out.write(between + tokens.map((token) => jsonText(token, 0)).join(',\n  '));
		else await out.write(tokens.map((token) => `${format === 'ndjson' ? jsonText(token, 0) : this.#line(token)}\n`).join(''));
	}

	async end(): Promise<void> {
		if (this.#request.format === 'json') await this.#request.out.write(this.#tokens === 0 ? ']\n' : '\n]\n');
	}

	/** `path:line:column`, as terminals make it a link, then what the token is, from whom, and how it stands. */
	#line({ path, line, column, kind, issuer, expiresAt, verdictHint, token }: ScannedToken): string {
		const { words, style } = this.#request;
		const { colours, now } = style;
		const pool = issuer === null ? undefined : parseUserPoolIssuer(issuer);
		const from = pool ? `${pool.region} ${pool.userPoolId}` : issuer;
		const hint = words.say(verdictHintSentences[verdictHint]);
		const expiry = expiresAt === null ? undefined : distanceText(Date.parse(expiresAt) / 1000 - now, words);
		const state = verdictHint === 'expired' || verdictHint === 'unsecured' ? colours.red(hint) : hint;
		const facts = [
			colours.bold(
				kindTitle(
					tokenKinds.find((each) => each === kind),
					words,
				),
			),
			from === null ? undefined : printable(from),
			state,
			expiry,
			token,
		];
		return `${colours.cyan(`${printable(path)}:${line}:${column}`)}  ${facts.filter((fact) => fact !== undefined).join(' · ')}`;
	}
}
