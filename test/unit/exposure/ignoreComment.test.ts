import { describe, expect, it } from 'vitest';
import { ignoreComment, isIgnoredByComment } from '../../../src/core/exposure/ignoreComment.ts';

describe('a comment that ignores a token', () => {
	it.each([
		['typescript', '// claimlens-ignore-next-line'],
		['jsonc', '// claimlens-ignore-next-line'],
		['yaml', '# claimlens-ignore-next-line'],
		['dotenv', '# claimlens-ignore-next-line'],
		['markdown', '<!-- claimlens-ignore-next-line -->'],
		['css', '/* claimlens-ignore-next-line */'],
		['sql', '-- claimlens-ignore-next-line'],
		['json', undefined],
		['plaintext', undefined],
		['constructor', undefined],
	])('is written in the syntax of %s', (language, comment) => {
		expect(ignoreComment(language)).toBe(comment);
		if (comment !== undefined) expect(isIgnoredByComment('TOKEN=eyJ…', `\t${comment}`)).toBe(true);
	});

	it.each([
		['TOKEN=eyJ…', '# claimlens-ignore-next-line', true],
		['TOKEN=eyJ…', '#claimlens-ignore-next-line because it is revoked', true],
		['TOKEN=eyJ… # claimlens-ignore-line', '', true],
		['TOKEN=eyJ…', '# claimlens-ignore-line', false],
		['TOKEN=eyJ… # claimlens-ignore-next-line', '', false],
		['TOKEN=eyJ…', '# claimlens-ignore-next-lines', false],
		['TOKEN=eyJ…', '# not-claimlens-ignore-next-line', false],
		['TOKEN=eyJ…', '', false],
	])('%s below "%s": %s', (line, before, ignored) => {
		expect(isIgnoredByComment(line, before)).toBe(ignored);
	});
});
