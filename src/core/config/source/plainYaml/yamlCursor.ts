/** Stops reading where a text is not written plainly; the reader of all YAML has to read it. */
export class NotPlain extends Error {}

const [lineFeed, carriageReturn, space, numberSign, tab] = [10, 13, 32, 35, 9];

/** Marks of documents and directives, which stand at the start of a line. */
const documentMark = /(?:---|\.\.\.|%)/y;

/** A place in a text of YAML, and the line in which it stands. Offsets and columns are UTF-16 units and count from 0. */
export class YamlCursor {
	readonly text: string;
	at = 0;
	lineStart = 0;
	/** What the last `skip` went over. */
	passedLine = false;
	passedComment = false;

	constructor(text: string) {
		this.text = text;
	}

	get column(): number {
		return this.at - this.lineStart;
	}

	get isAtEnd(): boolean {
		return this.at >= this.text.length;
	}

	/** The code of the character that stands so far behind the place; NaN behind the text. */
	code(ahead = 0): number {
		return this.text.charCodeAt(this.at + ahead);
	}

	/** Goes over blanks, line ends and comments (YAML 1.2 §6.6, §6.7). */
	skip(): void {
		const { text } = this;
		this.passedLine = false;
		this.passedComment = false;
		for (let at = this.at; ; ) {
			const code = text.charCodeAt(at);
			if (code === space) at++;
			else if (code === lineFeed) {
				this.lineStart = ++at;
				this.passedLine = true;
			} else if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
			else if (code === numberSign && isBlankCode(text.charCodeAt(at - 1))) {
				const end = text.indexOf('\n', at);
				at = end === -1 ? text.length : end;
				this.passedComment = true;
			} else {
				this.at = at;
				if (code === tab || code === numberSign || code === carriageReturn || (at === this.lineStart && this.#isAtMark()))
					throw new NotPlain();
				return;
			}
		}
	}

	/** Goes on to the line that begins there. */
	toLine(start: number): void {
		this.at = start;
		this.lineStart = start;
	}

	/** Is the character so far behind the place a blank, a line end, or the end? */
	isBlank(ahead = 0): boolean {
		return isBlankCode(this.code(ahead));
	}

	#isAtMark(): boolean {
		documentMark.lastIndex = this.at;
		return documentMark.test(this.text);
	}
}

/** A blank, a line end, or what stands before and behind a text. */
function isBlankCode(code: number): boolean {
	return code === space || code === lineFeed || code === carriageReturn || Number.isNaN(code);
}
