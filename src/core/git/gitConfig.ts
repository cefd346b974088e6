/** One setting, in the order of the file. */
export interface ConfigEntry {
	/** As git names it: section and variable in small letters, between them the subsection as it is written (`includeif.gitdir:~/Work/.path`). */
	readonly name: string;
	/** Undefined for a variable without `=`, which stands for true. */
	readonly value: string | undefined;
}

/**
 * Reads a configuration file as git does (git-config(1), Syntax): subsections, quotes, escapes, comments, lines that go on. Every text is one: git
 * refuses to work with a file that has a mistake, and here what stands before the mistake counts.
 */
export function parseGitConfig(text: string): readonly ConfigEntry[] {
	const reader = new ConfigReader(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
	const entries: ConfigEntry[] = [];
	let prefix = '';
	while (reader.toNext()) {
		if (reader.isAtSection()) {
			const name = reader.readSection();
			if (name === undefined) break;
			prefix = `${name}.`;
		} else {
			const entry = reader.readEntry(prefix);
			if (entry === undefined) break;
			entries.push(entry);
		}
	}
	return entries;
}

const escapes: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', '\\': '\\', '"': '"', '\n': '' };

class ConfigReader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Goes over blanks and comments; false at the end. */
	toNext(): boolean {
		for (;;) {
			this.#take(/[ \t\r\n]*/y);
			if (this.#take(/[#;][^\n]*/y) === undefined) return this.#at < this.#text.length;
		}
	}

	isAtSection(): boolean {
		return this.#text[this.#at] === '[';
	}

	/** `[section]`, `[section "Subsection"]` or `[section.subsection]`, which is an older way of writing it. */
	readSection(): string | undefined {
		const name = this.#take(/\[[A-Za-z0-9.-]*/y)
			?.slice(1)
			.toLowerCase();
		if (this.#take(/\]/y)) return name || undefined;
		if (this.#take(/[ \t\r]+"/y) === undefined) return undefined;
		const subsection = this.#readSubsection();
		return subsection === undefined || this.#take(/\]/y) === undefined ? undefined : `${name}.${subsection}`;
	}

	readEntry(prefix: string): ConfigEntry | undefined {
		const variable = this.#take(/[A-Za-z][A-Za-z0-9-]*/y)?.toLowerCase();
		if (variable === undefined) return undefined;
		const name = prefix + variable;
		this.#take(/[ \t]*/y);
		if (this.#take(/\n|$/y) !== undefined) return { name, value: undefined };
		const value = this.#take(/=/y) && this.#readValue();
		return value === undefined ? undefined : { name, value };
	}

	#readSubsection(): string | undefined {
		let subsection = '';
		for (;;) {
			subsection += this.#take(/[^"\\\n]*/y) ?? '';
			if (this.#take(/"/y)) return subsection;
			const escaped = this.#take(/\\[^\n]/y);
			if (escaped === undefined) return undefined;
			subsection += escaped.slice(1);
		}
	}

	/** Blanks inside count, those around do not, unless they are in quotes; a comment ends it, and so does a line that no backslash carries on. */
	#readValue(): string | undefined {
		let value = '';
		let blanks = '';
		let isQuoted = false;
		for (;;) {
			const blank = this.#take(/[ \t\r]+/y);
			if (blank !== undefined) {
				if (isQuoted) value += blank;
				else if (value !== '') blanks += blank;
				continue;
			}
			if (!isQuoted) this.#take(/[#;][^\n]*/y);
			if (this.#take(/\n|$/y) !== undefined) return isQuoted ? undefined : value;
			value += blanks;
			blanks = '';
			const escaped = this.#take(/\\(?:.|$)/sy);
			if (escaped !== undefined) {
				const meant = escapes[escaped.slice(1) || '\n'];
				if (meant === undefined) return undefined;
				value += meant;
			} else if (this.#take(/"/y)) isQuoted = !isQuoted;
			else value += this.#take(isQuoted ? /[^"\\\n \t\r]+/y : /[^"\\\n \t\r#;]+/y) ?? '';
		}
	}

	/** What the sticky expression matches here, which is then done with; undefined when it does not. */
	#take(expression: RegExp): string | undefined {
		expression.lastIndex = this.#at;
		const [taken] = expression.exec(this.#text) ?? [];
		if (taken !== undefined) this.#at += taken.length;
		return taken;
	}
}
