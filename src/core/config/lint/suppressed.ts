import type { TextRange } from '../../token/jsonPlace.ts';
import { filePlacer } from '../../workspace/filePlacer.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';
import type { Rule } from '../rules/rule.ts';

/** What a comment is about: its line, the next one, the resource it stands in, or what begins on either line. */
type Reach = 'line' | 'next-line' | 'resource' | 'block';

/**
 * Comments that keep findings away: ours, with the ids of rules behind it or none for all of them, on the line or the line before; and those of peers
 * with the id of one of theirs, inside the resource (checkov), or on the line or the line before of the finding or of its whole resource (trivy, tfsec, tflint).
 */
const comments: readonly { readonly form: RegExp; readonly reach: Reach }[] = [
	{ form: /(?:^|[^\w-])claimlens-ignore-line(?![\w-])([ \t]+[\w ,\t-]+)?/g, reach: 'line' },
	{ form: /(?:^|[^\w-])claimlens-ignore-next-line(?![\w-])([ \t]+[\w ,\t-]+)?/g, reach: 'next-line' },
	{ form: /(?:#|\/\/)[ \t]*checkov:skip=(\w+)/g, reach: 'resource' },
	{ form: /(?:#|\/\/)[ \t]*(?:trivy|tfsec):ignore:([\w-]+)/g, reach: 'block' },
	{ form: /(?:#|\/\/)[ \t]*tflint-ignore:[ \t]*([\w-]+)/g, reach: 'block' },
];

interface Wish {
	/** Undefined for every rule. */
	readonly ids: readonly string[] | undefined;
	readonly reach: Reach;
	readonly at: number;
	readonly line: number;
}

/** What the comments of a document, and the resources in it, do not want to hear. */
export class Suppressions {
	readonly #lineOf: (offset: number) => number;
	readonly #wishes: readonly Wish[];

	constructor(document: ConfigDocument) {
		const { text } = document;
		const found = comments.flatMap(({ form, reach }) =>
			[...text.matchAll(form)].map(({ index, 1: ids }) => ({ ids: idsIn(ids), reach, at: index })),
		);
		const place = filePlacer(text, document.path);
		this.#lineOf = (offset) => place(offset).line;
		// The match may begin with the line break before the word.
		this.#wishes = found.map((wish) => ({ ...wish, line: this.#lineOf(text[wish.at] === '\n' ? wish.at + 1 : wish.at) }));
	}

	/** Is a finding of the rule unwanted there? */
	covers({ id, peers }: Pick<Rule, 'id' | 'peers'>, resource: Resource, range: TextRange): boolean {
		const names = [id, ...peers];
		if (resource.suppressions.some((suppression) => names.includes(suppression.id))) return true;
		if (this.#wishes.length === 0) return false;
		const line = this.#lineOf(range.start);
		return this.#wishes.some((wish) => {
			if (wish.ids !== undefined && !wish.ids.some((name) => names.includes(name))) return false;
			if (wish.reach === 'resource') return wish.at >= resource.range.start && wish.at < resource.range.end;
			if (wish.reach === 'block')
				return [line, this.#lineOf(resource.range.start)].some((one) => one === wish.line || one === wish.line + 1);
			return line === (wish.reach === 'line' ? wish.line : wish.line + 1);
		});
	}
}

/** Behind our own words a reason may stand, too: an id has a hyphen inside, and one word alone is taken for one. */
function idsIn(text = ''): readonly string[] | undefined {
	const words = text.split(/[\s,]+/).filter((word) => word !== '');
	const ids = words.length === 1 ? words : words.filter((word) => /\w-\w/.test(word));
	return ids.length === 0 ? undefined : ids;
}
