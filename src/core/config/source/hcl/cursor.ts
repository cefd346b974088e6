import type { TextRange } from '../../../token/jsonPlace.ts';
import type { DocumentProblem, DocumentProblemCode } from '../../model/problem.ts';
import { maxDepth, maxValues } from '../limits.ts';
import type { HclExpression } from './syntax.ts';

const blanks = /[ \t\r\ufeff]+/y;
const blanksAndLines = /[ \t\r\n\ufeff]+/y;
/** What may stand on a line up to its comment. */
const lineComment = /(?:#|\/\/)[^\n]*/y;
const quoted = /"(?:[^"\\\n]|\\.)*"?/y;

/** A place in a text of HCL that moves forward, what was wrong up to there, and how much may still be read. */
export class HclCursor {
	readonly text: string;
	/** Where the text ends that is read. */
	readonly end: number;
	readonly problems: DocumentProblem[] = [];
	at: number;
	#left = maxValues;
	/** All ranges are this one, where the text is not the document's own. */
	readonly #place: TextRange | undefined;

	constructor(text: string, { start = 0, end = text.length, place }: { start?: number; end?: number; place?: TextRange } = {}) {
		this.text = text;
		this.at = start;
		this.end = end;
		this.#place = place;
	}

	/** The next character; undefined at the end. */
	get next(): string | undefined {
		return this.at < this.end ? this.text[this.at] : undefined;
	}

	startsWith(text: string): boolean {
		return this.at + text.length <= this.end && this.text.startsWith(text, this.at);
	}

	/** Goes behind the text, where it comes next. */
	take(text: string): boolean {
		const found = this.startsWith(text);
		if (found) this.at += text.length;
		return found;
	}

	/** Goes behind what a sticky expression matches here. */
	match(form: RegExp): RegExpExecArray | undefined {
		form.lastIndex = this.at;
		const found = form.exec(this.text);
		if (found === null || this.at + found[0].length > this.end) return undefined;
		this.at += found[0].length;
		return found;
	}

	/** Goes over blanks and comments, and over line breaks where they mean nothing. */
	skip(overLines: boolean): void {
		for (;;) {
			if (this.startsWith('/*')) {
				const end = this.text.indexOf('*/', this.at + 2);
				this.at = end === -1 ? this.end : Math.min(end + 2, this.end);
			} else if (this.match(overLines ? blanksAndLines : blanks) === undefined && this.match(lineComment) === undefined) return;
		}
	}

	/** Goes to the end of the line, or to a bracket that closes something around it. */
	passOver(): void {
		let depth = 0;
		for (;;) {
			this.skip(depth > 0);
			const next = this.next;
			if (next === undefined || (depth === 0 && next === '\n')) return;
			if (this.match(quoted) !== undefined) continue;
			if ('([{'.includes(next)) depth++;
			if (')]}'.includes(next) && --depth < 0) return;
			this.at++;
		}
	}

	from(start: number): TextRange {
		return this.#place ?? { start, end: this.at };
	}

	/** Tells the first problem of each kind, and of syntax one a line. */
	tell(code: DocumentProblemCode, range: TextRange): void {
		const before = this.problems.findLast((problem) => problem.code === code);
		const isSame = before !== undefined && (code !== 'syntax' || this.problems.length >= maxProblems || before.range.end >= range.start);
		if (!isSame) this.problems.push({ code, range });
	}

	/** What is beyond a limit is passed over: undefined says that this is not. */
	refused(depth: number): HclExpression | undefined {
		const code = --this.#left < 0 ? 'too-many-values' : depth > maxDepth ? 'too-deep' : undefined;
		if (code === undefined) return undefined;
		return this.broken(code);
	}

	/** Passes over what cannot be read. */
	broken(code: DocumentProblemCode): HclExpression {
		const start = this.at;
		this.passOver();
		const range = this.from(start);
		this.tell(code, range);
		return { type: 'broken', range };
	}
}

/** Problems of syntax of one document that are told. */
const maxProblems = 20;
