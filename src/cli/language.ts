import { type Words, wordsFrom } from '../words/words.ts';
import { printable } from './printable.ts';

/** Languages that the command speaks. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The language that the environment asks for, by POSIX precedence (LC_ALL, LC_MESSAGES, LANG). */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
	const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	return locale.startsWith('ja') ? 'ja' : 'en';
}

/** Words in that language whose values can do a terminal no harm: they may come from a token. */
export async function wordsIn(language: Language): Promise<Words> {
	return wordsFrom(language, language === 'ja' ? (await import('../../l10n/bundle.l10n.ja.json')).default : {}, printable);
}
